import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { intentSchema } from '../library/technique-dose.ts'
import { idSchema, optionalText } from '../text.ts'

/** A calendar is asked for by the range that is in sight, six weeks at most. */
export const MOST_CALENDAR_DAYS = 42

export const calendarRangeSchema = z.object({
  from: daySchema,
  days: z
    .number({ error: 'Say how many days.' })
    .int('Say how many days, in whole days.')
    .min(1, 'A calendar shows at least one day.')
    .max(MOST_CALENDAR_DAYS, `A calendar shows at most ${MOST_CALENDAR_DAYS} days at once.`),
})

const minutesSchema = z
  .number({ error: 'Between 10 and 180 minutes.' })
  .int('Enter whole minutes.')
  .min(10, 'A session takes at least 10 minutes.')
  .max(180, 'A session takes at most 180 minutes.')

/** A moment of a calendar: with its offset, as runner, therapist and practice may read different clocks. */
const whenSchema = z.object({ therapistId: idSchema, start: instantSchema, minutes: minutesSchema })

/** What it is for; null: the best that the guard leaves then. */
const wantedSchema = intentSchema.nullable().default(null)

/** A reason for going past a limit; empty: none is given. */
const reasonSchema = optionalText('the reason', 500).default('')

/** What is asked about before it is booked or moved; `sessionId` where it is a session that stands already. */
export const askTimeSchema = whenSchema.extend({ sessionId: idSchema.nullable().default(null), intent: wantedSchema })

export const bookSessionSchema = whenSchema.extend({ id: idSchema, intent: wantedSchema, reason: reasonSchema })

/** `from`: where it stood when it was taken in the hand, so that nobody moves what somebody else has moved meanwhile. */
export const moveSessionSchema = whenSchema.extend({
  id: idSchema,
  from: z.object({ therapistId: idSchema, start: instantSchema }),
  reason: reasonSchema,
})
