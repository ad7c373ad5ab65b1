import { z } from 'zod'
import { cleanText } from './clean-text.ts'

/** Required text of at most `max` characters; `what` names the field in the sentence. */
export const requiredText = (what: string, max = 120) =>
  z
    .string({ error: `Enter ${what}.` })
    .max(max * 4, `Shorten ${what} to ${max} characters.`)
    .transform(cleanText)
    .pipe(z.string().min(1, `Enter ${what}.`).max(max, `Shorten ${what} to ${max} characters.`))

/** Text that may be left empty. */
export const optionalText = (what: string, max = 2000) =>
  z
    .string({ error: `Enter ${what} as text.` })
    .max(max * 4, `Shorten ${what} to ${max} characters.`)
    .transform(cleanText)
    .pipe(z.string().max(max, `Shorten ${what} to ${max} characters.`))
    .default('')

/** A client-made UUID (version 7 where the client follows the house). */
export const idSchema = z.uuid({ error: 'This id is not valid. Reload the page and try again.' })
