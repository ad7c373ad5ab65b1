import { dayNumber, toCivil, weekdayOf } from './day-number.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
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
]

/** `2026-11-23` → "Mon 23 Nov"; with `{ year: true }` "Mon 23 Nov 2026". */
export function formatDay(day: string, { year = false }: { year?: boolean } = {}): string {
  return `${formatWeekday(day, 'short')} ${formatShortDay(day, { year })}`
}

/** `2026-11-23` → "23 Nov"; with `{ year: true }` "23 Nov 2026". */
export function formatShortDay(day: string, { year = false }: { year?: boolean } = {}): string {
  const [y, month, date] = toCivil(dayNumber(day))
  return `${date} ${months[month - 1]?.slice(0, 3)}${year ? ` ${y}` : ''}`
}

/** `2026-11-23` → "Monday 23 November". */
export function formatLongDay(day: string): string {
  const [, month, date] = toCivil(dayNumber(day))
  return `${formatWeekday(day, 'long')} ${date} ${months[month - 1]}`
}

/** `2026-11-23` → "November 2026". */
export function formatMonth(day: string): string {
  const [year, month] = toCivil(dayNumber(day))
  return `${months[month - 1]} ${year}`
}

/** "M", "Mon" or "Monday". */
export function formatWeekday(day: string, length: 'letter' | 'short' | 'long'): string {
  const word = weekdays[weekdayOf(dayNumber(day))] ?? ''
  return length === 'long' ? word : word.slice(0, length === 'letter' ? 1 : 3)
}

/** 23 of `2026-11-23`. */
export function dayOfMonth(day: string): number {
  return toCivil(dayNumber(day))[2]
}

/** "9 to 22 Nov", "2 Nov to 27 Dec", "28 Dec 2026 to 3 Jan 2027"; one day is just that day. */
export function formatDayRange(from: string, to: string): string {
  if (from === to) return formatShortDay(from)
  const [fromYear, fromMonth, fromDate] = toCivil(dayNumber(from))
  const [toYear, toMonth] = toCivil(dayNumber(to))
  if (fromYear !== toYear) return `${formatShortDay(from, { year: true })} to ${formatShortDay(to, { year: true })}`
  return `${fromMonth === toMonth ? fromDate : formatShortDay(from)} to ${formatShortDay(to)}`
}

/** "today", "tomorrow", "yesterday", "in 20 days", "3 days ago". */
export function formatDistanceInDays(day: string, today: string): string {
  const away = dayNumber(day) - dayNumber(today)
  if (away === 0) return 'today'
  if (away === 1) return 'tomorrow'
  if (away === -1) return 'yesterday'
  return away > 0 ? `in ${away} days` : `${-away} days ago`
}
