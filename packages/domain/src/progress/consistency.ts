import { atLeast } from '../assessments/threshold.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { share } from '../setting.ts'
import { ADHERENCE_SETTINGS, type AdherenceThresholds } from './adherence-settings.ts'
import type { WeekAdherence } from './weeks.ts'

export type Consistency = {
  /** Finished weeks on plan in a row, up to the last one. */
  current: number
  longest: number
  onPlan: number
  /** Finished weeks in which something was due. */
  counted: number
  /** A week is on plan from this share on, in percent. */
  from: number
}

/**
 * Consistency in weeks, never in days (S81). A week in which nothing was due, or all of it excused, freezes the row: it neither
 * adds nor breaks. The running week is not judged.
 */
export const consistency = (
  weeks: readonly Pick<WeekAdherence, 'total' | 'running'>[],
  { adherence }: AdherenceThresholds,
): Consistency => {
  // Compared unrounded (reference 8).
  const isOnPlan = (total: number) => atLeast(total, share(adherence.onPlan))
  const shares = weeks.filter(({ running }) => !running).map(({ total }) => total)
  const judged = shares.filter((total) => total !== null)
  let current = 0
  let longest = 0
  for (const total of judged) {
    current = isOnPlan(total) ? current + 1 : 0
    longest = Math.max(longest, current)
  }
  return {
    current,
    longest,
    onPlan: judged.filter(isOnPlan).length,
    counted: judged.length,
    from: adherence.onPlan,
  }
}

const line = linesOf(ADHERENCE_SETTINGS)

/** The same, for the document of rules. */
export const consistencyLine = (thresholds: AdherenceThresholds): RuleLine =>
  line(thresholds, ['adherence.onPlan'], {
    id: 'week on plan',
    when: `${thresholds.adherence.onPlan} % or more of a finished week`,
    means: 'counts in the row of weeks; a week in which nothing was due, or all was excused, freezes it',
    confidence: 'low',
    source: 'reference 8',
  })
