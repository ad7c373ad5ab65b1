import { PASSWORD_MAX, PASSWORD_MIN } from '@strideloom/domain/people/password.ts'

/** What is wrong by field; empty when nothing is. */
export type FieldComplaints<Field extends string> = Partial<Record<Field, string>>

// By hand, without the schemas: these pages load before the runner's first screen. The server decides.

export const checkEmail = (text: string): string | undefined => {
  if (text.trim() === '') return 'Enter your e-mail address.'
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
    ? undefined
    : 'Enter an e-mail address such as name@example.org.'
}

/** For a password that is chosen now. */
export const checkNewPassword = (text: string): string | undefined => {
  if (text === '') return `Choose a password of at least ${PASSWORD_MIN} characters.`
  if (text.length < PASSWORD_MIN) return `Use at least ${PASSWORD_MIN} characters. These are ${text.length}.`
  return text.length > PASSWORD_MAX ? `Use at most ${PASSWORD_MAX} characters.` : undefined
}

export const checkFilled = (text: string, sentence: string): string | undefined =>
  text.trim() === '' ? sentence : undefined

/** Drops fields without a complaint; null when none is left. */
export const complaintsOf = <Field extends string>(
  checks: Record<Field, string | undefined>,
): FieldComplaints<Field> | null => {
  const wrong = Object.entries(checks).filter(([, sentence]) => sentence !== undefined)
  return wrong.length > 0 ? (Object.fromEntries(wrong) as FieldComplaints<Field>) : null
}
