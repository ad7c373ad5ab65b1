import { DomainError, type DomainErrorCode } from '@strideloom/domain/errors.ts'
import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'

/** Somebody else's id and an id that never was are answered alike. */
export const notFound = (): TRPCError =>
  new TRPCError({ code: 'NOT_FOUND', message: 'This is not here. It may have been removed, or the link is wrong.' })

const CONFLICTS: ReadonlySet<DomainErrorCode> = new Set<DomainErrorCode>([
  'draft-moved-on',
  'record-moved-on',
  'not-the-same-write',
  'already-a-member',
  'wish-not-open',
  'comment-not-open',
  'time-taken',
])

/** What the database says where a session would be booked into another one (session_time_free), whatever wraps it. */
const TAKEN = /session_time_taken (\S+Z)/

const fromDatabase = (error: unknown): unknown => {
  const begins = error instanceof Error ? TAKEN.exec(error.message)?.[1] : undefined
  return begins === undefined
    ? error
    : new DomainError(
        'time-taken',
        'Another appointment of this therapist lies in this time, or too near to it. Look at the calendar and choose another time.',
        { begins },
      )
}

/** A broken rule as a tRPC error; everything that is neither a DomainError nor the database's word for one stays as it is, and loud. */
export const fromDomain = (thrown: unknown): unknown => {
  const error = fromDatabase(thrown)
  if (!(error instanceof DomainError)) return thrown
  const code: TRPC_ERROR_CODE_KEY = CONFLICTS.has(error.code) ? 'CONFLICT' : 'BAD_REQUEST'
  return new TRPCError({ code, message: error.message, cause: error })
}

/** What the web reads beside the message: which rule was broken, and which field is wrong and why. */
export type ErrorShape = {
  domain: { code: DomainErrorCode; details: Readonly<Record<string, unknown>> } | null
  fields: { path: string; message: string }[]
}

/** The part of an error that may leave the server. */
export const errorShape = (error: TRPCError): ErrorShape => ({
  domain: error.cause instanceof DomainError ? { code: error.cause.code, details: error.cause.details } : null,
  fields:
    error.cause instanceof ZodError
      ? error.cause.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
      : [],
})

/** The sentence a person reads. Internals never leave: an unexpected error says only what to do. */
export const errorMessage = (error: TRPCError): string => {
  if (error.cause instanceof ZodError) return error.cause.issues[0]?.message ?? 'Something in this form is not valid.'
  if (error.code === 'INTERNAL_SERVER_ERROR')
    return 'Something went wrong on our side. Nothing was changed. Try again in a moment.'
  return error.message
}
