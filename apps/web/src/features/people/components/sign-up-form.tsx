import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { signUp } from '../../../lib/auth.ts'
import { ownTimeZone } from '../../../lib/own-time-zone.ts'
import { checkEmail, checkFilled, checkNewPassword, complaintsOf, type FieldComplaints } from '../account-checks.ts'
import { goTo } from '../enter.ts'
import { useOpenPractice } from '../practice-hooks.ts'
import { EmailField, NameField, PasswordField } from './account-fields.tsx'
import { EntryForm } from './entry-form.tsx'
import { PracticeFields } from './practice-fields.tsx'

type Field = 'name' | 'email' | 'password' | 'practice' | 'timeZone'

/** A new owner with a new practice, in one step; without the account's part for somebody who is signed in. */
export const SignUpForm = ({ signedIn = false }: { signedIn?: boolean }) => {
  const navigate = useNavigate()
  const openPractice = useOpenPractice()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [practice, setPractice] = useState({ name: '', timeZone: ownTimeZone() })
  /** The account stands already, so that a second try opens the practice only. */
  const [hasAccount, setHasAccount] = useState(signedIn)
  const [wrong, setWrong] = useState<FieldComplaints<Field>>({})
  const [failure, setFailure] = useState<ReactNode>(null)
  const [busy, setBusy] = useState(false)

  const makeAccount = async (): Promise<boolean> => {
    if (hasAccount) return true
    const answer = await signUp(name.trim(), email.trim(), password)
    if (answer.ok) {
      setHasAccount(true)
      return true
    }
    if (answer.code.startsWith('USER_ALREADY_EXISTS')) setWrong({ email: answer.sentence })
    else setFailure(`${answer.sentence} Nothing was made yet.`)
    return false
  }

  const submit = async (): Promise<boolean> => {
    const account = hasAccount
      ? { name: undefined, email: undefined, password: undefined }
      : {
          name: checkFilled(name, 'Enter your name.'),
          email: checkEmail(email),
          password: checkNewPassword(password),
        }
    const complaints = complaintsOf<Field>({
      ...account,
      practice: checkFilled(practice.name, 'Enter the name of the practice.'),
      timeZone: undefined,
    })
    setWrong(complaints ?? {})
    setFailure(null)
    if (complaints) return false
    setBusy(true)
    if (!(await makeAccount())) {
      setBusy(false)
      return false
    }
    const answer = await openPractice(practice)
    if (answer.ok) {
      await goTo(navigate, { practiceId: answer.id, kind: 'member' })
      return true
    }
    setBusy(false)
    setWrong({ practice: answer.fields.name, timeZone: answer.fields.timeZone })
    setFailure(signedIn ? answer.sentence : `Your account is made, the practice is not yet. ${answer.sentence}`)
    return false
  }

  return (
    <EntryForm
      onSubmit={submit}
      action="Open the practice"
      busy={busy}
      failure={failure}
      links={signedIn ? undefined : <Link to="/sign-in">I have an account</Link>}
    >
      {!signedIn && (
        <>
          <NameField value={name} onChange={setName} error={wrong.name} />
          <EmailField value={email} onChange={setEmail} error={wrong.email} />
          <PasswordField fresh value={password} onChange={setPassword} error={wrong.password} />
        </>
      )}
      <PracticeFields
        value={practice}
        onChange={setPractice}
        errors={{ name: wrong.practice, timeZone: wrong.timeZone }}
      />
    </EntryForm>
  )
}
