import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TEST_IDS, type TestId } from '../library/ids.ts'
import { assessmentTest } from '../library/tests.ts'
import { type ChangePoint, realChange } from './real-change.ts'
import { realChangeWords } from './real-change-words.ts'

const between = (
  test: TestId,
  before: number | null,
  after: number | null,
  more: Partial<[ChangePoint, ChangePoint]> = [],
) =>
  realChange(
    assessmentTest(test),
    { value: before, tester: 'T1', ...more[0] },
    { value: after, tester: 'T1', ...more[1] },
  )
const words = (test: TestId, ...args: [number | null, number | null, Partial<[ChangePoint, ChangePoint]>?]) =>
  realChangeWords(assessmentTest(test), between(test, ...args))

describe('P8 a change between visits', () => {
  it('is real from the smallest real change on, and better or worse by the direction of the test', () => {
    expect(between('heel-raise-straight', 22, 27)).toMatchObject({ change: 5, threshold: 6, verdict: 'no-real-change' })
    expect(between('heel-raise-straight', 22, 28).verdict).toBe('better')
    expect(between('thomas-hip', 4, -3).verdict).toBe('better')
    expect(between('thomas-hip', -3, 4).verdict).toBe('worse')
    expect(between('knee-to-wall', 8.1, 10).verdict).toBe('better')
  })

  it('needs a quarter more when another person measured, and only when that is known', () => {
    const other: [ChangePoint, ChangePoint] = [
      { value: 22, tester: 'T1' },
      { value: 29, tester: 'T2' },
    ]
    expect(between('heel-raise-straight', 22, 29, other)).toMatchObject({
      threshold: 7.5,
      testerChanged: true,
      verdict: 'no-real-change',
    })
    const unknown: [ChangePoint, ChangePoint] = [
      { value: 22, tester: null },
      { value: 29, tester: 'T2' },
    ]
    expect(between('heel-raise-straight', 22, 29, unknown)).toMatchObject({
      threshold: 6,
      testerChanged: null,
      verdict: 'better',
    })
  })

  it('of a hop is judged by how alike the sides are, never by one side in cm', () => {
    const test = 'hop-distance'
    expect(between(test, 120, 150)).toMatchObject({
      verdict: 'unknown',
      reason: 'other-side-missing',
      in: 'index-points',
    })
    const both = (from: number, to: number): [ChangePoint, ChangePoint] => [
      { value: 120, otherSide: from },
      { value: 150, otherSide: to },
    ]
    // 80 to 96.8 points: the sides came closer.
    expect(between(test, 120, 150, both(150, 155))).toMatchObject({ verdict: 'better', threshold: 8 })
    // Both sides grew together: 80 points before and after.
    expect(between(test, 120, 150, both(150, 187.5)).verdict).toBe('no-real-change')
  })

  it('knows from where a runner notices it', () => {
    expect(between('pain-nrs', 4, 3)).toMatchObject({ verdict: 'no-real-change', important: true })
    expect(between('pain-nrs', 6, 5).important).toBe(false)
    expect(between('pain-nrs', 9, 6)).toMatchObject({ verdict: 'better', important: true })
    expect(between('knee-to-wall', 8, 12).important).toBeNull()
  })

  it('is unknown when a value is missing or nobody measured the error', () => {
    expect(between('knee-to-wall', null, 9)).toMatchObject({
      change: null,
      verdict: 'unknown',
      reason: 'value-missing',
    })
    expect(between('navicular-tender', 1, 0)).toMatchObject({ verdict: 'unknown', reason: 'no-error-known' })
  })

  it('speaks in numbers', () => {
    expect(words('heel-raise-straight', 22, 19)).toBe('Down by 3 reps: inside the error of 6 reps. No real change.')
    expect(words('knee-to-wall', 8, 10.5)).toBe('Up by 2.5 cm: beyond the error of 1.9 cm. Better.')
    expect(words('knee-to-wall', 8, 8)).toBe('No change: inside the error of 1.9 cm. No real change.')
    expect(words('knee-to-wall', 8, null)).toBe(
      'One of the two values is missing, so nothing can be said about a change.',
    )
    expect(
      words('heel-raise-straight', 22, 29, [
        { value: 22, tester: 'T1' },
        { value: 29, tester: 'T2' },
      ]),
    ).toBe('Up by 7 reps: inside the error of 7.5 reps, a quarter more because the tester changed. No real change.')
  })

  it('back again is the opposite, and standing still is no change', () => {
    const values = fc.integer({ min: -40, max: 160 }).map((twice) => twice / 2)
    const opposite = { better: 'worse', worse: 'better', 'no-real-change': 'no-real-change', unknown: 'unknown' }
    fc.assert(
      fc.property(fc.constantFrom(...TEST_IDS), values, values, values, values, (id, a, b, c, d) => {
        const [there, back] = [
          [
            { value: a, otherSide: c },
            { value: b, otherSide: d },
          ] as const,
          [
            { value: b, otherSide: d },
            { value: a, otherSide: c },
          ] as const,
        ].map(([before, after]) => realChange(assessmentTest(id), before, after))
        expect(back?.verdict).toBe(opposite[there?.verdict ?? 'unknown'])
        expect(
          between(id, a, a, [
            { value: a, otherSide: c },
            { value: a, otherSide: c },
          ]).verdict,
        ).toMatch(/no-real-change|unknown/)
        expect(there && realChangeWords(assessmentTest(id), there)).toMatch(/\.$/)
      }),
    )
  })
})
