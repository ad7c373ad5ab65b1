import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { signIn } from '../../../lib/auth.ts'
import { checkEmail, checkFilled, complaintsOf, type FieldComplaints } from '../account-checks.ts'
import { goIn } from '../enter.ts'
import { EmailField, PasswordField } from './account-fields.tsx'
import { EntryForm } from './entry-form.tsx'

/** E-mail and password. `next` is the page that asked for it. */
export const SignInForm = ({ next }: { next?: string | undefined }) => {
  const navigate = useNavigate()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<FieldComplaints<'email' | 'password'>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (): Promise<boolean> => {
    const complaints = complaintsOf({
      email: checkEmail(email),
      password: checkFilled(password, 'Enter your password.'),
    })
    setWrong(complaints ?? {})
    setFailure(null)
    if (complaints) return false
    setBusy(true)
    const answer = await signIn(email.trim(), password)
    if (!answer.ok) {
      setBusy(false)
      setFailure(answer.sentence)
      return true
    }
    await goIn(navigate, next)
    return true
  }

  return (
    <EntryForm
      onSubmit={submit}
      action="Sign in"
      busy={busy}
      failure={failure}
      links={
        <>
          <Link to="/forgot">Forgotten password</Link>
          <Link to="/sign-up">Open a practice</Link>
        </>
      }
    >
      <EmailField value={email} onChange={setEmail} error={wrong.email} />
      <PasswordField value={password} onChange={setPassword} error={wrong.password} />
    </EntryForm>
  )
}
