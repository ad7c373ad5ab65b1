import { linesOf, type RuleLine } from '../rule-page.ts'
import type { CarryWeek } from './carry-over.ts'
import { CARRY_OVER_SETTINGS, type CarryOverThresholds } from './carry-over-settings.ts'

/** Of so many of the last full weeks is counted in how many a place was stiff (S4). */
const WEEKS = 4

/** Of the last four full weeks: those that are known, and those in which the place was stiff. */
export type ComesBack = {
  known: number
  stiff: number
  weeks: number
  isBack: boolean | null
  /** Stiff is from here on. */
  from: number
}

/**
 * Does the same region and side come back (S4)? Stiff on some day of a week, as shipped at 3 or more; weeks with too few answers are
 * not known. Null where the unknown weeks could decide it.
 *
 * @param weeks of one place, oldest first, without the running one
 */
export function comesBack(weeks: readonly Pick<CarryWeek, 'peak'>[], { carryOver }: CarryOverThresholds): ComesBack {
  const last = weeks.slice(-WEEKS)
  const peaks = last.flatMap(({ peak }) => peak ?? [])
  const stiff = peaks.filter((peak) => peak >= carryOver.peak).length
  const open = WEEKS - peaks.length
  const isBack = stiff >= carryOver.backWeeks ? true : stiff + open >= carryOver.backWeeks ? null : false
  return { known: peaks.length, stiff, weeks: WEEKS, isBack, from: carryOver.peak }
}

const line = linesOf(CARRY_OVER_SETTINGS)

/** The same, for the document of rules. */
export const comesBackLine = (thresholds: CarryOverThresholds): RuleLine => {
  const { peak, answers, backWeeks } = thresholds.carryOver
  return line(thresholds, ['carryOver.backWeeks', 'carryOver.peak', 'carryOver.answers'], {
    id: 'comes back',
    when: `stiffness of ${peak} or more in ${backWeeks} of the last ${WEEKS} full weeks, each with ${answers} answers`,
    means: 'the place is on the map: look for what drives it',
    confidence: 'low',
    source: 'ours, for promise S4; reference 7.4 for the week',
  })
}
