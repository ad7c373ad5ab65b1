import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type FormEvent, useRef, useState } from 'react'
import { changePassword } from '../../../lib/auth.ts'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { checkFilled, checkNewPassword, complaintsOf, type FieldComplaints } from '../account-checks.ts'
import { PasswordField } from './account-fields.tsx'
import classes from './password-form.module.css'

/** A new password; every other device is signed out by it. */
export const PasswordForm = () => {
  const form = useRef<HTMLFormElement>(null)
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const [wrong, setWrong] = useState<FieldComplaints<'present' | 'next'>>({})
  const [outcome, setOutcome] = useState<{ ok: boolean; sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const complaints = complaintsOf({
      present: checkFilled(present, 'Enter the password that you have now.'),
      next: checkNewPassword(next),
    })
    setWrong(complaints ?? {})
    setOutcome(null)
    if (complaints) return focusFirstWrong(form.current)
    setBusy(true)
    const answer = await changePassword(present, next)
    setBusy(false)
    if (answer.ok) {
      setPresent('')
      setNext('')
      // A new sign-in: what belonged to the old one is told again.
      void import('../../../lib/device/push-device.ts').then((device) => device.tellAgain()).catch(() => undefined)
      setOutcome({ ok: true, sentence: 'Every other device was signed out.' })
    } else if (answer.code === 'INVALID_PASSWORD') {
      setWrong({ present: answer.sentence })
      focusFirstWrong(form.current)
    } else setOutcome({ ok: false, sentence: answer.sentence })
  }

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <PasswordField label="Present password" value={present} onChange={setPresent} error={wrong.present} />
      <PasswordField label="New password" fresh value={next} onChange={setNext} error={wrong.next} />
      {outcome && (
        <Notice kind={outcome.ok ? 'done' : 'block'} announce title={outcome.ok ? 'Changed.' : 'Not changed.'}>
          {outcome.sentence}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={busy}>
          Change the password
        </Button>
      </div>
    </form>
  )
}
