import { z } from 'zod'
import { byDayThenId } from '../calendar/by-day-then-id.ts'
import { daySchema } from '../calendar/day-schema.ts'
import { idSchema } from '../text.ts'
import { type Race, racePrioritySchema } from '../training/schema.ts'

/** What of a race a plan is laid around. */
const laidRaceSchema = z.object({
  id: idSchema,
  name: z.string().max(80),
  day: daySchema,
  distanceKm: z.number().positive().max(1000),
  priority: racePrioritySchema,
})
export type LaidRace = z.infer<typeof laidRaceSchema>

/**
 * The races as they stood when the plan was last laid around them: by that a race that moves later is noticed. `goalId` is the race
 * that it led to then.
 */
export const laidAroundSchema = z.object({ goalId: idSchema.nullable(), races: z.array(laidRaceSchema).max(300) })
export type LaidAround = z.infer<typeof laidAroundSchema>

/** A race of the training calendar as far as it matters here. */
export type RaceNow = Pick<Race, 'id' | 'name' | 'day' | 'distanceKm' | 'priority' | 'status'>

/** A race of the calendar, reduced to what a plan is laid around: a start or a status of its own is nothing to the plan. */
export const laidRace = ({ id, name, day, distanceKm, priority }: RaceNow): LaidRace => ({
  id,
  name,
  day,
  distanceKm,
  priority,
})

/** What a plan that leads to `goalId` is laid around today: the races that are still to be run, in order of their days. */
export const laidAroundNow = (races: readonly RaceNow[], goalId: string | null): LaidAround => ({
  goalId,
  races: races
    .filter(({ status }) => status === 'planned')
    .map(laidRace)
    .sort(byDayThenId),
})
