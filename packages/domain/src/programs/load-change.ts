import { z } from 'zod'
import { daysBetween } from '../calendar/day.ts'
import { daySchema } from '../calendar/day-schema.ts'
import { loadAmountSchema } from '../library/load-amount.ts'
import { idSchema, optionalText } from '../text.ts'

/** A change of load as an item of the program: a span, one sentence that the runner reads, a reason. */
export const loadChangeSchema = z
  .object({
    id: idSchema,
    /** What it answers; null where it belongs to no pairing. */
    pairingId: idSchema.nullable(),
    /** The error of training, suspected to drive that pairing's finding, that it answers; null where it is none. */
    contributor: z.string().min(1).max(80).nullable(),
    fromDay: daySchema,
    toDay: daySchema,
    amount: loadAmountSchema,
    /** The weekdays on which the runner is asked, 1 = Monday … 7 = Sunday; none: once a week. */
    weekdays: z.array(z.number().int().min(1).max(7)).max(7),
    /** In the therapist's own words; empty: as its amount says it. */
    sentence: optionalText('the sentence', 160),
    why: optionalText('the reason', 300),
  })
  .refine(({ fromDay, toDay }) => toDay >= fromDay, { path: ['toDay'], error: 'The last day lies before the first.' })
  .refine(({ fromDay, toDay }) => toDay < fromDay || daysBetween(fromDay, toDay) < 366, {
    path: ['toDay'],
    error: 'At most a year at once.',
  })
  .refine(({ amount, sentence }) => amount.kind !== 'habit' || sentence !== '', {
    path: ['sentence'],
    error: 'Write what the runner does, for example “In bed by half past ten before long runs”.',
  })
export type LoadChange = z.infer<typeof loadChangeSchema>
