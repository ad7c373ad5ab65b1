/**
 * A day: `YYYY-MM-DD` in the runner's own time zone. A plain string: it sorts, compares, travels and prints as it is.
 * Arithmetic here uses no `Date`: a day has no hours, so daylight saving cannot reach it.
 */
export type Day = string

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type DayParts = { year: number; month: number; date: number }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2199
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month, 28–31. `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** What is wrong with a day, as a sentence; null when it is a real date between 1900 and 2199. */
export function complaintAboutDay(text: string): string | null {
  const match = SHAPE.exec(text)
  if (!match) return 'Write the day as year-month-day, for example 2026-05-04.'
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
    return `The year ${match[1]} is not between ${EARLIEST_YEAR} and ${LATEST_YEAR}.`
  }
  const name = MONTH_NAMES[month - 1]
  if (name === undefined) return `There is no month ${month}: months run from 01 to 12.`
  if (date < 1) return 'Days of a month start at 01.'
  const last = daysInMonth(year, month)
  if (date > last) return `${name} ${year} has ${last} days, so there is no ${date}.`
  return null
}

/** True for a real date between 1900 and 2199. */
export const isDay = (value: unknown): value is Day => typeof value === 'string' && complaintAboutDay(value) === null

/**
 * Year, month (1–12) and date (1–31). Throws a RangeError when the text has not the shape of a day: that is a bug, not
 * input.
 */
export function dayParts(day: Day): DayParts {
  if (!SHAPE.test(day)) throw notADay(day)
  return { year: digitsOf(day, 0, 4), month: digitsOf(day, 5, 7), date: digitsOf(day, 8, 10) }
}

const notADay = (day: Day): RangeError => new RangeError(`Not a day: ${JSON.stringify(day)}`)

/** The number that some digits of a text are. Days are read by the thousand: cutting texts out took most of it. */
export function digitsOf(text: string, from: number, to: number): number {
  let number = 0
  for (let index = from; index < to; index++) number = number * 10 + text.charCodeAt(index) - 48
  return number
}

/**
 * Days since 1970-01-01, the proleptic Gregorian calendar.
 * The year is counted from March, so that the leap day is its last day and every month's start is linear in its number.
 */
export function dayNumber(day: Day): number {
  if (!SHAPE.test(day)) throw notADay(day)
  return dayNumberAt(day)
}

/** The same of a text that begins with a day, as an instant does. It is not looked at whether it does. */
export function dayNumberAt(text: string): number {
  const [year, month, date] = [digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10)]
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day with this number; the other way round of `dayNumber`. Throws a RangeError outside the years 0–9999. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dayFromParts({ year, month, date })
}

/** The day of a year, month and date that are known to be real. Throws a RangeError outside the years 0–9999. */
export function dayFromParts({ year, month, date }: DayParts): Day {
  if (!(Number.isInteger(year) && year >= 0 && year <= 9999)) throw new RangeError(`Outside the calendar: year ${year}`)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The day `count` days later (earlier when negative). `count` is a whole number. */
export const addDays = (day: Day, count: number): Day => dayFromNumber(dayNumber(day) + count)

/** Whole days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): Weekday => (sinceMonday(dayNumber(day)) + 1) as Weekday

/** Days since the last Monday, 0–6. 1970-01-01, day number 0, was a Thursday. */
const sinceMonday = (number: number): number => (((number + 3) % 7) + 7) % 7

/** The Monday of the week that the day is in. Weeks run from Monday to Sunday everywhere (reference 14.5). */
export const startOfWeek = (day: Day): Day => {
  const number = dayNumber(day)
  return dayFromNumber(number - sinceMonday(number))
}

/** For sorting: negative when `a` is earlier, 0 for the same day. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function eachDay(from: Day, to: Day): Day[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => dayFromNumber(first + index))
}

/** ISO 8601 week: the week belongs to the year that has its Thursday. `week` is 1–53. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(startOfWeek(day), 3)
  const { year } = dayParts(thursday)
  return { year, week: Math.floor(daysBetween(dayFromParts({ year, month: 1, date: 1 }), thursday) / 7) + 1 }
}

/**
 * Whole years from `from` to `on`, as birthdays are counted: an age in years. Somebody born on 29 February turns a year
 * older on 1 March of a year without that day. Negative when `on` is earlier.
 */
export function yearsBetween(from: Day, on: Day): number {
  const years = dayParts(on).year - dayParts(from).year
  return on.slice(5) < from.slice(5) ? years - 1 : years
}
