import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { localTimeSchema } from '../calendar/instant-schema.ts'
import { idSchema } from '../text.ts'

const MINUTES = 'Between 10 and 240 minutes.'

/** A time that a therapist offers, in the practice's zone. */
export const openSlotSchema = z.object({
  id: idSchema,
  day: daySchema,
  startTime: localTimeSchema,
  minutes: z.number({ error: MINUTES }).int('Enter whole minutes.').min(10, MINUTES).max(240, MINUTES),
})
