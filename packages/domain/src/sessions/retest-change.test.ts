import { describe, expect, test } from 'vitest'
import type { RecordRetest } from '../record/schema.ts'
import { retestChange, retestChangeWords } from './retest-change.ts'

const wall = (
  before: RecordRetest['before'],
  after: RecordRetest['after'],
  over: Partial<RecordRetest> = {},
): RecordRetest => ({
  test: 'knee-to-wall',
  side: 'left',
  before,
  after,
  ...over,
})
const hops = (side: 'left' | 'right', before: number | null, after: number | null): RecordRetest => ({
  test: 'hop-distance',
  side,
  before,
  after,
})

describe('14.11 a change counts from the smallest real change on, and is told in a few words', () => {
  test.each([
    [wall(7, 9), '+2.0 cm, real from 1.9'],
    [wall(9, 6.8), '−2.2 cm, worse, real from 1.9'],
    [wall(7, 8), '+1.0 cm, inside the error of 1.9'],
    [wall(7, 6), '−1.0 cm, inside the error of 1.9'],
    [wall(7, 7), 'No change'],
    [wall(null, 8), 'Not measured both times'],
    [wall(8, null), 'Not measured both times'],
  ] as const)('%# %s', (retest, words) => {
    expect(retestChangeWords(retest)).toBe(words)
  })

  test('repetitions are told whole', () => {
    expect(retestChangeWords({ test: 'heel-raise-straight', side: 'left', before: 20, after: 21 })).toBe(
      '+1 reps, inside the error of 6',
    )
  })

  test('another tester asks for a quarter more, and it is said; the same one does not', () => {
    const retest = wall(7, 9, { tester: 'T2' })
    expect(retestChange(retest, { therapist: 'T1' })).toMatchObject({ verdict: 'no-real-change', testerChanged: true })
    expect(retestChangeWords(retest, { therapist: 'T1' })).toBe('+2.0 cm, inside the error of 2.38, another tester')
    expect(retestChangeWords(wall(7, 9.5, { tester: 'T2' }), { therapist: 'T1' })).toBe(
      '+2.5 cm, real from 2.38, another tester',
    )
    expect(retestChangeWords(retest, { therapist: 'T2' })).toBe('+2.0 cm, real from 1.9')
    expect(retestChangeWords(retest, { therapist: null })).toBe('+2.0 cm, real from 1.9')
  })

  test('yes and no are told as they are', () => {
    const tender = (before: boolean | null, after: boolean | null) =>
      retestChangeWords({ test: 'navicular-tender', side: 'left', before, after })
    expect(tender(true, false)).toBe('No now, was yes')
    expect(tender(false, true)).toBe('Yes now, was no')
    expect(tender(true, true)).toBe('As before')
    expect(tender(null, true)).toBe('Not measured both times')
  })
})

describe('a test of both sides', () => {
  test('takes the other side of the same test, and no other measure', () => {
    const mine = hops('left', 90, 99)
    const others = [
      mine,
      hops('right', 100, 100),
      { ...hops('right', 10, 10), test: 'single-leg-bridge-test' as const },
    ]
    for (const retests of [others, others.toReversed()])
      expect(retestChange(mine, { retests })).toMatchObject({
        in: 'index-points',
        change: expect.closeTo(9),
        verdict: 'better',
      })
    expect(retestChangeWords(mine, { retests: others })).toMatch(/^\+9\.0 points, real from /)
    expect(retestChange(mine, { retests: [mine] })).toMatchObject({ reason: 'other-side-missing', change: null })
    expect(retestChangeWords(mine, { retests: [mine] })).toBe('Needs the other side, before and after')
    expect(retestChangeWords(mine)).toBe('Needs the other side, before and after')
  })
})
