import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { resetPassword } from '../../../lib/auth.ts'
import { forgetEverything } from '../../../lib/me.ts'
import { checkNewPassword } from '../account-checks.ts'
import { PasswordField } from './account-fields.tsx'
import { EntryForm } from './entry-form.tsx'

/** A new password by a one-time link. Every sign-in of the account ends, so the next page is signing in. */
export const ResetForm = ({ token }: { token: string }) => {
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()
  const [failure, setFailure] = useState<ReactNode>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (): Promise<boolean> => {
    const complaint = checkNewPassword(password)
    setWrong(complaint)
    setFailure(null)
    if (complaint) return false
    setBusy(true)
    const answer = await resetPassword(token, password)
    if (answer.ok) {
      await forgetEverything()
      await navigate({ to: '/sign-in', search: { changed: true }, replace: true })
      return true
    }
    setBusy(false)
    setFailure(
      answer.code === 'INVALID_TOKEN' || answer.code === 'USER_NOT_FOUND' ? (
        <>
          {answer.sentence} <Link to="/forgot">How to get one</Link>
        </>
      ) : (
        answer.sentence
      ),
    )
    return true
  }

  return (
    <EntryForm onSubmit={submit} action="Keep this password" busy={busy} failure={failure}>
      <PasswordField label="New password" fresh value={password} onChange={setPassword} error={wrong} />
    </EntryForm>
  )
}
