import { z } from 'zod'
import { daysBetween } from '../calendar/day.ts'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { idSchema, optionalText } from '../text.ts'
import { AVAILABILITY_KINDS, MOST_AVAILABILITY_DAYS } from './availability.ts'

/**
 * What is told of some days ahead; the id is the teller's, so the same statement twice is one. Another statement about the same
 * `spanId` takes its place, and `withdrawn` takes it back.
 */
export const availabilitySchema = z
  .object({
    id: idSchema,
    spanId: idSchema,
    fromDay: daySchema,
    toDay: daySchema,
    kind: z.enum(AVAILABILITY_KINDS, { error: 'Choose away, limited or no gym.' }),
    note: optionalText('the note', 120),
    withdrawn: z.boolean().default(false),
    toldAt: instantSchema,
  })
  .refine(({ fromDay, toDay }) => toDay >= fromDay, { path: ['toDay'], error: 'The last day lies before the first.' })
  .refine(({ fromDay, toDay }) => toDay < fromDay || daysBetween(fromDay, toDay) < MOST_AVAILABILITY_DAYS, {
    path: ['toDay'],
    error: 'At most a year at once.',
  })
export type AvailabilityTold = z.infer<typeof availabilitySchema>
