import type { AppRouter } from '@strideloom/api/router.ts'
import { TRPCClientError } from '@trpc/client'

type ServerError = TRPCClientError<AppRouter>

const isServerError = (error: unknown): error is ServerError => error instanceof TRPCClientError

/** True when the server answered and refused: asking again gives the same. False when it could not be reached or broke. */
export const answersNo = (error: unknown): boolean =>
  isServerError(error) && error.data != null && error.data.httpStatus < 500

/** True when a write will never be taken: signed out or asked too often are reasons to keep it and ask again later. */
export const refusesForGood = (error: unknown): boolean =>
  answersNo(error) && isServerError(error) && error.data?.httpStatus !== 401 && error.data?.httpStatus !== 429

/** True when the server no longer knows who asks. */
export const isSignedOut = (error: unknown): boolean => isServerError(error) && error.data?.httpStatus === 401

/** The code of the broken rule, if it was one. */
export const domainCode = (error: unknown) => (isServerError(error) ? (error.data?.domain?.code ?? null) : null)

/** What a broken rule tells the screen beside its sentence; nothing when it was something else. */
export const domainDetails = (error: unknown): Readonly<Record<string, unknown>> =>
  isServerError(error) ? (error.data?.domain?.details ?? {}) : {}

/** Which field is wrong and why, by path (`dose.sets`), as the server found it. */
export const fieldErrors = (error: unknown): Record<string, string> =>
  isServerError(error) ? Object.fromEntries((error.data?.fields ?? []).map(({ path, message }) => [path, message])) : {}

/** One sentence for a person: why it did not happen and what to do. What is kept is said by who asked. */
export const sentenceOf = (error: unknown): string => {
  if (isServerError(error) && error.data != null) return error.message
  return 'The server cannot be reached. Try again.'
}
