import { dayOfMonth, formatShortDay } from '../format/day.ts'
import { dayFromNumber, dayNumber, weekdayOf } from '../format/day-number.ts'

/** Every day from the first to the last, both included, oldest first. Throws a RangeError when `to` is before `from`. */
export function daysBetween(from: string, to: string): string[] {
  const first = dayNumber(from)
  const count = dayNumber(to) - first + 1
  if (count < 1) throw new RangeError(`${to} is before ${from}`)
  return Array.from({ length: count }, (_, i) => dayFromNumber(first + i))
}

export interface DayTick {
  index: number
  label: string
}

/**
 * Where the axis is labelled: the first day, then Mondays, thinned to at most `most` labels; the month is said when it
 * changes, the rest are dates only ("2 Nov", "9", "16"). `today` is a label of its own and pushes away what is too near.
 */
export function dayTicks(days: readonly string[], today: string | undefined, most: number): DayTick[] {
  const mondays = days.flatMap((day, index) => (weekdayOf(dayNumber(day)) === 0 ? [index] : []))
  const every = Math.max(1, Math.ceil(mondays.length / most))
  const apart = Math.max(1, days.length / (most * 1.7))
  const todayIndex = today === undefined ? -1 : days.indexOf(today)
  const ticks: DayTick[] = []
  let month = ''
  for (const index of [0, ...mondays.filter((_, i) => i % every === 0)]) {
    const day = days[index]
    const last = ticks.at(-1)
    if (day === undefined || (last && index - last.index < apart)) continue
    if (todayIndex >= 0 && Math.abs(index - todayIndex) < apart) continue
    ticks.push({ index, label: day.slice(0, 7) === month ? String(dayOfMonth(day)) : formatShortDay(day) })
    month = day.slice(0, 7)
  }
  if (todayIndex >= 0) ticks.push({ index: todayIndex, label: 'today' })
  return ticks
}
