import { setWhoWrites } from './who-writes.ts'

/**
 * Signing in and out, over the plain endpoints of better-auth: its client library would cost the runner's first screen
 * more than these lines.
 */
type Answer<T> = { ok: true; data: T } | { ok: false; status: number; code: string; sentence: string }

const WORDS: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'E-mail and password do not match. Check both, or choose a new password.',
  USER_ALREADY_EXISTS: 'There is an account with this e-mail. Sign in instead.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'There is an account with this e-mail. Sign in instead.',
  PASSWORD_TOO_SHORT: 'Use at least 10 characters.',
  PASSWORD_TOO_LONG: 'Use at most 128 characters.',
  INVALID_PASSWORD: 'This is not your present password.',
  INVALID_TOKEN: 'This link was used already or has run out. Ask for a new one.',
  USER_NOT_FOUND: 'This link was used already or has run out. Ask for a new one.',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'This account has no password yet.',
  INVALID_NAME: 'Enter a name of at most 80 characters.',
  INVALID_EMAIL: 'Enter an e-mail address such as name@example.org.',
}

/** How long to wait, in the words of people: seconds for a minute or two, else minutes. */
const waitWords = (seconds: number): string =>
  seconds <= 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`

const post = async <T>(path: string, body: unknown): Promise<Answer<T>> => {
  let response: Response
  try {
    response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return { ok: false, status: 0, code: 'OFFLINE', sentence: 'The server cannot be reached. Try again.' }
  }
  const data = await response.json().catch(() => null)
  if (response.ok) return { ok: true, data: data as T }
  const code = typeof data?.code === 'string' ? data.code : ''
  const sentence =
    response.status === 429
      ? `Too many tries. Wait ${waitWords(Number(response.headers.get('retry-after') ?? 60))}, then try again.`
      : (WORDS[code] ?? 'That did not work. Try again.')
  return { ok: false, status: response.status, code, sentence }
}

export const signIn = (email: string, password: string) => post<unknown>('/sign-in/email', { email, password })
/** A new account is nobody who was here before: nothing is sent as theirs from then on. */
export const signUp = async (name: string, email: string, password: string) => {
  const answer = await post<unknown>('/sign-up/email', { name, email, password })
  if (answer.ok) setWhoWrites(null)
  return answer
}
export const signOut = () => post<unknown>('/sign-out', {})
export const askForReset = (email: string) => post<unknown>('/request-password-reset', { email })
export const resetPassword = (token: string, newPassword: string) =>
  post<unknown>('/reset-password', { token, newPassword })
export const changePassword = (currentPassword: string, newPassword: string) =>
  post<unknown>('/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
/** Ends every sign-in of this account, this one too. */
export const signOutEverywhere = () => post<unknown>('/revoke-sessions', {})
export const openDemo = (as: 'therapist' | 'runner') => post<unknown>('/demo/open', { as })

/** Lets the server prolong a sign-in that is in use; called once after the first screen stands. */
export const renewSignIn = (): void => {
  // The answer is read to its end: one that is left half-read keeps its connection.
  void fetch('/api/auth/get-session')
    .then((answer) => answer.text())
    .catch(() => undefined)
}
