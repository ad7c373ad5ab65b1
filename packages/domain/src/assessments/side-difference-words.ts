import type { AssessmentTest } from '../library/tests.ts'
import { numberWords, valueWords } from './number-words.ts'
import type { SideDifference } from './side-difference.ts'

/** The difference of the sides in one sentence: which is worse, by how much, and from where it counts. */
export function sideDifferenceWords({ unit }: AssessmentTest, difference: SideDifference): string {
  const { left, right, absolute, percent, worse, flagged, needed } = difference
  if (worse === null) return `Left and right are the same: ${valueWords(left, unit)}.`
  const lower = left < right ? 'Left is' : 'Right is'
  const share = needed.percent !== null && percent !== null ? ` (${numberWords(percent, 0)} %)` : ''
  const apart = `${lower} ${valueWords(absolute, unit)}${share} lower than ${left < right ? 'right' : 'left'}`
  if (flagged === null) return `${apart}. This test has no rule for a difference of the sides.`
  const least = [
    needed.percent === null ? null : `${numberWords(needed.percent)} %`,
    needed.absolute === null ? null : valueWords(needed.absolute, unit),
  ].filter((part) => part !== null)
  const from = `a difference counts from ${least.join(' and ')}`
  return flagged ? `${apart}; ${from}.` : `${apart}: too little to mean anything; ${from}.`
}
