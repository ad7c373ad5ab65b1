import type { Confidence } from '../library/ids.ts'
import type { AssessmentTest } from '../library/tests.ts'
import { atLeast } from './threshold.ts'

/** Where repetitions are counted, a difference also needs this many (assessments.json, notes of the asymmetry). */
export const LEAST_REPS = 4

/**
 * Left against right. `absolute` in the test's unit (null where only percent is meant), `percent` of the stronger side;
 * `worse` is the side with the worse value, null when equal. `flagged`: the difference is one that counts; null when
 * the test has no rule for it. `needed` are the thresholds that apply, all of which must be reached.
 */
export type SideDifference = {
  left: number
  right: number
  absolute: number
  percent: number | null
  worse: 'left' | 'right' | null
  flagged: boolean | null
  needed: { absolute: number | null; percent: number | null }
  confidence: Confidence
}

/**
 * (stronger − weaker) / stronger × 100, with the larger value as the stronger also where lower is better (reference
 * 14.10). Null for 0/0 and where a value is negative: a share of an angle below zero means nothing.
 */
export function percentApart(left: number, right: number): number | null {
  const larger = Math.max(left, right)
  return larger > 0 && Math.min(left, right) >= 0 ? (Math.abs(left - right) / larger) * 100 : null
}

/** Weaker / stronger × 100, 0–100; null for 0/0 and below zero. */
export function symmetryIndex(left: number, right: number): number | null {
  const apart = percentApart(left, right)
  return apart === null ? null : 100 - apart
}

/** What a difference must reach: the side threshold and the smallest real change, each in the unit it is written in. */
function neededFor({ asymmetry, mdc, unit }: AssessmentTest): SideDifference['needed'] {
  if (asymmetry === null) return { absolute: null, percent: null }
  const absolute = [
    asymmetry.kind === 'absolute' ? asymmetry.value : 0,
    mdc?.kind === 'absolute' ? mdc.value : 0,
    unit === 'reps' ? LEAST_REPS : 0,
  ]
  const percent = [
    asymmetry.kind === 'percent' ? asymmetry.value : 0,
    mdc?.kind === 'symmetry-index-points' ? mdc.value : 0,
  ]
  return { absolute: Math.max(...absolute) || null, percent: Math.max(...percent) || null }
}

/**
 * Compares the sides of one test. Null when a side is missing: unknown is not equal. The flag rule (assessments.json):
 * at least the asymmetry threshold and at least the smallest real change, in the same unit; comparing the smallest real
 * change with the absolute difference is the same as turning it into percent of the stronger side.
 */
export function sideDifference(test: AssessmentTest, left: number | null, right: number | null): SideDifference | null {
  if (left === null || right === null || !Number.isFinite(left) || !Number.isFinite(right)) return null
  const absolute = Math.abs(left - right)
  const percent = percentApart(left, right)
  const needed = neededFor(test)
  const leftIsWorse = test.betterWhen === 'higher' ? left < right : left > right
  const reached = (value: number | null, least: number | null) =>
    least === null || (value !== null && atLeast(value, least))
  return {
    left,
    right,
    absolute,
    percent,
    worse: left === right ? null : leftIsWorse ? 'left' : 'right',
    flagged: test.asymmetry === null ? null : reached(absolute, needed.absolute) && reached(percent, needed.percent),
    needed,
    confidence: test.confidence.asymmetry,
  }
}
