import { addDays, type Day, eachDay, startOfWeek } from '../calendar/day.ts'
import { EARLIEST_BEFORE_DAYS } from './earliest-before.ts'
import type { Place } from './moves.ts'

/** Further than this after its day work belongs to another week of the plan. Ours; further before it nobody does it (log-set.ts). */
export const LATEST_AFTER_DAYS = 14

/** The days on which work of a day may be laid, first and last. */
export const movableWithin = (planned: Day): { from: Day; to: Day } => ({
  from: addDays(planned, -EARLIEST_BEFORE_DAYS),
  to: addDays(planned, LATEST_AFTER_DAYS),
})

/** A week from today on is in sight, and the two days that still count for a week that is over. Ours. */
const IN_SIGHT_DAYS = 7
const STILL_COUNTS_DAYS = 2

/** The days that are offered for a workout: from today on, the rest of its week and of the next seven days. Its own day is among them. */
export const offeredDays = (planned: Day, today: Day): Day[] => {
  const { from, to } = movableWithin(planned)
  const first = from > today ? from : today
  const ends = [addDays(startOfWeek(planned), 6), addDays(planned, STILL_COUNTS_DAYS), addDays(today, IN_SIGHT_DAYS)]
  const last = [...ends].sort().at(-1) ?? to
  return first > to ? [] : eachDay(first, last < to ? last : to)
}

/**
 * The day by which a workout is due (reference 8): where it lies, within its week. What was moved into another week stays due on the day
 * of the plan, and counts there if it is logged soon enough.
 */
export const dueDay = ({ day, movedFrom }: Pick<Place, 'day' | 'movedFrom'>): Day =>
  movedFrom === null || startOfWeek(movedFrom) === startOfWeek(day) ? day : movedFrom
