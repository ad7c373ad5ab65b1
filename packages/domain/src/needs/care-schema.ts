import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { idSchema, requiredText } from '../text.ts'

/** How far ahead somebody may be put off: what is worth more is better planned. Days. */
export const MOST_SNOOZE_DAYS = 90

/** Put off until a day: from then on they are in the list again. */
export const snoozeSchema = z.object({
  until: daySchema,
  reason: requiredText('a reason', 200),
})

/** Who takes care of what a runner needs, and by when; null: the responsible therapist, and no day. */
export const assignSchema = z.object({ ownerId: idSchema.nullable(), dueOn: daySchema.nullable() })
