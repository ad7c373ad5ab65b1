import { z } from 'zod'
import { isInstant, isLocalTime, isTimeZone } from './instant.ts'

// Apart from instant.ts, so that a phone which only asks for today does not load the validator.
const MOMENT = 'Give a moment with its offset, for example 2026-05-04T07:00:00+02:00.'

/** Written like a moment, but of a day or an hour that is none. */
const LOOKS_LIKE_ONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** Why a text is no moment, in a sentence; null where it is one. */
export const complaintAboutMoment = (text: string): string | null => {
  if (isInstant(text)) return null
  return LOOKS_LIKE_ONE.test(text)
    ? `“${text}” is no moment: there is no such day or time, or its year is not from 1900 to 2199.`
    : MOMENT
}

/** A moment as input. Kept as it was written, offset and all. */
export const instantSchema = z.string(MOMENT).superRefine((text, context) => {
  const message = complaintAboutMoment(text)
  if (message !== null) context.addIssue({ code: 'custom', message })
})

/** A time on the wall as input. */
export const localTimeSchema = z
  .string('Give a time, for example 07:30.')
  .refine(isLocalTime, 'Write the time with hours and minutes, from 00:00 to 23:59, for example 07:30.')

/** An IANA time zone as input, checked through Intl. */
export const timeZoneSchema = z
  .string('Choose a time zone, for example Europe/Berlin.')
  .max(64, 'The name of a time zone is at most 64 characters long.')
  .superRefine((name, context) => {
    if (isTimeZone(name)) return
    context.addIssue({
      code: 'custom',
      message: `“${name}” is no time zone that this machine knows. Names look like Europe/Berlin.`,
    })
  })
