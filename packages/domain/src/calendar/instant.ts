import { type Day, dayFromNumber, dayNumber, dayNumberAt, digitsOf, isDay } from './day.ts'

/**
 * A moment, ISO 8601 with an offset or `Z`, for example `2026-05-04T07:00:00+02:00`. What is made here ends in `Z` and
 * sorts as text; what comes from outside may carry an offset, so compare with `compareInstants`. Hours are counted by
 * instants, days by dates (reference 14.5). `Date` lives in this file and nowhere else.
 */
export type Instant = string

/** The name of an IANA time zone, for example `Europe/Berlin`. */
export type TimeZone = string

/** A time on the wall, `HH:MM`, 00:00–23:59. */
export type LocalTime = string

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/
const LOCAL_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Making a formatter costs about a hundred times what using it does; a practice meets a handful of zones. */
const clocks = new Map<TimeZone, Intl.DateTimeFormat>()

function clockIn(timeZone: TimeZone): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** What the wall clock shows, as if it were UTC: milliseconds, cut to whole seconds. */
function readClock(milliseconds: number, timeZone: TimeZone): number {
  // `MM/DD/YYYY, HH:MM:SS`: formatting and reading digits is several times faster than formatToParts.
  const digits = clockIn(timeZone).format(milliseconds).match(/\d+/g)?.map(Number)
  const [month, date, year, hour, minute, second] = digits ?? []
  if (digits?.length !== 6) throw new RangeError(`The clock of ${timeZone} cannot be read`)
  return Date.UTC(year ?? 0, (month ?? 0) - 1, date, hour, minute, second)
}

const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000

/**
 * Offsets that were read, by zone and quarter of an hour: a record has hundreds of moments, and reading a clock costs a
 * hundred times what looking up does. Since 1973 every zone changes its clocks on a quarter of an hour.
 */
const offsets = new Map<TimeZone, Map<number, number>>()
const QUARTER = 15 * MINUTE
const QUARTERS_SINCE = Date.UTC(1973, 0, 1)
/** Some years of quarters of one runner; then it is begun anew, so that it cannot grow without end. */
const MOST_OFFSETS = 20_000

/** Offset of the zone at a moment, in milliseconds east of UTC. Seconds count: old zones had local mean time. */
function offsetAt(milliseconds: number, timeZone: TimeZone): number {
  if (milliseconds < QUARTERS_SINCE) return readClock(milliseconds, timeZone) - wholeSeconds(milliseconds)
  const quarter = Math.floor(milliseconds / QUARTER)
  let known = offsets.get(timeZone)
  if (known === undefined || known.size >= MOST_OFFSETS) {
    known = new Map()
    offsets.set(timeZone, known)
  }
  let offset = known.get(quarter)
  if (offset === undefined) {
    offset = readClock(quarter * QUARTER, timeZone) - quarter * QUARTER
    known.set(quarter, offset)
  }
  return offset
}

const wallClock = (milliseconds: number, timeZone: TimeZone): number =>
  wholeSeconds(milliseconds) + offsetAt(milliseconds, timeZone)

const [MINUS, DOT, COLON, Z] = ['-', '.', ':', 'Z'].map((sign) => sign.charCodeAt(0))

/**
 * A text of the shape of an instant, read digit by digit, which takes a fraction of `Date.parse`: a record has thousands. Null
 * for what is rare or wrong (24:00, 61 seconds, fractions that are no milliseconds): that is left to it.
 */
function plainMilliseconds(text: Instant): number | null {
  const hasSeconds = text.charCodeAt(16) === COLON
  const hasMilliseconds = hasSeconds && text.charCodeAt(19) === DOT
  const zoneAt = hasMilliseconds ? 23 : hasSeconds ? 19 : 16
  const isUtc = text.charCodeAt(zoneAt) === Z
  if (text.length !== zoneAt + (isUtc ? 1 : 6)) return null
  const [hour, minute] = [digitsOf(text, 11, 13), digitsOf(text, 14, 16)]
  const second = hasSeconds ? digitsOf(text, 17, 19) : 0
  const [offHours, offMinutes] = isUtc
    ? [0, 0]
    : [digitsOf(text, zoneAt + 1, zoneAt + 3), digitsOf(text, zoneAt + 4, zoneAt + 6)]
  const [month, date] = [digitsOf(text, 5, 7), digitsOf(text, 8, 10)]
  if (month < 1 || month > 12 || date < 1 || date > 31) return null
  if (hour > 23 || minute > 59 || second > 59 || offHours > 23 || offMinutes > 59) return null
  const offset = (offHours * 60 + offMinutes) * (text.charCodeAt(zoneAt) === MINUS ? -MINUTE : MINUTE)
  const milliseconds = hasMilliseconds ? digitsOf(text, 20, 23) : 0
  return dayNumberAt(text) * DAY + hour * HOUR + minute * MINUTE + second * 1000 + milliseconds - offset
}

/** Milliseconds since 1970 UTC. Throws a RangeError for a text that is no instant: that is a bug, not input. */
export function epochMilliseconds(instant: Instant): number {
  const milliseconds = INSTANT.test(instant) ? (plainMilliseconds(instant) ?? Date.parse(instant)) : Number.NaN
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${JSON.stringify(instant)}`)
  return milliseconds
}

/** The instant of a number of milliseconds since 1970 UTC, ending in `Z`. */
export const instantFromMilliseconds = (milliseconds: number): Instant => new Date(milliseconds).toISOString()

/** For sorting, whatever the offsets: negative when `a` is earlier. */
export const compareInstants = (a: Instant, b: Instant): number => epochMilliseconds(a) - epochMilliseconds(b)

/**
 * Hours from `from` to `to`, unrounded, negative when `to` is earlier. A day on which clocks change has 23 or 25 of
 * them.
 */
export const hoursBetween = (from: Instant, to: Instant): number =>
  (epochMilliseconds(to) - epochMilliseconds(from)) / HOUR

/** Days, and so instants, end with the year 9999; a day less, so that it is a day in every zone. */
const LAST = Date.UTC(9999, 11, 30)

/** The instant `count` minutes later (earlier when negative), within the calendar: a length that no calendar holds ends with it. */
export const addMinutes = (instant: Instant, count: number): Instant =>
  instantFromMilliseconds(Math.min(LAST, epochMilliseconds(instant) + count * MINUTE))

/** The instant `count` hours later (earlier when negative). */
export const addHours = (instant: Instant, count: number): Instant => addMinutes(instant, count * 60)

/** The day it is in a zone at a moment. */
export const dayOf = (instant: Instant, timeZone: TimeZone): Day =>
  dayFromNumber(Math.floor(wallClock(epochMilliseconds(instant), timeZone) / DAY))

/** What the wall clock of a zone shows at a moment, `HH:MM`; seconds are cut. */
export function timeOf(instant: Instant, timeZone: TimeZone): LocalTime {
  const wall = wallClock(epochMilliseconds(instant), timeZone)
  return localTimeOfMinutes(Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE))
}

/**
 * The moment at which the wall clock of a zone shows that time on that day.
 *
 * Where clocks change, decided as calendars decide (RFC 5545, Temporal's `compatible`):
 * - a time that the clock skips (02:30 when 02:00 becomes 03:00) is moved later by what was skipped: 03:30. A run
 *   planned for it is an hour late on the wall, never early, and the day stays the same unless the zone skipped the
 *   whole day;
 * - a time that comes twice (02:30 when 03:00 becomes 02:00) is the first of the two.
 */
export function instantOf(day: Day, time: LocalTime, timeZone: TimeZone): Instant {
  const wall = dayNumber(day) * DAY + minutesOfLocalTime(time) * MINUTE
  // No zone changes twice within two days, so the offsets a day before and after are all that can apply.
  const before = offsetAt(wall - DAY, timeZone)
  const after = offsetAt(wall + DAY, timeZone)
  const fitting = [before, after]
    .map((offset) => wall - offset)
    .filter((moment) => moment === wall - offsetAt(moment, timeZone))
  return instantFromMilliseconds(fitting.length > 0 ? Math.min(...fitting) : wall - before)
}

/** Minutes since midnight, 0–1439. Throws a RangeError for a text that is no time: that is a bug, not input. */
export function minutesOfLocalTime(time: LocalTime): number {
  const match = LOCAL_TIME.exec(time)
  if (!match) throw new RangeError(`Not a time: ${JSON.stringify(time)}`)
  return Number(match[1]) * 60 + Number(match[2])
}

/** `HH:MM` of minutes since midnight, 0–1439. */
export function localTimeOfMinutes(minutes: number): LocalTime {
  if (!(Number.isInteger(minutes) && minutes >= 0 && minutes < 1440))
    throw new RangeError(`Not a time of day: ${minutes}`)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * True when this machine knows the zone by name. Bare offsets (`+02:00`) are refused: they know nothing of summer time.
 */
export function isTimeZone(value: unknown): value is TimeZone {
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false
  try {
    clockIn(value)
    return true
  } catch {
    return false
  }
}

/** True for a moment with its offset on a real date. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))

/** True for a time on the wall, 00:00–23:59. */
export const isLocalTime = (value: unknown): value is LocalTime => typeof value === 'string' && LOCAL_TIME.test(value)
