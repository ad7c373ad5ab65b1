import { addDays, type Day, startOfWeek } from '../calendar/day.ts'
import {
  addHours,
  compareInstants,
  type Instant,
  instantOf,
  type LocalTime,
  type TimeZone,
} from '../calendar/instant.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'

/** When a workout is due: at its hour, else at the end of its day (README 16). */
export const dueMoment = (
  { due, dueTime }: { due: Day; dueTime?: LocalTime | null | undefined },
  timeZone: TimeZone,
): Instant => (dueTime ? instantOf(due, dueTime, timeZone) : instantOf(addDays(due, 1), '00:00', timeZone))

/**
 * Whether what was done counts for the week the workout was due in: done in that week or before, or in a later one but
 * logged soon after it was due, within 48 h as shipped (reference 8). Hours are counted by instants in the runner's zone.
 */
export const countsForDueWeek = (
  workout: { due: Day; dueTime?: LocalTime | null | undefined },
  done: { performedOn: Day; loggedAt: Instant },
  timeZone: TimeZone,
  { adherence }: AdherenceThresholds,
): boolean =>
  startOfWeek(done.performedOn) <= startOfWeek(workout.due) ||
  compareInstants(done.loggedAt, addHours(dueMoment(workout, timeZone), adherence.lateHours)) <= 0
