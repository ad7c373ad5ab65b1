import type { RuleLine } from '../rule-page.ts'
import { isIncomplete, type LoadWeek } from './day-load.ts'
import { mean, populationSd } from './mean.ts'
import { monotonyOf } from './monotony.ts'

/** Strain is held against the own weeks before it (reference 7.2); of so many, at least so many have to be known. */
const WEEKS = 8
const LEAST_WEEKS = 4
const SPREADS = 1.5

/** The strain of seven days; null where a day is not known, or monotony has no number. */
export const strainOf = ({ days }: Pick<LoadWeek, 'days'>): number | null => {
  const loads = days.flatMap(({ load }) => (load === null || isIncomplete(load) ? [] : load))
  return loads.length === days.length ? monotonyOf(loads as number[]).strain : null
}

/**
 * Up to where strain is usual for this runner: the mean of the eight weeks before, and one and a half times their spread. Null with
 * fewer than four known weeks: no figure holds across people.
 *
 * @param before the weeks before this one
 */
export function usualStrain(before: readonly Pick<LoadWeek, 'days'>[]): number | null {
  const known = before.slice(0, WEEKS).flatMap((week) => strainOf(week) ?? [])
  return known.length < LEAST_WEEKS ? null : mean(known) + SPREADS * populationSd(known)
}

/** The same, for the document of rules. */
export const STRAIN_LINE: RuleLine = {
  id: 'strain',
  when: `load of seven days × monotony, over the own mean of ${WEEKS} weeks before and ${SPREADS} times their spread`,
  means: `said; with fewer than ${LEAST_WEEKS} known weeks there is nothing to compare with, and no figure holds across people`,
  confidence: 'low',
  source: 'reference 7.2',
}
