import { meets } from '../assessments/threshold.ts'
import type { RuleLine } from '../rule-page.ts'
import type { LoadWeek } from './day-load.ts'
import { mean } from './mean.ts'

/** Said from here, warned from there (Nielsen 2014, from memory; the ten per cent rule is a convention). */
const SAY_ABOVE = 1.2
const WARN_ABOVE = 1.3

/** How many weeks before this one make the usual. */
export const USUAL_WEEKS = 4

/**
 * This week's load ÷ the mean of the four before, of those with a run. `isKnown` is false where a run lacks its effort
 * or minutes: the ratio is then of the known parts. Null where there is nothing to divide.
 *
 * @param weeks newest first, at least five
 */
export function rampOf(weeks: readonly LoadWeek[]): { ratio: number; isKnown: boolean; now: LoadWeek } | null {
  const [now, ...earlier] = weeks.slice(0, 1 + USUAL_WEEKS)
  const usual = earlier.filter(({ runs }) => runs > 0)
  if (now === undefined || now.load === null || usual.length === 0) return null
  const before = mean(usual.map(({ load }) => load ?? 0))
  return before > 0
    ? { ratio: now.load / before, isKnown: [now, ...usual].every(({ complete }) => complete), now }
    : null
}

export const rampLevel = (ratio: number | null): 'warn' | 'info' | null => {
  if (ratio === null) return null
  return meets('gt', ratio, WARN_ABOVE) ? 'warn' : meets('gt', ratio, SAY_ABOVE) ? 'info' : null
}

/** The same, for the document of rules. */
export const rampLines = (): RuleLine[] =>
  [
    { when: `over ${SAY_ABOVE}`, means: 'said' },
    { when: `over ${WARN_ABOVE}`, means: 'warned' },
  ].map(({ when, means }) => ({
    id: 'ramp',
    when: `this week’s load ${when} times the mean of the ${USUAL_WEEKS} weeks before`,
    means,
    confidence: 'medium',
    source: 'reference 7.2, Nielsen 2014 (from memory)',
  }))
