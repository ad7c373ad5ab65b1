import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { idSchema, optionalText, requiredText } from '../text.ts'
import { MOST_MINUTES, MOST_PARTS } from './unplanned-words.ts'

/** 0–10; null was not answered. */
const nrs = z
  .number({ error: 'Choose a number from 0 to 10.' })
  .int('Choose a whole number from 0 to 10.')
  .min(0, 'Choose a number from 0 to 10.')
  .max(10, 'Choose a number from 0 to 10.')
  .nullable()
  .default(null)

/** Work that no plan asked for (P34); the id is the phone's, so the same statement twice is one. */
export const unplannedSchema = z.object({
  id: idSchema,
  workId: idSchema,
  day: daySchema,
  parts: z
    .array(
      z.object({
        exercise: z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'Choose an exercise of the library.')
          .nullable(),
        name: requiredText('what you did', 80),
      }),
    )
    .min(1, 'Say what you did.')
    .max(MOST_PARTS, `At most ${MOST_PARTS} things at once.`),
  minutes: z
    .number({ error: `Enter 1 to ${MOST_MINUTES} minutes.` })
    .int('Enter whole minutes.')
    .min(1, `Enter 1 to ${MOST_MINUTES} minutes.`)
    .max(MOST_MINUTES, `Enter 1 to ${MOST_MINUTES} minutes.`),
  effort: nrs,
  pain: nrs,
  note: optionalText('the note', 300),
  withdrawn: z.boolean().default(false),
  toldAt: instantSchema,
})
