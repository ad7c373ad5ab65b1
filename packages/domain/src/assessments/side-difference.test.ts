import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TEST_IDS } from '../library/ids.ts'
import { assessmentTest, TESTS } from '../library/tests.ts'
import { percentApart, sideDifference, symmetryIndex } from './side-difference.ts'
import { sideDifferenceWords } from './side-difference-words.ts'

const between = (test: (typeof TEST_IDS)[number], left: number | null, right: number | null) =>
  sideDifference(assessmentTest(test), left, right)
const flagged = (test: (typeof TEST_IDS)[number], left: number, right: number) => between(test, left, right)?.flagged

describe('P8 the gap between left and right', () => {
  it('counts from the larger of the threshold and the smallest real change', () => {
    expect(between('knee-to-wall', 8, 10.5)).toMatchObject({ absolute: 2.5, worse: 'left', flagged: true })
    expect(flagged('knee-to-wall', 8, 9.9)).toBe(false)
    // 2.0 exactly, whatever the computer makes of 10.1 − 8.1.
    expect(flagged('knee-to-wall', 10.1, 8.1)).toBe(true)
    expect(flagged('thomas-hip', 0, -8)).toBe(true)
    expect(flagged('thomas-hip', 0, -7.5)).toBe(false)
  })

  it('needs percent and the smallest real change, so small counts do not cry wolf', () => {
    // 22 against 31: 29 %, 9 repetitions.
    expect(flagged('heel-raise-straight', 22, 31)).toBe(true)
    // 20 %, but 5 repetitions lie inside the error of 6.
    expect(flagged('heel-raise-straight', 20, 25)).toBe(false)
    // 6 repetitions, but only 14 %.
    expect(flagged('heel-raise-straight', 37, 43)).toBe(false)
    expect(flagged('single-leg-bridge-test', 25, 26)).toBe(false)
    expect(flagged('single-leg-bridge-test', 20, 24)).toBe(true)
    expect(flagged('single-leg-bridge-test', 20, 23)).toBe(false)
    // 40 % of a side plank, but 24 s are inside the error of 30.
    expect(flagged('side-plank-test', 36, 60)).toBe(false)
    expect(flagged('side-plank-test', 45, 80)).toBe(true)
  })

  it('judges a hop by symmetry alone: 10 %', () => {
    expect(flagged('hop-distance', 135, 150)).toBe(true)
    expect(flagged('hop-distance', 136, 150)).toBe(false)
  })

  it('knows which side is worse where lower is better', () => {
    expect(between('thomas-hip', 6, -4)?.worse).toBe('left')
    expect(between('hop-pain', 0, 4)?.worse).toBe('right')
    expect(between('navicular-tender', 1, 0)?.worse).toBe('left')
  })

  it('has no percent of nothing, and none of an angle below zero', () => {
    expect(percentApart(0, 0)).toBeNull()
    expect(percentApart(-5, 10)).toBeNull()
    expect(percentApart(2, 6)).toBeCloseTo(66.667, 3)
    expect(symmetryIndex(90, 100)).toBe(90)
  })

  it('says nothing where a side is missing or the test has no rule', () => {
    expect(between('knee-to-wall', null, 9)).toBeNull()
    expect(between('knee-to-wall', 9, Number.NaN)).toBeNull()
    for (const { id, asymmetry } of TESTS) {
      if (asymmetry === null) expect([id, flagged(id, 0, 1)]).toEqual([id, null])
    }
  })

  it('speaks in numbers', () => {
    const words = (test: (typeof TEST_IDS)[number], left: number, right: number) => {
      const difference = between(test, left, right)
      return difference && sideDifferenceWords(assessmentTest(test), difference)
    }
    expect(words('knee-to-wall', 8, 10.5)).toBe('Left is 2.5 cm lower than right; a difference counts from 2 cm.')
    expect(words('heel-raise-straight', 31, 22)).toBe(
      'Right is 9 reps (29 %) lower than left; a difference counts from 15 % and 6 reps.',
    )
    expect(words('single-leg-bridge-test', 25, 26)).toBe(
      'Left is 1 rep (4 %) lower than right: too little to mean anything; a difference counts from 15 % and 4 reps.',
    )
    expect(words('knee-to-wall', 9, 9)).toBe('Left and right are the same: 9 cm.')
  })

  it('is the same seen in a mirror, and grows with the gap', () => {
    const values = fc.integer({ min: -40, max: 160 }).map((twice) => twice / 2)
    fc.assert(
      fc.property(fc.constantFrom(...TEST_IDS), values, values, fc.nat(20), (id, a, b, more) => {
        const [one, other] = [between(id, a, b), between(id, b, a)]
        expect(other).toMatchObject({ absolute: one?.absolute, percent: one?.percent, flagged: one?.flagged })
        expect([one?.worse, other?.worse]).toEqual(
          one?.worse === null ? [null, null] : one?.worse === 'left' ? ['left', 'right'] : ['right', 'left'],
        )
        if (one?.flagged && a > b && a >= 0 && b >= 0) expect(flagged(id, a + more, b)).toBe(true)
        if (a === b) expect(one?.flagged === true).toBe(false)
      }),
    )
  })
})
