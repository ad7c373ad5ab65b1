import { addDays, type Day, dayNumber } from '../calendar/day.ts'
import { dayOf, epochMilliseconds, type Instant, type TimeZone } from '../calendar/instant.ts'
import { byText } from './by-text.ts'

/** Something of the record, with the runner's own day it was on. */
export type OnDay<T> = { day: Day; one: T }

export type DayWindow = {
  /** Both included. */
  from: Day
  to: Day
  timeZone: TimeZone
  /** What came after this moment was not known yet. */
  until: Instant
}

const DAY = 86_400_000

/**
 * What of a list lies in a window of days, in order of time. Days are the runner's local dates (README 3). What lies more
 * than some days outside is dropped by the text of its date alone, whatever its offset, so that years of answers cost no
 * calendar and no parsing.
 */
export function onDays<T>(
  items: readonly T[] | null | undefined,
  momentOf: (one: T) => Instant,
  { from, to, timeZone, until }: DayWindow,
): OnDay<T>[] {
  const [tooEarly, tooLate] = [addDays(from, -2), addDays(to, 3)]
  const earliest = (dayNumber(from) - 1) * DAY
  const latest = Math.min(epochMilliseconds(until), (dayNumber(to) + 2) * DAY)
  return (items ?? [])
    .flatMap((one) => {
      const text = momentOf(one)
      if (text < tooEarly || text >= tooLate) return []
      const moment = epochMilliseconds(text)
      if (moment < earliest || moment > latest) return []
      const day = dayOf(text, timeZone)
      return day < from || day > to ? [] : [{ day, one, moment }]
    })
    .sort((a, b) => a.moment - b.moment || byText(a.one, b.one))
    .map(({ day, one }) => ({ day, one }))
}

/** The newest of each day, by day in order of time. */
export const newestOfDay = <T>(sorted: readonly OnDay<T>[]): Map<Day, T> =>
  new Map(sorted.map(({ day, one }) => [day, one]))
