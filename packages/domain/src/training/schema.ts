import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { localTimeSchema } from '../calendar/instant-schema.ts'
import { idSchema, requiredText } from '../text.ts'

export const racePrioritySchema = z.enum(['A', 'B', 'C'], { error: 'Choose A, B or C.' })
export const raceStatusSchema = z.enum(['planned', 'done', 'dns', 'dnf', 'cancelled'])

export const raceSchema = z.object({
  id: idSchema,
  name: requiredText('the name of the race', 80),
  day: daySchema,
  startTime: z.union([z.literal('').transform(() => null), z.null(), localTimeSchema]).default(null),
  distanceKm: z
    .number({ error: 'Enter the distance in kilometres.' })
    .min(0.1, 'The distance is at least 0.1 km.')
    .max(1000, 'The distance is at most 1000 km.')
    // Kept with two decimals, as it is stored: what comes back is what was sent.
    .transform((km) => Math.round(km * 100) / 100),
  priority: racePrioritySchema,
  status: raceStatusSchema.default('planned'),
})
export type Race = z.infer<typeof raceSchema>

/** A habit of the week: "quality on Tuesday at 07:00, 75 minutes". */
export const usualKeyRunSchema = z
  .object({
    id: idSchema,
    weekday: z.number({ error: 'Choose a weekday.' }).int().min(1, 'Choose a weekday.').max(7, 'Choose a weekday.'),
    startTime: z.union([z.literal('').transform(() => null), z.null(), localTimeSchema]).default(null),
    minutes: z
      .number({ error: 'Enter how long it takes, in minutes.' })
      .int('Enter whole minutes.')
      .min(10, 'A key run takes at least 10 minutes.')
      .max(600, 'A key run takes at most 600 minutes.'),
    kind: z.enum(['quality', 'long'], { error: 'Choose quality or long.' }),
    effort: z.enum(['easy', 'race-pace']).nullable().default(null),
    title: requiredText('what it is, for example “intervals”', 40),
    fromDay: daySchema,
    untilDay: daySchema.nullable().default(null),
  })
  .refine((run) => run.untilDay === null || run.untilDay >= run.fromDay, {
    path: ['untilDay'],
    error: 'The last day lies before the first.',
  })
export type UsualKeyRun = z.infer<typeof usualKeyRunSchema>
