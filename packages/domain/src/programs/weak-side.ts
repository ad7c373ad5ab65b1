import { type Day, daysBetween } from '../calendar/day.ts'

/** One set more on the weaker side, for at most so long (reference 14.9). */
const EXTRA_SETS = 1
const WEEKS = 4

/**
 * Strength is done on both sides; the side that a difference found weaker gets one set more, for four weeks. 0 where no
 * difference counts, where both are low and nobody knows which is the weak one, or once the weeks are over.
 */
export function extraSets(
  { flag, worse, bothLow }: { flag: boolean | null; worse: 'left' | 'right' | null; bothLow: boolean },
  side: 'left' | 'right',
  since: Day,
  today: Day,
): number {
  const isOver = daysBetween(since, today) >= 7 * WEEKS
  return flag === true && worse === side && !bothLow && !isOver ? EXTRA_SETS : 0
}
