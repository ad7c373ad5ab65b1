import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useRef, useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { useEraseOutlook, useEraseRunner } from '../erase-hooks.ts'
import { runnersChanged } from '../roster-hooks.ts'
import type { RunnerRecord } from '../runner-draft.ts'
import { GoesAndStays } from './goes-and-stays.tsx'
import classes from './invite-sheet.module.css'

/** An owner erases an archived runner, who asked for it. The name is typed, so that it is the one that is meant. */
export const EraseRunnerSheet = ({ record, onClose }: { record: RunnerRecord; onClose: () => void }) => {
  const navigate = useNavigate()
  const outlook = useEraseOutlook(record.id)
  const erase = useEraseRunner()
  const form = useRef<HTMLFormElement>(null)
  const formId = useId()
  const [name, setName] = useState('')
  const wrong = fieldErrors(erase.error).name

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (erase.isPending || outlook.isFetching) return
    // Nobody presses this before it was told what it does.
    if (!outlook.data) return void outlook.refetch()
    try {
      const { kept } = await erase.mutateAsync({ runnerId: record.id, name })
      await navigate({ to: '/runners', replace: true })
      await runnersChanged()
      showToast({
        sentence: `${record.name} is erased. ${kept === 0 ? 'Nothing of the sessions is kept.' : `${formatCount(kept, 'signed record is', 'signed records are')} kept without the name.`}`,
      })
    } catch {
      focusFirstWrong(form.current)
    }
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={`Erase ${record.name} for good?`}
      trouble={
        erase.isError &&
        !wrong && (
          <Notice kind="block" announce title="Nothing was erased.">
            {sentenceOf(erase.error)}
          </Notice>
        )
      }
      footer={
        <>
          <Button onClick={onClose}>Keep the record</Button>
          <Button look="danger" type="submit" form={formId} busy={erase.isPending || outlook.isLoading}>
            Erase for good
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} className={classes.body} onSubmit={submit} noValidate>
        <p>
          For somebody who asks to be forgotten. Hand over their record first: “Export tables (CSV)” makes a file of it.
        </p>
        <GoesAndStays outlook={outlook} own={false} />
        <p>
          <b>This cannot be undone.</b>
        </p>
        <TextField
          label="Their name, to be sure"
          hint={`As it stands here: ${record.name}`}
          autoComplete="off"
          required
          maxLength={200}
          value={name}
          onChange={setName}
          error={wrong}
        />
      </form>
    </Sheet>
  )
}
