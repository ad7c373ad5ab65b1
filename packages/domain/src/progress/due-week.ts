import { addDays, type Day, startOfWeek } from '../calendar/day.ts'
import { addHours, compareInstants, type Instant, instantOf, type TimeZone } from '../calendar/instant.ts'

/** Work done in the week after still counts for the week it was due in when it is logged within this long (reference 8). */
export const LATE_HOURS = 48

/**
 * Whether what was done counts for the week the workout was due in: done in that week or before, or in a later one but
 * logged within 48 h of the end of the due day. Hours are counted by instants in the runner's zone.
 */
export const countsForDueWeek = (
  due: Day,
  done: { performedOn: Day; loggedAt: Instant },
  timeZone: TimeZone,
): boolean =>
  startOfWeek(done.performedOn) <= startOfWeek(due) ||
  compareInstants(done.loggedAt, addHours(instantOf(addDays(due, 1), '00:00', timeZone), LATE_HOURS)) <= 0
