import { type Day, daysBetween } from '../calendar/day.ts'
import type { ProgressionThresholds } from './progression-settings.ts'

/**
 * Strength is done on both sides; the side that a difference found weaker gets more sets for a time, as shipped one for four weeks
 * (reference 14.9). 0 where no
 * difference counts, where both are low and nobody knows which is the weak one, or once the weeks are over.
 */
export function extraSets(
  { flag, worse, bothLow }: { flag: boolean | null; worse: 'left' | 'right' | null; bothLow: boolean },
  side: 'left' | 'right',
  since: Day,
  today: Day,
  { weakSide }: ProgressionThresholds,
): number {
  const isOver = daysBetween(since, today) >= 7 * weakSide.weeks
  return flag === true && worse === side && !bothLow && !isOver ? weakSide.sets : 0
}
