import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dose } from '../programs/schema.ts'
import { adherenceBand, meanShare, totalShare, workoutAdherence, workoutStatus } from './adherence.ts'
import { type Answered, exerciseFraction, isOverdone } from './exercise-fraction.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const dose = (sets: number, reps: number | null, over: Partial<Dose> = {}): Dose => ({
  sets,
  reps,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
  ...over,
})
const done = (sides: Partial<Record<'left' | 'right' | 'both', number[]>>, over: Partial<Answered> = {}): Answered => ({
  outcome: 'done',
  reason: null,
  pain: null,
  sets: (['left', 'right', 'both'] as const).flatMap((side) =>
    (sides[side] ?? []).map((reps) => ({ side, reps, seconds: null })),
  ),
  ...over,
})
const tick = (outcome: Answered['outcome']): Answered => done({}, { outcome })

describe('an exercise', () => {
  test('reference 8 3 × 10 prescribed, 10 + 10 + 7 done: 0.90', () => {
    expect(exerciseFraction(dose(3, 10), done({ both: [10, 10, 7] })).fraction).toBeCloseTo(0.9, 12)
  })

  test('reference 8 one-sided 3 × 10 each side, left only: 0.5', () => {
    expect(exerciseFraction(dose(3, 10, { side: 'each' }), done({ left: [10, 10, 10] })).fraction).toBe(0.5)
    expect(exerciseFraction(dose(3, 10, { side: 'each' }), done({ left: [20, 20, 20] })).fraction).toBe(0.5)
  })

  test('reference 8 both sides are summed against both sides, and more than 1.2 is overdoing', () => {
    const raise = dose(3, 10, { side: 'each' })
    expect(exerciseFraction(raise, done({ left: [10, 10, 7], right: [10, 9, 8] })).fraction).toBeCloseTo(0.9, 12)
    const more = exerciseFraction(raise, done({ left: [14, 14, 14], right: [14, 14, 14] }))
    expect({ ...more, overdoing: isOverdone(more.volume, SHIPPED_THRESHOLDS) }).toEqual({
      fraction: 1,
      volume: 1.4,
      overdoing: true,
    })
    const just = exerciseFraction(dose(3, 10), done({ both: [12, 12, 12] }))
    expect(isOverdone(just.volume, SHIPPED_THRESHOLDS)).toBe(false)
  })

  test('reference 8 seconds are volume too', () => {
    const hold = dose(2, null, { seconds: 40 })
    const entry = { ...done({}), sets: [{ side: 'both' as const, reps: null, seconds: 30 }] }
    expect(exerciseFraction(hold, entry).fraction).toBeCloseTo(30 / 80, 12)
  })

  test('reference 8 a tick without numbers: done 1, partly 0.5, skipped 0', () => {
    expect(exerciseFraction(dose(3, 10), tick('done')).fraction).toBe(1)
    expect(exerciseFraction(dose(3, 10), tick('partly')).fraction).toBe(0.5)
    expect(exerciseFraction(dose(3, 10), tick('skipped')).fraction).toBe(0)
    expect(exerciseFraction(dose(3, 10), tick('partly')).volume).toBeNull()
  })

  test('P37 numbers in another unit than prescribed are unknown, not zero: the tick counts', () => {
    const entry = { ...done({}), sets: [{ side: 'both' as const, reps: null, seconds: 60 }] }
    expect(exerciseFraction(dose(3, 10), entry).fraction).toBe(1)
  })

  test('reference 8 always from 0 to 1, and more work never lowers it', () => {
    const reps = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
    fc.assert(
      fc.property(
        reps,
        reps,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 50 }),
        (left, right, sets, each) => {
          const asked = dose(sets, each, { side: 'each' })
          const before = exerciseFraction(asked, done({ left: [1, ...left], right })).fraction
          const after = exerciseFraction(asked, done({ left: [1, ...left], right: [...right, 5] })).fraction
          expect(before).toBeGreaterThanOrEqual(0)
          expect(after).toBeLessThanOrEqual(1)
          expect(after).toBeGreaterThanOrEqual(before)
        },
      ),
    )
  })
})

describe('a workout', () => {
  test('reference 8 key 1.0, important 0.5, optional not done: 0.8', () => {
    expect(
      workoutAdherence([
        { role: 'key', fraction: 1 },
        { role: 'important', fraction: 0.5 },
        { role: 'optional', fraction: 0 },
      ]),
    ).toBeCloseTo(0.8, 12)
  })

  test('reference 8 example A01: 0.775 is partial, never rounded up to completed', () => {
    const share = workoutAdherence([
      { role: 'key', fraction: 0.5 },
      { role: 'key', fraction: 0.9 },
      { role: 'important', fraction: 1 },
      { role: 'optional', fraction: 0 },
    ])
    expect(share).toBeCloseTo(0.775, 12)
    expect(workoutStatus(share, SHIPPED_THRESHOLDS)).toBe('partial')
  })

  test('reference 8 done optional work counts in both sums', () => {
    expect(
      workoutAdherence([
        { role: 'key', fraction: 0 },
        { role: 'optional', fraction: 1 },
      ]),
    ).toBe(0.25)
  })

  test('reference 8 stopped by pain: what is left undone counts as done', () => {
    expect(
      workoutAdherence([
        { role: 'key', fraction: 0.5 },
        { role: 'key', fraction: 0, painStop: true },
      ]),
    ).toBe(0.75)
  })

  test.each([
    [1, 'completed'],
    [0.8, 'completed'],
    [0.79999, 'partial'],
    [0.3, 'partial'],
    [0.29999, 'minimal'],
    [0.01, 'minimal'],
    [0, 'missed'],
    [null, null],
  ])('reference 8 status of %s is %s', (share, status) => {
    expect(workoutStatus(share, SHIPPED_THRESHOLDS)).toBe(status)
  })

  test('P37 nothing but undone optional work is null: it was not due', () => {
    expect(workoutAdherence([{ role: 'optional', fraction: 0 }])).toBeNull()
    expect(workoutAdherence([])).toBeNull()
  })
})

describe('a week', () => {
  test('reference 8 three workouts 1.0, 0.8, excused: 0.9', () => {
    expect(meanShare([1, 0.8, null])).toBeCloseTo(0.9, 12)
  })

  test('reference 8 P37 nothing due is null, not 0 and not 1', () => {
    expect(meanShare([])).toBeNull()
    expect(meanShare([null, null])).toBeNull()
    expect(totalShare({ strength: null, prehab: null, mobility: null, checkIn: null })).toBeNull()
  })

  test('reference 8 areas weigh 0.4, 0.3, 0.2, 0.1; an area with nothing due drops out', () => {
    expect(totalShare({ strength: 1, prehab: 1, mobility: 0, checkIn: 0 })).toBeCloseTo(0.7, 12)
    expect(totalShare({ strength: null, prehab: 1, mobility: 0, checkIn: 0 })).toBeCloseTo(0.5, 12)
    expect(totalShare({ strength: 0.5, prehab: null, mobility: null, checkIn: null })).toBe(0.5)
  })

  test('reference 8 bands', () => {
    expect([0.8, 0.7999, 0.6, 0.5999, 0, null].map((one) => adherenceBand(one, SHIPPED_THRESHOLDS))).toEqual([
      'good',
      'fair',
      'fair',
      'low',
      'low',
      null,
    ])
  })
})
