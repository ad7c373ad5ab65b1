import { addDays, type Day, dayFromParts, dayParts, daysInMonth, type Weekday, weekday } from './day.ts'
import { addMinutes, dayOf, type LocalTime, timeOf } from './instant.ts'
import type { ZoneChange } from './zone-changes.ts'

/** A change of the clocks that comes every year: "the last Sunday of March at 02:00", by the clock as it showed before. */
export type YearlyChange = {
  month: number
  weekday: Weekday
  /** 1–4 from the month's beginning; −1 the last. */
  nth: number
  time: LocalTime
  before: number
  after: number
}

/** What the wall clock showed when a change came. */
export const wallOf = ({ at, before }: ZoneChange): { day: Day; time: LocalTime } => {
  const wall = addMinutes(at, before)
  return { day: dayOf(wall, 'UTC'), time: timeOf(wall, 'UTC') }
}

/** The day of a yearly change in a year. */
export const dayIn = ({ month, weekday: on, nth }: YearlyChange, year: number): Day => {
  const first = dayFromParts({ year, month, date: 1 })
  if (nth > 0) return addDays(first, ((on - weekday(first) + 7) % 7) + (nth - 1) * 7)
  const last = dayFromParts({ year, month, date: daysInMonth(year, month) })
  return addDays(last, -((weekday(last) - on + 7) % 7))
}

/** The yearly change that each of some changes is, or null where none is. */
export const yearlyChange = (changes: readonly ZoneChange[]): YearlyChange | null => {
  const [first] = changes
  if (!first) return null
  const { day, time } = wallOf(first)
  const { month, date } = dayParts(day)
  const { before, after } = first
  return (
    [-1, Math.ceil(date / 7)]
      .map((nth) => ({ month, weekday: weekday(day), nth, time, before, after }))
      .find((yearly) =>
        changes.every((change) => {
          const wall = wallOf(change)
          return (
            wall.day === dayIn(yearly, dayParts(wall.day).year) &&
            wall.time === time &&
            change.before === before &&
            change.after === after
          )
        }),
      ) ?? null
  )
}
