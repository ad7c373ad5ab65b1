import { describe, expect, it } from 'vitest'
import { assessmentTest } from '../library/tests.ts'
import { sideDifference } from './side-difference.ts'
import { atLeast, meets } from './threshold.ts'

describe('comparing measured numbers', () => {
  it('takes what a computer cannot tell apart for the same', () => {
    expect(8.2 - 6.2).toBeLessThan(2)
    expect(atLeast(8.2 - 6.2, 2)).toBe(true)
    expect(0.1 + 0.2).toBeGreaterThan(0.3)
    expect([meets('gt', 0.1 + 0.2, 0.3), meets('lte', 0.1 + 0.2, 0.3), meets('eq', 0.1 + 0.2, 0.3)]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('and what a tape can tell apart for different', () => {
    expect([meets('lt', 8.99, 9), meets('lt', 9, 9), meets('gte', 9, 9), meets('gt', 9.01, 9)]).toEqual([
      true,
      false,
      true,
      true,
    ])
    expect(atLeast(1.99, 2)).toBe(false)
  })
})

it('a difference of repetitions needs four of them, however exact the test', () => {
  const exact = { ...assessmentTest('single-leg-bridge-test'), mdc: { value: 1, kind: 'absolute' as const } }
  expect(sideDifference(exact, 9, 12)?.flagged).toBe(false)
  expect(sideDifference(exact, 9, 13)?.flagged).toBe(true)
})
