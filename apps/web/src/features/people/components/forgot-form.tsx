import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { askForReset } from '../../../lib/auth.ts'
import { checkEmail } from '../account-checks.ts'
import { EmailField } from './account-fields.tsx'
import { EntryForm } from './entry-form.tsx'

/** By mail: the same sentence whether the address is known or not. */
export const ForgotForm = () => {
  const [email, setEmail] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)

  const submit = async (): Promise<boolean> => {
    const complaint = checkEmail(email)
    setWrong(complaint)
    setFailure(null)
    if (complaint) return false
    setBusy(true)
    const answer = await askForReset(email.trim())
    setBusy(false)
    if (answer.ok) setSentTo(email.trim())
    else setFailure(answer.sentence)
    return true
  }

  if (sentTo !== null)
    return (
      <Notice
        kind="done"
        announce
        title="Look into your mail."
        action={
          <Button look="quiet" onClick={() => setSentTo(null)}>
            Use another address
          </Button>
        }
      >
        If {sentTo} has an account here, a link is on its way. It works once, for an hour.
      </Notice>
    )
  return (
    <EntryForm
      onSubmit={submit}
      action="Send me a link"
      busy={busy}
      failure={failure}
      links={<Link to="/sign-in">Back to signing in</Link>}
    >
      <EmailField value={email} onChange={setEmail} error={wrong} />
    </EntryForm>
  )
}
