import { PASSWORD_MIN } from '@strideloom/domain/people/password.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useState } from 'react'

type FieldProps = { value: string; onChange: (text: string) => void; error?: string | undefined }

export const NameField = ({ label = 'Your name', ...props }: FieldProps & { label?: string }) => (
  <TextField label={label} autoComplete="name" maxLength={80} required {...props} />
)

export const EmailField = ({ hint, ...props }: FieldProps & { hint?: string }) => (
  <TextField
    label="E-mail"
    type="email"
    inputMode="email"
    autoComplete="username"
    autoCapitalize="none"
    spellCheck={false}
    required
    hint={hint}
    {...props}
  />
)

/** `fresh`: a password that is chosen here, with what it has to be. */
export const PasswordField = ({
  label = 'Password',
  fresh = false,
  ...props
}: FieldProps & { label?: string; fresh?: boolean }) => {
  const [shown, setShown] = useState(false)
  return (
    <>
      <TextField
        label={label}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        required
        hint={fresh ? `At least ${PASSWORD_MIN} characters. A sentence you remember is a good one.` : undefined}
        {...props}
      />
      {fresh && <CheckField label="Show password" checked={shown} onChange={setShown} />}
    </>
  )
}
