import { formatDay } from '../format/day.ts'
import { formatNumber } from '../format/number.ts'
import { daysBetween } from './day-axis.ts'

/** A number told on a day, or a day of which none is known, with what is known instead. */
export interface Score {
  day: string
  value: number | null
  /** "passed over", "in part": what stands where the number is missing. */
  words?: string
}

/** One place of the line. */
export interface ScorePoint extends Score {
  index: number
  missing: boolean
}

/** The days that are told, by how many days they lie after the first; in order. */
export function scorePoints(scores: readonly Score[], from: string): ScorePoint[] {
  return [...scores]
    .filter(({ day }) => day >= from)
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((score) => ({ ...score, index: daysBetween(from, score.day).length - 1, missing: score.value === null }))
}

/** "Mon 16 Nov: 63", "Mon 16 Nov: passed over". */
export function scoreSentence({ day, value, words = 'not known' }: Score): string {
  return `${formatDay(day)}: ${value === null ? words : formatNumber(value, 0)}.`
}
