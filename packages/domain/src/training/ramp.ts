import { meets } from '../assessments/threshold.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import type { LoadWeek } from './day-load.ts'
import { LOAD_SETTINGS, type LoadThresholds } from './load-settings.ts'
import { mean } from './mean.ts'

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

/** Said from here, warned from there (Nielsen 2014, from memory; the ten per cent rule is a convention). */
export const rampLevel = (
  ratio: number | null,
  { load: { rampSaid, rampWarned } }: LoadThresholds,
): 'warn' | 'info' | null => {
  if (ratio === null) return null
  return meets('gt', ratio, rampWarned) ? 'warn' : meets('gt', ratio, rampSaid) ? 'info' : null
}

const line = linesOf(LOAD_SETTINGS)

/** The same, for the document of rules. */
export const rampLines = (thresholds: LoadThresholds): RuleLine[] =>
  (
    [
      { number: 'load.rampSaid', over: thresholds.load.rampSaid, means: 'said' },
      { number: 'load.rampWarned', over: thresholds.load.rampWarned, means: 'warned' },
    ] as const
  ).map(({ number, over, means }) =>
    line(thresholds, [number], {
      id: 'ramp',
      when: `this week’s load over ${over} times the mean of the ${USUAL_WEEKS} weeks before`,
      means,
      confidence: 'medium',
      source: 'reference 7.2, Nielsen 2014 (from memory)',
    }),
  )
