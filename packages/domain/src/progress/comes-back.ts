import type { RuleLine } from '../rule-page.ts'
import { CARRY_OVER, type CarryWeek } from './carry-over.ts'

/** A place keeps coming back from so many of the last full weeks on (S4). */
const WEEKS = 4
const BACK_IN = 3

/** Of the last four full weeks: those that are known, and those in which the place was stiff. */
export type ComesBack = { known: number; stiff: number; weeks: number; isBack: boolean | null }

/**
 * Does the same region and side come back (S4)? Stiff at 3 or more on some day of a week; weeks with fewer than three answers are
 * not known. Null where the unknown weeks could decide it.
 *
 * @param weeks of one place, oldest first, without the running one
 */
export function comesBack(weeks: readonly Pick<CarryWeek, 'peak'>[]): ComesBack {
  const last = weeks.slice(-WEEKS)
  const peaks = last.flatMap(({ peak }) => peak ?? [])
  const stiff = peaks.filter((peak) => peak >= CARRY_OVER.peak).length
  const open = WEEKS - peaks.length
  const isBack = stiff >= BACK_IN ? true : stiff + open >= BACK_IN ? null : false
  return { known: peaks.length, stiff, weeks: WEEKS, isBack }
}

/** The same, for the document of rules. */
export const COMES_BACK_LINE: RuleLine = {
  id: 'comes back',
  when: `stiffness of ${CARRY_OVER.peak} or more in ${BACK_IN} of the last ${WEEKS} full weeks, each with ${CARRY_OVER.answers} answers`,
  means: 'the place is on the map: look for what drives it',
  confidence: 'low',
  source: 'ours, for promise S4; reference 7.4 for the week',
}
