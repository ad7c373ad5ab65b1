import type { AssessmentTest } from '../library/tests.ts'

export type Op = AssessmentTest['flags'][number]['op']

/**
 * Values are compared unrounded (reference 14.21), but 10.1 − 8.1 is 1.9999999999999996 in a computer. What differs by
 * less than this is the same number: far below what any tape or goniometer shows.
 */
const SAME = 1e-9

/** True when `value` is at least `least`. */
export const atLeast = (value: number, least: number): boolean => value >= least - SAME

/** True when the comparison holds, for example `meets('lt', 8, 9)`. */
export function meets(op: Op, value: number, threshold: number): boolean {
  switch (op) {
    case 'lt':
      return value < threshold - SAME
    case 'lte':
      return value <= threshold + SAME
    case 'gt':
      return value > threshold + SAME
    case 'gte':
      return atLeast(value, threshold)
    case 'eq':
      return Math.abs(value - threshold) <= SAME
  }
}
