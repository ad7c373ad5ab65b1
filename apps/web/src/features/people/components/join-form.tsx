import { useState } from 'react'
import { signIn, signUp } from '../../../lib/auth.ts'
import { checkEmail, checkFilled, checkNewPassword, complaintsOf, type FieldComplaints } from '../account-checks.ts'
import { EmailField, NameField, PasswordField } from './account-fields.tsx'
import { EntryForm } from './entry-form.tsx'

/** Somebody who opens an invitation and is not signed in: a new account, or the one they have. `onIn` joins with it. */
export const JoinForm = ({
  invitedName,
  onIn,
}: {
  invitedName: string
  /** Joins; answers what went wrong, or null. */
  onIn: () => Promise<string | null>
}) => {
  const [known, setKnown] = useState(false)
  const [name, setName] = useState(invitedName)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  /** The account stands already; a second try joins only. */
  const [isIn, setIsIn] = useState(false)
  const [wrong, setWrong] = useState<FieldComplaints<'name' | 'email' | 'password'>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async (): Promise<boolean> => {
    if (isIn) return true
    const answer = known ? await signIn(email.trim(), password) : await signUp(name.trim(), email.trim(), password)
    if (answer.ok) {
      setIsIn(true)
      return true
    }
    if (answer.code.startsWith('USER_ALREADY_EXISTS')) {
      setKnown(true)
      setPassword('')
      setFailure('There is an account with this e-mail. Enter its password to join with it.')
    } else setFailure(answer.sentence)
    return false
  }

  const submit = async (): Promise<boolean> => {
    const complaints = complaintsOf({
      name: known ? undefined : checkFilled(name, 'Enter your name.'),
      email: checkEmail(email),
      password: known ? checkFilled(password, 'Enter your password.') : checkNewPassword(password),
    })
    setWrong(complaints ?? {})
    setFailure(null)
    if (complaints) return false
    setBusy(true)
    if (await enter()) setFailure(await onIn())
    setBusy(false)
    return true
  }

  return (
    <EntryForm
      onSubmit={submit}
      action="Join"
      busy={busy}
      failure={failure}
      links={
        <button type="button" onClick={() => setKnown(!known)}>
          {known ? 'I have no account yet' : 'I have an account already'}
        </button>
      }
    >
      {!known && <NameField value={name} onChange={setName} error={wrong.name} />}
      <EmailField
        value={email}
        onChange={setEmail}
        error={wrong.email}
        {...(!known && { hint: 'For signing in. Nothing is sent to it unless you ask.' })}
      />
      <PasswordField
        key={String(known)}
        label={known ? 'Password' : 'Choose a password'}
        fresh={!known}
        value={password}
        onChange={setPassword}
        error={wrong.password}
      />
    </EntryForm>
  )
}
