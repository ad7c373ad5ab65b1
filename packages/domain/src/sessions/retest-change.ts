import { unitSuffix } from '../assessments/measured-value.ts'
import { numberWords } from '../assessments/number-words.ts'
import { type RealChange, realChange } from '../assessments/real-change.ts'
import { mirrored } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import type { RecordRetest } from '../record/schema.ts'

/** The other measures of the session, and who held it. */
export type RetestContext = { therapist?: string | null | undefined; retests?: readonly RecordRetest[] | undefined }

/** Yes is 1 and no is 0. */
const asNumber = (result: RecordRetest['before']): number | null =>
  typeof result === 'boolean' ? Number(result) : result

/**
 * What one measure did on the day, judged by the smallest real change of its test. The first value is the therapist's
 * who held the session; where somebody else measured again, the smallest real change is a quarter larger (reference
 * 14.11). A test that is judged by how alike the sides are needs the other side before and after.
 */
export function retestChange(retest: RecordRetest, { therapist, retests }: RetestContext = {}): RealChange {
  const other = (retests ?? []).find(
    ({ test, side, region }) =>
      test === retest.test && region === retest.region && side === mirrored(retest.side) && side !== retest.side,
  )
  return realChange(
    testOf(retest),
    { value: asNumber(retest.before), otherSide: asNumber(other?.before ?? null), tester: therapist ?? null },
    { value: asNumber(retest.after), otherSide: asNumber(other?.after ?? null), tester: retest.tester ?? null },
  )
}

/** With one decimal where the test or its error has any: `+2.0 cm` beside "real from 1.9". */
const signed = (value: number, decimals: number, unit: string): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(decimals)}${unit}`

/**
 * The change in as few words as a tile takes: `+2.0 cm, real from 1.9`, `+3 reps, inside the error of 6`, `−2.2 cm,
 * worse, real from 1.9`. No diagnosis: a number and what it is worth.
 */
export function retestChangeWords(retest: RecordRetest, context: RetestContext = {}): string {
  const test = testOf(retest)
  const result = retestChange(retest, context)
  if (result.reason === 'value-missing') return 'Not measured both times'
  if (result.reason === 'other-side-missing') return 'Needs the other side, before and after'
  const change = result.change ?? 0
  if (test.unit === 'yes/no') return change === 0 ? 'As before' : change > 0 ? 'Yes now, was no' : 'No now, was yes'
  const { threshold } = result
  const whole = Number.isInteger(change) && (threshold === null || Number.isInteger(threshold)) && test.unit !== 'cm'
  const unit = result.in === 'index-points' ? ' points' : unitSuffix(test.unit)
  const moved = signed(change, whole ? 0 : 1, unit)
  if (threshold === null) return `${moved}, its error is not known`
  const wider = result.testerChanged ? ', another tester' : ''
  const limit = numberWords(threshold, 2)
  if (result.verdict === 'no-real-change')
    return change === 0 ? 'No change' : `${moved}, inside the error of ${limit}${wider}`
  return `${moved}${result.verdict === 'worse' ? ', worse' : ''}, real from ${limit}${wider}`
}
