import { meets } from '../assessments/threshold.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { LOAD_SETTINGS, type LoadThresholds } from './load-settings.ts'
import { mean, populationSd } from './mean.ts'

/** What is shown where every day is the same: the ratio has no number then (reference 7.2). */
export const OVER_FOUR = '>4'

export type Monotony = {
  mean: number | null
  sd: number | null
  /** Mean ÷ standard deviation of the seven days; null where a day is not known or nothing was done. */
  monotony: number | typeof OVER_FOUR | null
  /** Weekly load × monotony. No cut-off for it holds across people. */
  strain: number | null
  flag: boolean | null
}

/** Monotony and strain of seven known daily loads, days without running among them. Null: a day is not known. */
export function monotonyOf(loads: readonly number[] | null, thresholds: LoadThresholds): Monotony {
  if (loads === null || loads.length === 0) return { mean: null, sd: null, monotony: null, strain: null, flag: null }
  const [middle, sd] = [mean(loads), populationSd(loads)]
  if (middle === 0) return { mean: middle, sd, monotony: null, strain: null, flag: null }
  if (new Set(loads).size === 1) return { mean: middle, sd: 0, monotony: OVER_FOUR, strain: null, flag: true }
  const monotony = middle / sd
  const week = loads.reduce((sum, load) => sum + load, 0)
  return { mean: middle, sd, monotony, strain: week * monotony, flag: meets('gt', monotony, thresholds.load.monotony) }
}

const line = linesOf(LOAD_SETTINGS)

/** The same, for the document of rules. */
export const monotonyLines = (thresholds: LoadThresholds): RuleLine[] => [
  line(thresholds, ['load.monotony'], {
    id: 'monotony',
    when: `mean ÷ spread of seven known daily loads over ${thresholds.load.monotony}`,
    means: `flagged; where every day is the same it is shown as ${OVER_FOUR}`,
    confidence: 'medium',
    source: 'reference 7.2, Foster 1998 as quoted',
  }),
]
