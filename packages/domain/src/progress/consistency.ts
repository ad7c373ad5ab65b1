import { atLeast } from '../assessments/threshold.ts'
import type { RuleLine } from '../rule-page.ts'
import type { WeekAdherence } from './weeks.ts'

/** A week counts as on plan from here (reference 8). Compared unrounded. */
export const ON_PLAN_FROM = 0.7

export type Consistency = {
  /** Finished weeks on plan in a row, up to the last one. */
  current: number
  longest: number
  onPlan: number
  /** Finished weeks in which something was due. */
  counted: number
}

/**
 * Consistency in weeks, never in days (S81). A week in which nothing was due, or all of it excused, freezes the row: it neither
 * adds nor breaks. The running week is not judged.
 */
export const consistency = (weeks: readonly Pick<WeekAdherence, 'total' | 'running'>[]): Consistency => {
  const shares = weeks.filter(({ running }) => !running).map(({ total }) => total)
  const judged = shares.filter((total) => total !== null)
  let current = 0
  let longest = 0
  for (const total of judged) {
    current = atLeast(total, ON_PLAN_FROM) ? current + 1 : 0
    longest = Math.max(longest, current)
  }
  return {
    current,
    longest,
    onPlan: judged.filter((total) => atLeast(total, ON_PLAN_FROM)).length,
    counted: judged.length,
  }
}

/** The same, for the document of rules. */
export const CONSISTENCY_LINE: RuleLine = {
  id: 'week on plan',
  when: `${ON_PLAN_FROM * 100} % or more of a finished week`,
  means: 'counts in the row of weeks; a week in which nothing was due, or all was excused, freezes it',
  confidence: 'low',
  source: 'reference 8',
}
