import type { AssessmentTest } from '../library/tests.ts'
import { numberWords, valueWords } from './number-words.ts'
import type { RealChange } from './real-change.ts'

/** What a re-test shows, in one sentence: `Down by 3 reps: inside the error of 6 reps, so no real change.` */
export function realChangeWords({ unit }: AssessmentTest, result: RealChange): string {
  const amount = (value: number) =>
    result.in === 'index-points' ? `${numberWords(value)} points` : valueWords(value, unit)
  if (result.reason === 'value-missing')
    return 'One of the two values is missing, so nothing can be said about a change.'
  if (result.reason === 'other-side-missing')
    return 'This test is judged by how alike the sides are: both sides are needed at both visits.'
  const change = result.change ?? 0
  if (result.threshold === null) {
    return change === 0
      ? 'The same as before.'
      : 'Not the same as before; how large the error of this test is, nobody has measured.'
  }
  const moved = change === 0 ? 'No change' : `${change > 0 ? 'Up' : 'Down'} by ${amount(Math.abs(change))}`
  const what = result.in === 'index-points' ? ' in how alike the sides are' : ''
  const error = `the error of ${amount(result.threshold)}${result.testerChanged ? ', a quarter more because the tester changed' : ''}`
  if (result.verdict === 'no-real-change') return `${moved}${what}: inside ${error}. No real change.`
  return `${moved}${what}: beyond ${error}. ${result.verdict === 'better' ? 'Better.' : 'Worse.'}`
}
