import type { Day } from './day.ts'
import {
  addHours,
  addMinutes,
  dayOf,
  epochMilliseconds,
  type Instant,
  instantFromMilliseconds,
  type LocalTime,
  type TimeZone,
  timeOf,
} from './instant.ts'
import { offsetMinutes } from './zone-changes.ts'

/** `20260504` */
export const icalDay = (day: Day): string => day.replaceAll('-', '')

/** `20260504T070000`: a time on the wall. */
export const icalWall = (day: Day, time: LocalTime): string => `${icalDay(day)}T${time.replace(':', '')}00`

/** `20260504T050000Z`: a moment, whole seconds. */
export const icalInstant = (instant: Instant): string =>
  `${instantFromMilliseconds(epochMilliseconds(instant)).slice(0, 19).replace(/[-:]/g, '')}Z`

/** True where the wall clock shows the same at another moment too: the hour that comes twice in autumn. */
const comesTwice = (instant: Instant, timeZone: TimeZone): boolean => {
  const turned = offsetMinutes(addHours(instant, -24), timeZone) - offsetMinutes(addHours(instant, 24), timeZone)
  if (turned === 0) return false
  const wall = (moment: Instant) => `${dayOf(moment, timeZone)} ${timeOf(moment, timeZone)}`
  return [turned, -turned].some((minutes) => wall(addMinutes(instant, minutes)) === wall(instant))
}

/**
 * A property that is a moment, as the wall clock of the zone shows it, so that a calendar keeps the wall time. In the hour that comes twice
 * it is written in UTC: the standard takes the first of the two, not every calendar does.
 */
export const icalMoment = (name: string, instant: Instant, timeZone: TimeZone): string =>
  timeZone === 'UTC' || comesTwice(instant, timeZone)
    ? `${name}:${icalInstant(instant)}`
    : `${name};TZID=${timeZone}:${icalWall(dayOf(instant, timeZone), timeOf(instant, timeZone))}`
