import { type Day, dayNumber } from './day.ts'
import {
  dayOf,
  epochMilliseconds,
  type Instant,
  instantFromMilliseconds,
  minutesOfLocalTime,
  type TimeZone,
  timeOf,
} from './instant.ts'

const MINUTE = 60_000
const DAY_MINUTES = 1440

/** The clocks of a zone go from one offset to another, both in minutes east of UTC. */
export type ZoneChange = { at: Instant; before: number; after: number }

/** How far the wall clock of a zone is ahead of UTC at a moment, in whole minutes. */
export const offsetMinutes = (instant: Instant, timeZone: TimeZone): number =>
  dayNumber(dayOf(instant, timeZone)) * DAY_MINUTES +
  minutesOfLocalTime(timeOf(instant, timeZone)) -
  Math.floor(epochMilliseconds(instant) / MINUTE)

/**
 * Every change of a zone's clocks from the beginning of one day to the end of another (UTC), in order, exact to the minute. No zone
 * changes twice within a day.
 */
export const zoneChanges = (from: Day, to: Day, timeZone: TimeZone): ZoneChange[] => {
  const at = (minute: number) => instantFromMilliseconds(minute * MINUTE)
  const offset = (minute: number) => offsetMinutes(at(minute), timeZone)
  const changes: ZoneChange[] = []
  const end = (dayNumber(to) + 1) * DAY_MINUTES
  let before = offset(dayNumber(from) * DAY_MINUTES)
  for (let day = dayNumber(from) * DAY_MINUTES; day < end; day += DAY_MINUTES) {
    const after = offset(day + DAY_MINUTES)
    if (after === before) continue
    let [old, changed] = [day, day + DAY_MINUTES]
    while (changed - old > 1) {
      const middle = Math.floor((old + changed) / 2)
      if (offset(middle) === before) old = middle
      else changed = middle
    }
    changes.push({ at: at(changed), before, after })
    before = after
  }
  return changes
}
