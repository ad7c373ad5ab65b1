import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { TEST_IDS } from '../library/ids.ts'
import { evening, example, recordWith } from '../record/record.test.makers.ts'
import type { RecordAssessment, RunnerRecord } from '../record/schema.ts'
import { testsAt } from './tests-at.ts'

const TODAY = '2026-05-17'
const one = (
  test: RecordAssessment['test'],
  side: RecordAssessment['side'],
  value: RecordAssessment['value'],
  more: Partial<RecordAssessment> = {},
): RecordAssessment => ({
  date: TODAY,
  test,
  side,
  value,
  tester: 'T1',
  ...more,
})
const of = (assessments: RecordAssessment[], runner: Partial<RunnerRecord['runner']> = {}) => {
  const record = recordWith({ assessments })
  return testsAt({ ...record, runner: { ...record.runner, ...runner } }, evening(TODAY))
}
const BEFORE = '2026-04-01'

describe('re-tests (reference 14.11)', () => {
  const ktw = (before: number | null, after: number, more: Partial<RecordAssessment> = {}) =>
    of([one('knee-to-wall', 'left', before, { date: BEFORE }), one('knee-to-wall', 'left', after, more)]).retests[
      'knee-to-wall/left'
    ]

  it.each([
    [8, 9.9, 'improved'],
    [8, 9.89, 'no real change'],
    [8, 8, 'no real change'],
    [9.9, 8, 'worse'],
  ])('%s to %s cm is “%s”: the smallest real change is 1.9', (before, after, verdict) => {
    const found = ktw(before, after)
    expect(found).toMatchObject({ threshold: 1.9, verdict })
    expect(found?.change).toBeCloseTo(after - before, 9)
  })

  it('another tester adds a quarter to it; one who is not known does not', () => {
    expect(ktw(8, 10.3, { tester: 'T2' })).toMatchObject({ threshold: 2.375, verdict: 'no real change' })
    expect(ktw(8, 10.375, { tester: 'T2' })?.verdict).toBe('improved')
    expect(ktw(8, 9.9, { tester: null })?.verdict).toBe('improved')
  })

  it('lower is better where the test says so', () => {
    const hip = (after: number) =>
      of([one('thomas-hip', 'left', 6, { date: BEFORE }), one('thomas-hip', 'left', after)]).retests['thomas-hip/left']
    expect(hip(0)?.verdict).toBe('improved')
    expect(hip(12)?.verdict).toBe('worse')
  })

  it('goes from the first usable value to the newest; one value alone is none', () => {
    const values = [
      one('knee-to-wall', 'left', 8, { date: BEFORE }),
      one('knee-to-wall', 'left', 9, { date: '2026-04-20' }),
    ]
    expect(of([...values, one('knee-to-wall', 'left', 10)]).retests['knee-to-wall/left']?.change).toBe(2)
    expect(
      of([...values, one('knee-to-wall', 'left', 12, { stoppedByPain: true })]).retests['knee-to-wall/left']?.change,
    ).toBe(1)
    expect(ktw(null, 9)).toBeUndefined()
    expect(of([one('knee-to-wall', 'left', 9)]).retests).toEqual({})
    expect(of([one('knee-to-wall', 'left', 8), one('knee-to-wall', 'left', 9)]).retests).toEqual({})
  })

  it('hops are judged by how alike the sides are', () => {
    const hop = (left: number, right: number, date: string) => [
      one('hop-distance', 'left', left, { date }),
      one('hop-distance', 'right', right, { date }),
    ]
    expect(of([...hop(80, 100, BEFORE), ...hop(88, 100, TODAY)]).retests['hop-distance/left']).toEqual({
      change: 8,
      threshold: 8,
      verdict: 'improved',
    })
    expect(of([...hop(80, 100, BEFORE), one('hop-distance', 'left', 95)]).retests['hop-distance/left']?.verdict).toBe(
      'unknown',
    )
  })
})

describe('side differences (reference 14.10)', () => {
  const between = (test: RecordAssessment['test'], left: number, right: number) =>
    of([one(test, 'left', left), one(test, 'right', right)]).asymmetry[test]

  it.each<[RecordAssessment['test'], number, number, number | null, boolean]>([
    ['knee-to-wall', 8, 10, 20, true],
    ['knee-to-wall', 8, 9.9, (1.9 / 9.9) * 100, false],
    ['heel-raise-straight', 25, 31, (6 / 31) * 100, true],
    ['heel-raise-straight', 26, 31, (5 / 31) * 100, false],
    ['single-leg-bridge-test', 17, 21, (4 / 21) * 100, true],
    ['single-leg-bridge-test', 15, 18, (3 / 18) * 100, false],
    ['side-plank-test', 40, 70, (30 / 70) * 100, true],
    ['side-plank-test', 40, 69, (29 / 69) * 100, false],
    ['hop-distance', 90, 100, 10, true],
    ['hop-distance', 91, 100, 9, false],
    ['thomas-hip', -10, -2, null, true],
    ['hop-pain', 2, 4, 50, true],
  ])('%s %s against %s: at least the threshold and the smallest real change', (test, left, right, percent, flag) => {
    for (const found of [between(test, left, right), between(test, right, left)]) {
      expect(found?.flag).toBe(flag)
      if (percent === null) expect(found?.percent).toBeNull()
      else expect(found?.percent).toBeCloseTo(percent, 9)
    }
  })

  it('0 against 0 has no percent, and one side alone has no difference', () => {
    expect(between('heel-raise-bent', 0, 0)).toEqual({ absolute: 0, percent: null, flag: false })
    expect(of([one('knee-to-wall', 'left', 8)]).asymmetry).toEqual({})
    expect(of([one('knee-to-wall', 'left', 8), one('knee-to-wall', 'right', null)]).asymmetry).toEqual({})
  })
})

describe('below the reference', () => {
  it('F01: heel raises against the table for age and sex, both legs where both are low', () => {
    const { record, ask } = example('F01')
    expect(testsAt(record, ask.at).belowReference).toEqual({
      'knee-to-wall': ['left'],
      'heel-raise-straight': ['left'],
    })
    const man = { birthDate: '1991-11-11', sex: 'male' as const }
    const raises = (left: number, right: number) =>
      of([one('heel-raise-straight', 'left', left), one('heel-raise-straight', 'right', right)], man).belowReference
    expect(raises(25, 25)).toEqual({ 'heel-raise-straight': ['left', 'right'] })
    expect(raises(26, 25.6)).toEqual({})
    expect(of([one('heel-raise-straight', 'left', 5)]).belowReference).toEqual({})
  })

  it('yes to bone tenderness, a squeeze against the own first value, and the pain scale with its region', () => {
    expect(of([one('navicular-tender', 'left', true)]).belowReference).toEqual({ 'navicular-tender': ['left'] })
    const squeeze = [one('adductor-squeeze', undefined, 200, { date: BEFORE }), one('adductor-squeeze', undefined, 169)]
    expect(of(squeeze).belowReference).toEqual({ 'adductor-squeeze': ['center'] })
    expect(of([one('pain-nrs', 'left', 4, { region: 'achilles' })]).belowReference).toEqual({
      'pain-nrs/achilles': ['left'],
    })
  })
})

describe('values that cannot be used', () => {
  it('a pelvis that moved, a test that pain stopped; a test not done is null and nothing else', () => {
    const hip = (more: Partial<RecordAssessment>) => of([one('thomas-hip', 'left', 5, more)])
    expect(hip({ pelvisControlled: false })).toMatchObject({ unusable: ['thomas-hip/left'], belowReference: {} })
    expect(hip({ pelvisControlled: true })).toMatchObject({ unusable: [], belowReference: { 'thomas-hip': ['left'] } })
    expect(hip({}).unusable).toEqual([])
    expect(of([one('heel-raise-bent', 'right', 3, { stoppedByPain: true })])).toMatchObject({
      unusable: ['heel-raise-bent/right'],
      belowReference: {},
    })
    expect(of([one('heel-raise-bent', 'right', null)]).unusable).toEqual([])
    // Hops that pain stopped: with a value it is the answer, without one nothing is there to use.
    expect(of([one('hop-pain', 'left', 6, { stoppedByPain: true })])).toMatchObject({
      unusable: [],
      belowReference: { 'hop-pain': ['left'] },
    })
    expect(of([one('hop-pain', 'left', null, { stoppedByPain: true })]).unusable).toEqual(['hop-pain/left'])
    // A value that was usable before still stands.
    const before = one('thomas-hip', 'left', 2, { date: BEFORE, pelvisControlled: true })
    expect(of([before, one('thomas-hip', 'left', -8, { pelvisControlled: false })])).toMatchObject({
      unusable: ['thomas-hip/left'],
      belowReference: { 'thomas-hip': ['left'] },
    })
  })

  it('a test of a later day is not known yet', () => {
    expect(of([one('knee-to-wall', 'left', 5, { date: '2026-05-18' })]).belowReference).toEqual({})
  })
})

describe('tests of any record', () => {
  it('total, and the same in any order of days', () => {
    const any = fc.record({
      test: fc.constantFrom(...TEST_IDS),
      side: fc.constantFrom('left' as const, 'right' as const, 'center' as const, null),
      value: fc.option(fc.double({ min: -20, max: 60, noNaN: true })),
      stoppedByPain: fc.boolean(),
      tester: fc.constantFrom('T1', 'T2', null),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (some) => {
        // A day each: of two values of one day the later one in the document counts.
        const assessments = some.map((more, index) => ({
          ...more,
          date: addDays(BEFORE, index),
          region: 'calf' as const,
        }))
        expect(of([...assessments].reverse())).toEqual(of(assessments))
      }),
    )
  })
})
