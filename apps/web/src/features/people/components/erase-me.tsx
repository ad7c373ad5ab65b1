import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { leaveNothingBehind } from '../../../lib/leave-nothing.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { useIsOnline } from '../../../lib/use-is-online.ts'
import { useEraseMe, useOwnEraseOutlook } from '../erase-hooks.ts'
import { PasswordField } from './account-fields.tsx'
import { GoesAndStays } from './goes-and-stays.tsx'
import classes from './invite-sheet.module.css'

/** The way out for good: asks first, because there is no way back. */
export const EraseMe = ({ practice, takeAlong }: { practice: string; takeAlong: ReactNode }) => {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <p>
        You may have everything about you deleted at {practice}. You are shown what goes and what stays before anything
        happens.
      </p>
      <div>
        <Button look="danger" onClick={() => setAsking(true)}>
          Delete me
        </Button>
      </div>
      {asking && <EraseMeSheet practice={practice} takeAlong={takeAlong} onClose={() => setAsking(false)} />}
    </>
  )
}

const EraseMeSheet = ({
  practice,
  takeAlong,
  onClose,
}: {
  practice: string
  takeAlong: ReactNode
  onClose: () => void
}) => {
  const navigate = useNavigate()
  const outlook = useOwnEraseOutlook()
  const erase = useEraseMe()
  const isOnline = useIsOnline()
  const form = useRef<HTMLFormElement>(null)
  const formId = useId()
  const [password, setPassword] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const wrong = isEmpty ? 'Enter your password.' : fieldErrors(erase.error).password

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (erase.isPending) return
    // Nobody presses this before it was told what it does; once it was, a press counts, also while it is looked up again.
    if (!outlook.data) return outlook.isFetching ? undefined : void outlook.refetch()
    setEmpty(password === '')
    if (password === '') return focusFirstWrong(form.current)
    try {
      await erase.mutateAsync({ password })
    } catch {
      return focusFirstWrong(form.current)
    }
    await leaveNothingBehind()
    await navigate({ to: '/sign-in', replace: true })
    showToast({ sentence: `You are deleted at ${practice}. Nothing of you is on this device.`, seconds: 10 })
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={`Delete everything about you at ${practice}?`}
      trouble={
        erase.isError &&
        !wrong && (
          <Notice kind="block" announce title="Nothing was deleted.">
            {sentenceOf(erase.error)}
          </Notice>
        )
      }
      footer={
        <>
          <Button onClick={onClose}>Keep everything</Button>
          <Button look="danger" type="submit" form={formId} busy={erase.isPending || outlook.isLoading}>
            Delete me for good
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} className={classes.body} onSubmit={submit} noValidate>
        {!isOnline && <Notice kind="offline">There is no network: nobody can be deleted just now.</Notice>}
        <GoesAndStays outlook={outlook} own />
        <section className={classes.body} aria-label="Before you go">
          <h3>Before you go</h3>
          <p>Afterwards nobody can give it to you any more.</p>
          {takeAlong}
        </section>
        <p>
          <b>This cannot be undone.</b>
        </p>
        <PasswordField label="Your password" value={password} onChange={setPassword} error={wrong} />
      </form>
    </Sheet>
  )
}
