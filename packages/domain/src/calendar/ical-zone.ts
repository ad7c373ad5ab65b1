import { addDays, type Day, dayParts } from './day.ts'
import { icalWall } from './ical-time.ts'
import type { Instant, TimeZone } from './instant.ts'
import { dayIn, wallOf, type YearlyChange, yearlyChange } from './yearly-change.ts'
import { offsetMinutes, zoneChanges } from './zone-changes.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** `+0530` */
const icalOffset = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`

/** Where rules begin, as those begin that all calendars know to read. */
const SINCE_YEAR = 1970

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const observance = (kind: 'STANDARD' | 'DAYLIGHT', change: YearlyChange): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${icalWall(dayIn(change, SINCE_YEAR), change.time)}`,
  `TZOFFSETFROM:${icalOffset(change.before)}`,
  `TZOFFSETTO:${icalOffset(change.after)}`,
  `RRULE:FREQ=YEARLY;BYMONTH=${change.month};BYDAY=${change.nth}${WEEKDAYS[change.weekday - 1]}`,
  `END:${kind}`,
]

const noChange = (offset: number): string[] => [
  'BEGIN:STANDARD',
  `DTSTART:${icalWall(`${SINCE_YEAR}-01-01`, '00:00')}`,
  `TZOFFSETFROM:${icalOffset(offset)}`,
  `TZOFFSETTO:${icalOffset(offset)}`,
  'END:STANDARD',
]

/** Days before the first that are looked at: the change that the first day stands on is among them, and each kind once. */
const LOOK_BACK = 400

/** What of a VTIMEZONE tells the clocks from one day to another; null where no rule tells them. */
const observances = (timeZone: TimeZone, from: Day, to: Day): string[] | null => {
  const begins = addDays(from, -LOOK_BACK)
  const ends = addDays(to, 2)
  const changes = zoneChanges(begins, ends, timeZone)
  const first: Instant = `${begins}T00:00:00.000Z`
  if (changes.length === 0) return noChange(offsetMinutes(first, timeZone))
  const forth = yearlyChange(changes.filter(({ before, after }) => after > before))
  const back = yearlyChange(changes.filter(({ before, after }) => after < before))
  if (!forth || !back || forth.after !== back.before || forth.before !== back.after) return null
  // A rule that tells of a change which never came is as wrong as one that misses it. At the very edge of what is looked at a change
  // may be seen or not: it is of no day that is asked about.
  const isWithin = (day: Day) => day > addDays(begins, 1) && day < addDays(ends, -1)
  const years = Array.from(
    { length: dayParts(ends).year - dayParts(begins).year + 1 },
    (_, n) => dayParts(begins).year + n,
  )
  const told = [forth, back].flatMap((change) => years.map((year) => dayIn(change, year))).filter(isWithin)
  const seen = changes.map((change) => wallOf(change).day).filter(isWithin)
  return told.length === seen.length ? [...observance('DAYLIGHT', forth), ...observance('STANDARD', back)] : null
}

/**
 * The clocks of a zone from one day to another as a VTIMEZONE with one STANDARD and at most one DAYLIGHT that come by a yearly rule: Outlook
 * reads no other. Null where no such rule tells every change of these days: then moments are to be written in UTC.
 */
export const icalZone = (timeZone: TimeZone, from: Day, to: Day): string[] | null => {
  const told = timeZone === 'UTC' ? null : observances(timeZone, from, to)
  return told && ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...told, 'END:VTIMEZONE']
}
