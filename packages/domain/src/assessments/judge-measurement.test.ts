import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mirrored } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import { assessmentTest, TESTS } from '../library/tests.ts'
import { judgeMeasurement, suggestedState } from './judge-measurement.ts'
import { judgementWords } from './judge-measurement-words.ts'
import { normFor } from './norm.ts'
import {
  MAN_34,
  mirroredReadings,
  NOT_STATED,
  reading,
  readingsArbitrary,
  runnerArbitrary,
} from './readings.test.makers.ts'

const said = (
  one: ReturnType<typeof reading>,
  context: Parameters<typeof judgeMeasurement>[1] = { runner: NOT_STATED },
) => judgementWords(testOf(one), judgeMeasurement(one, context))

describe('S7 a value against its reference', () => {
  it('meets the strictest flag that it meets, at the exact limit', () => {
    const level = (value: number) =>
      judgeMeasurement(reading('knee-to-wall', 'left', value), { runner: NOT_STATED }).level
    expect([6.9, 7, 8.9, 9, 12].map(level)).toEqual([
      'clearly-restricted',
      'restricted',
      'restricted',
      'within',
      'within',
    ])
    const hip = (value: number) => judgeMeasurement(reading('thomas-hip', 'left', value), { runner: NOT_STATED }).level
    expect([-6, 0, 0.5, 5, 5.5].map(hip)).toEqual([
      'within',
      'within',
      'restricted',
      'restricted',
      'clearly-restricted',
    ])
  })

  it('comes with its reason, numbers, confidence and sources', () => {
    const judged = judgeMeasurement(reading('knee-to-wall', 'left', 8), { runner: NOT_STATED })
    expect(judged).toMatchObject({
      usable: true,
      level: 'restricted',
      reason: { code: 'flagged', value: 8, op: 'lt', threshold: 9, of: { kind: 'fixed' } },
      confidence: 'medium',
    })
    expect(judged.sources.length).toBeGreaterThan(0)
    expect(said(reading('knee-to-wall', 'left', 8))).toBe('8 cm: restricted, below 9 cm.')
    expect(said(reading('knee-to-wall', 'left', 10.5))).toBe('10.5 cm: inside the usual range, not below 9 cm.')
    expect(said(reading('thomas-hip', 'left', -6))).toBe('−6°: inside the usual range, not above 0°.')
    expect(said(reading('navicular-tender', 'left', 1))).toBe('Yes: a reason to see a clinician before more load.')
    expect(said(reading('hop-pain', 'left', 5))).toBe('5: a reason to see a clinician before more load, 5 or more.')
    expect(said(reading('hop-distance', 'left', 150))).toBe(
      'This test has no cut-off: compare the sides and the visits.',
    )
  })

  it('lists the flags of every test from mild to marked', () => {
    for (const { id, flags } of TESTS) {
      const numbers = flags.map(({ value }) => (typeof value === 'number' ? value : Number.parseFloat(String(value))))
      const rising = flags[0]?.op === 'gt' || flags[0]?.op === 'gte'
      const sorted = [...numbers].sort((a, b) => (rising ? a - b : b - a))
      expect([id, numbers]).toEqual([id, sorted])
    }
  })

  it('uses the norm of age and sex on the day of the test', () => {
    const heelRaise = assessmentTest('heel-raise-straight')
    expect(normFor(heelRaise, MAN_34, '2026-05-15')).toEqual({ norm: 32, age: 34, sex: 'male' })
    expect(normFor(heelRaise, { birthDate: '1991-11-11', sex: null }, '2026-05-15')).toMatchObject({ norm: 29.5 })
    expect(normFor(heelRaise, { birthDate: '1986-05-16', sex: 'female' }, '2026-05-15')).toMatchObject({
      norm: 27,
      age: 39,
    })
    expect(normFor(heelRaise, { birthDate: '1986-05-15', sex: 'female' }, '2026-05-15')).toMatchObject({
      norm: 24,
      age: 40,
    })
    expect(said(reading('heel-raise-straight', 'left', 22), { runner: MAN_34 })).toBe(
      '22 reps: low, below 25.6 reps (0.8 × 32, the norm for men of 34).',
    )
    expect(
      said(reading('heel-raise-straight', 'left', 12), { runner: { birthDate: '1991-11-11', sex: 'other' } }),
    ).toBe('12 reps: very low, below 17.7 reps (0.6 × 29.5, the mean of the norms for women and men of 34).')
  })

  it('says that there is no norm instead of guessing one', () => {
    const judged = (birthDate: string | null) =>
      judgeMeasurement(reading('heel-raise-straight', 'left', 5), { runner: { birthDate, sex: 'female' } })
    expect(judged(null)).toMatchObject({ usable: true, level: null, reason: { code: 'no-norm', why: 'age-unknown' } })
    expect(judged('2007-01-01')).toMatchObject({ level: null, reason: { why: 'too-young', age: 19 } })
    expect(judged('1930-01-01')).toMatchObject({ level: null, reason: { why: 'too-old', age: 96 } })
    expect(said(reading('heel-raise-straight', 'left', 5))).toBe(
      'The date of birth is not known, so there is no norm to compare with.',
    )
  })

  it('compares with the own first value where the test says so', () => {
    const first = reading('adductor-squeeze', 'center', 240, { day: '2026-03-02' })
    const now = reading('adductor-squeeze', 'center', 200)
    const readings = [now, first]
    expect(judgeMeasurement(first, { runner: NOT_STATED, readings })).toMatchObject({
      level: null,
      reason: { code: 'no-baseline' },
    })
    expect(said(now, { runner: NOT_STATED, readings })).toBe(
      '200 mmHg: low, below 204 mmHg (0.85 × 240, the own first value of 2026-03-02).',
    )
  })
})

describe('P8 a value that cannot be used', () => {
  it('is not judged: a pelvis that moved, a test that pain stopped, a feeling of the nerve', () => {
    const judged = (one: ReturnType<typeof reading>) => {
      const { usable, level, reason } = judgeMeasurement(one, { runner: NOT_STATED })
      return [usable, level, reason.code]
    }
    expect(judged(reading('thomas-hip', 'left', 12, { pelvisControlled: false }))).toEqual([
      false,
      null,
      'pelvis-not-controlled',
    ])
    expect(judged(reading('heel-raise-bent', 'left', 9, { stoppedByPain: true }))).toEqual([
      false,
      null,
      'stopped-by-pain',
    ])
    expect(judged(reading('heel-raise-bent', 'left', null, { stoppedByPain: true }))).toEqual([
      false,
      null,
      'stopped-by-pain',
    ])
    // Reference 3: pain over 5 stops a test, whether or not somebody ticked it.
    const raise = (pain: number) => judged(reading('heel-raise-bent', 'left', 9, { pain }))
    expect([raise(5), raise(5.1)]).toEqual([
      [true, 'low', 'flagged'],
      [false, null, 'stopped-by-pain'],
    ])
    expect(judged(reading('slr-passive', 'left', 55, { neural: true }))).toEqual([false, null, 'neural'])
    expect(judged(reading('knee-to-wall', 'left', null))).toEqual([false, null, 'no-value'])
  })

  it('but what was not asked spoils nothing, and pain is an answer where pain is the question', () => {
    const level = (one: ReturnType<typeof reading>) => judgeMeasurement(one, { runner: NOT_STATED }).level
    expect(level(reading('thomas-hip', 'left', 12))).toBe('clearly-restricted')
    expect(level(reading('thomas-hip', 'left', 12, { pelvisControlled: null }))).toBe('clearly-restricted')
    expect(level(reading('hop-pain', 'left', 6, { stoppedByPain: true }))).toBe('refer')
    expect(level(reading('single-leg-squat', 'left', 0, { stoppedByPain: true }))).toBe('low')
  })

  it('suggests a state for a finding only where there is a level', () => {
    expect((['within', 'raised', 'caution', 'low', 'refer', null] as const).map(suggestedState)).toEqual([
      'normal',
      'watch',
      'watch',
      'restricted',
      'restricted',
      null,
    ])
  })
})

describe('judging', () => {
  it('is total, does not care for sides or order, and never turns unknown into a level', () => {
    fc.assert(
      fc.property(readingsArbitrary, runnerArbitrary, fc.infiniteStream(fc.nat()), (readings, runner, random) => {
        const shuffled = readings
          .map((one) => ({ one, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        for (const one of readings) {
          const judged = judgeMeasurement(one, { runner, readings })
          expect(judgeMeasurement(one, { runner, readings: shuffled })).toEqual(judged)
          const other = { ...one, side: mirrored(one.side) }
          expect(judgeMeasurement(other, { runner, readings: mirroredReadings(readings) })).toEqual(judged)
          if (one.value === null) expect([judged.usable, judged.level]).toEqual([false, null])
          if (!judged.usable) expect(judged.level).toBeNull()
          expect(judgementWords(testOf(one), judged)).toMatch(/^[A-Z0-9−].*\.$/)
        }
      }),
    )
  })

  it('never gets better when the value gets worse', () => {
    const order = ['within', 'restricted', 'clearly-restricted']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (a, b) => {
        const [low, high] = [Math.min(a, b) / 2, Math.max(a, b) / 2]
        const rank = (value: number) =>
          order.indexOf(judgeMeasurement(reading('knee-to-wall', 'left', value), { runner: NOT_STATED }).level ?? '')
        expect(rank(low)).toBeGreaterThanOrEqual(rank(high))
      }),
    )
  })
})
