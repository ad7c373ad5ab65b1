import { z } from 'zod'
import { complaintAboutDay } from './day.ts'

// Apart from day.ts, so that a phone which only counts days does not load the validator.
/** A day as input: real dates only, 1900–2199, each refusal a sentence. */
export const daySchema = z.string('Give a day, for example 2026-05-04.').superRefine((text, context) => {
  const complaint = complaintAboutDay(text)
  if (complaint) context.addIssue({ code: 'custom', message: complaint })
})
