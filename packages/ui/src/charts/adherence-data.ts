import { formatShortDay } from '../format/day.ts'
import { dayNumber } from '../format/day-number.ts'
import { formatNumber, formatPercent } from '../format/number.ts'
import type { ChartTable } from './chart-frame.tsx'

export interface AdherenceWeek {
  /** Monday of the week. */
  start: string
  /** Done of agreed, 0–100; null when nothing was agreed or nothing is known. */
  percent: number | null
  /** The week is not over: dashed, filled as far as it got. */
  running?: boolean
  /** The week's pain 0–10; null when nobody answered; leave it out where pain is not asked. */
  pain?: number | null
}

/** One week of the chart. */
export interface WeekPoint {
  index: number
  start: string
  percent: number | null
  running: boolean
  pain: number | null
  /** Pain was asked in a week that is over, and nobody answered. */
  missing: boolean
}

/** A point for every week, in the order given. */
export function weekPoints(weeks: readonly AdherenceWeek[]): WeekPoint[] {
  return weeks.map(({ start, percent, running = false, pain }, index) => ({
    index,
    start,
    percent: percent === null ? null : Math.min(100, Math.max(0, percent)),
    running,
    pain: pain ?? null,
    missing: pain === null && !running && percent !== null,
  }))
}

/** Where a day stands on the axis of weeks (−0.5 is the start of the first), or null outside them. */
export function weekAt(points: readonly WeekPoint[], day: string): number | null {
  const number = dayNumber(day)
  for (const point of points) {
    const into = number - dayNumber(point.start)
    if (into >= 0 && into < 7) return point.index - 0.5 + (into + 0.5) / 7
  }
  return null
}

/** "Week of 16 Nov: 71 % done. Pain 3." */
export function weekSentence(point: WeekPoint): string {
  const done =
    point.percent === null ? 'no data' : `${formatPercent(point.percent)} done${point.running ? ' so far' : ''}`
  const pain = point.pain !== null ? ` Pain ${formatNumber(point.pain)}.` : point.missing ? ' Pain: no answer.' : ''
  return `Week of ${formatShortDay(point.start)}: ${done}.${pain}`
}

/** The same numbers as a table, one row a week. */
export function weekTable(points: readonly WeekPoint[], caption: string): ChartTable {
  const withPain = points.some((point) => point.pain !== null)
  const rows = points.map((point) => [
    formatShortDay(point.start),
    point.percent === null ? 'no data' : formatPercent(point.percent) + (point.running ? ' so far' : ''),
    ...(withPain ? [point.pain !== null ? formatNumber(point.pain) : point.missing ? 'no answer' : ''] : []),
  ])
  return { caption, head: ['Week of', 'Done', ...(withPain ? ['Pain, 0–10'] : [])], rows }
}
