import type { Confidence } from '../library/ids.ts'
import type { AssessmentTest } from '../library/tests.ts'
import { symmetryIndex } from './side-difference.ts'
import { atLeast } from './threshold.ts'

/** Two people measure less alike than one does: their smallest real change is a quarter larger (reference 14.11). */
export const OTHER_TESTER_FACTOR = 1.25

/** One value of a test in time. `otherSide` is needed where sides are judged by their symmetry. */
export type ChangePoint = { value: number | null; otherSide?: number | null; tester?: string | null }

/**
 * What changed between two visits. `change` is after − before, in the test's unit or in points of the symmetry index;
 * `threshold` is the smallest real change, widened when the tester changed. `important`: large enough for a runner to
 * notice (MCID), null where no figure is agreed. Smaller than the threshold is measurement noise, whatever its
 * direction.
 */
export type RealChange = {
  change: number | null
  threshold: number | null
  in: 'unit' | 'index-points'
  verdict: 'better' | 'worse' | 'no-real-change' | 'unknown'
  reason: 'beyond-error' | 'inside-error' | 'value-missing' | 'other-side-missing' | 'no-error-known'
  testerChanged: boolean | null
  important: boolean | null
  confidence: Confidence
}

/** Pain: 1 point matters from 1–4, 2 from 5–7, 3 from 8–10 (pain-nrs, Thieme 2021); other tests as they are written. */
function noticeable({ id, mcid }: AssessmentTest, before: number): number | null {
  if (id !== 'pain-nrs') return mcid
  return before < 5 ? 1 : before < 8 ? 2 : 3
}

/** The value that is compared: the value itself, or how alike the sides are. */
function comparable(test: AssessmentTest, point: ChangePoint): number | null {
  if (point.value === null || test.mdc?.kind !== 'symmetry-index-points') return point.value
  const { otherSide = null } = point
  return otherSide === null ? null : symmetryIndex(point.value, otherSide)
}

/** Judges a re-test. A tester who is not known is not taken for another one: `testerChanged` is then null. */
export function realChange(test: AssessmentTest, before: ChangePoint, after: ChangePoint): RealChange {
  const [from, to] = [comparable(test, before), comparable(test, after)]
  const index = test.mdc?.kind === 'symmetry-index-points'
  const testers = [before.tester ?? null, after.tester ?? null]
  const testerChanged = testers.includes(null) ? null : testers[0] !== testers[1]
  const threshold = test.mdc ? test.mdc.value * (testerChanged ? OTHER_TESTER_FACTOR : 1) : null
  const base = {
    threshold,
    in: index ? 'index-points' : 'unit',
    testerChanged,
    confidence: test.confidence.mdc,
  } as const
  if (from === null || to === null) {
    const reason = before.value === null || after.value === null ? 'value-missing' : 'other-side-missing'
    return { ...base, change: null, verdict: 'unknown', reason, important: null }
  }
  const change = to - from
  const least = noticeable(test, from)
  const important = least === null ? null : atLeast(Math.abs(change), least)
  if (threshold === null) return { ...base, change, verdict: 'unknown', reason: 'no-error-known', important }
  if (!atLeast(Math.abs(change), threshold)) {
    return { ...base, change, verdict: 'no-real-change', reason: 'inside-error', important }
  }
  // A rising index means that the sides become more alike, whichever direction the test itself prefers.
  const better = index || test.betterWhen === 'higher' ? change > 0 : change < 0
  return { ...base, change, verdict: better ? 'better' : 'worse', reason: 'beyond-error', important }
}
