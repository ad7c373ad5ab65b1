import { dayOfMonth, formatShortDay } from '../format/day.ts'

/** Label of a week on the axis: "2 Nov" for the first and when the month changes, else the date alone. */
export function formatDayTick(points: readonly { start: string }[], index: number): string {
  const start = points[index]?.start
  if (start === undefined) return ''
  const before = points[index - 1]?.start
  return before?.slice(0, 7) === start.slice(0, 7) ? String(dayOfMonth(start)) : formatShortDay(start)
}
