import { describe, expect, test } from 'vitest'
import type { Dose } from '../programs/schema.ts'
import { exerciseFraction, isCountedAlike } from './exercise-fraction.ts'
import { itemShare } from './logged-item.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'
import { type SettledEntry, workoutResult } from './weeks.ts'

const ZONE = 'Europe/Stockholm'
const DAY = '2026-11-23'
const dose: Dose = {
  sets: 3,
  reps: 10,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
}
const set = (over: Partial<SettledEntry['sets'][number]> = {}) => ({
  side: 'both' as const,
  reps: 10,
  seconds: null,
  ...over,
})
const entry = (swappedFor: string | null, over: Partial<SettledEntry> = {}): SettledEntry => ({
  outcome: 'done',
  reason: null,
  pain: null,
  sets: [set(), set(), set()],
  swappedFor,
  performedOn: DAY,
  loggedAt: `${DAY}T18:00:00.000Z`,
  ...over,
})
const result = (one: SettledEntry) =>
  workoutResult(
    { id: 'w', day: DAY, area: 'strength', items: [{ exercise: 'back-squat', role: 'key', dose, entry: one }] },
    ZONE,
    SHIPPED_THRESHOLDS,
  )

describe('P28 what was done instead (reference 8)', () => {
  test.each([
    ['as prescribed', null, 1],
    ['the easier form counts in full', 'goblet-squat', 1],
    ['of the same kind for the same place three quarters', 'box-squat', 0.75],
    ['of another kind nothing', 'cat-cow', 0],
    ['of which the library knows nothing nothing', 'gone-from-here', 0],
  ])('%s', (_, swappedFor, share) => {
    expect(result(entry(swappedFor)).share).toBe(share)
  })

  test('the screens count it as a record does', () => {
    const item = { exercise: 'back-squat', role: 'key' as const, sets: 3, reps: 10, unilateral: false }
    for (const swappedFor of [null, 'goblet-squat', 'box-squat', 'cat-cow'])
      for (const done of [
        [10, 10, 10],
        [10, 5],
      ])
        expect(result(entry(swappedFor, { sets: done.map((reps) => set({ reps })) })).share).toBe(
          itemShare(item, { exercise: 'back-squat', done, swappedFor }, SHIPPED_THRESHOLDS).share,
        )
  })

  test('counted in something else its numbers say nothing of what was asked: the tick counts, and it is never too much', () => {
    const held = [set({ reps: null, seconds: 60 })]
    const sides = (['left', 'right'] as const).flatMap((side) => [set({ side }), set({ side }), set({ side })])
    for (const sets of [held, sides]) {
      expect(isCountedAlike(dose, sets)).toBe(false)
      expect(exerciseFraction(dose, entry('goblet-squat', { sets }))).toEqual({ fraction: 1, volume: null })
      expect(exerciseFraction(dose, entry('goblet-squat', { sets, outcome: 'partly' })).fraction).toBe(0.5)
      expect(result(entry('goblet-squat', { sets })).overdoing).toBe(false)
    }
  })
})
