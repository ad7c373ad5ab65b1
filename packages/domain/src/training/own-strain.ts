import { linesOf, type RuleLine } from '../rule-page.ts'
import { isIncomplete, type LoadWeek } from './day-load.ts'
import { LOAD_SETTINGS, type LoadThresholds } from './load-settings.ts'
import { mean, populationSd } from './mean.ts'
import { monotonyOf } from './monotony.ts'

/** Strain is held against so many of the own weeks before it (reference 7.2). */
const WEEKS = 8

/** The strain of seven days; null where a day is not known, or monotony has no number. */
export const strainOf = ({ days }: Pick<LoadWeek, 'days'>, thresholds: LoadThresholds): number | null => {
  const loads = days.flatMap(({ load }) => (load === null || isIncomplete(load) ? [] : load))
  return loads.length === days.length ? monotonyOf(loads as number[], thresholds).strain : null
}

/**
 * Up to where strain is usual for this runner: the mean of the eight weeks before, and as shipped one and a half times their
 * spread. Null with fewer than four known weeks: no figure holds across people.
 *
 * @param before the weeks before this one
 */
export function usualStrain(before: readonly Pick<LoadWeek, 'days'>[], thresholds: LoadThresholds): number | null {
  const known = before.slice(0, WEEKS).flatMap((week) => strainOf(week, thresholds) ?? [])
  const { strainWeeks, strainSpreads } = thresholds.load
  return known.length < strainWeeks ? null : mean(known) + strainSpreads * populationSd(known)
}

const line = linesOf(LOAD_SETTINGS)

/** The same, for the document of rules. */
export const strainLine = (thresholds: LoadThresholds): RuleLine => {
  const { strainWeeks, strainSpreads } = thresholds.load
  return line(thresholds, ['load.strainSpreads', 'load.strainWeeks'], {
    id: 'strain',
    when: `load of seven days × monotony, over the own mean of ${WEEKS} weeks before and ${strainSpreads} times their spread`,
    means: `said; with fewer than ${strainWeeks} known weeks there is nothing to compare with, and no figure holds across people`,
    confidence: 'low',
    source: 'reference 7.2',
  })
}
