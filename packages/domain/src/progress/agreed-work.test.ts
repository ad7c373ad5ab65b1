import { expect, test } from 'vitest'
import { agreedWork } from './agreed-work.ts'
import type { HistoryEntry, HistoryWorkout } from './planned-history.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-11-23'
const entry = (outcome: HistoryEntry['outcome']): HistoryEntry => ({
  id: 'e',
  workoutId: 'w',
  workoutItemId: 'i',
  performedOn: TODAY,
  loggedAt: `${TODAY}T10:00:00Z`,
  outcome,
  reason: null,
  pain: null,
  painRegion: null,
  painSide: null,
  note: '',
  sets: [],
})
const workout = (day: string, ...items: [string, HistoryEntry | null, ('key' | 'optional')?][]): HistoryWorkout => ({
  id: day,
  day,
  area: 'strength',
  title: 'Strength',
  retired: false,
  items: items.map(([exercise, answered, role = 'key']) => ({
    id: exercise,
    itemId: exercise,
    exercise,
    name: exercise,
    category: 'strength',
    role,
    retired: false,
    dose: {
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
    },
    entry: answered,
  })),
})
const counts = (...workouts: HistoryWorkout[]) =>
  agreedWork(workouts, TODAY, SHIPPED_THRESHOLDS).map(({ exercise, done, due, unanswered }) => [
    exercise,
    done,
    due,
    unanswered,
  ])

test('P37 what was done of what was due, least first', () => {
  expect(
    counts(
      workout('2026-11-17', ['bridge', entry('done')], ['raise', entry('partly')]),
      workout('2026-11-19', ['bridge', entry('done')], ['raise', null]),
    ),
  ).toEqual([
    ['raise', 0, 2, 1],
    ['bridge', 2, 2, 0],
  ])
})

test('P37 today is due once it is answered, and never what lies ahead or far behind', () => {
  expect(counts(workout(TODAY, ['raise', null]))).toEqual([])
  expect(counts(workout(TODAY, ['raise', entry('skipped')]))).toEqual([['raise', 0, 1, 0]])
  expect(counts(workout('2026-11-24', ['raise', null]), workout('2026-11-01', ['raise', null]))).toEqual([])
})

test('reference 8 undone optional work is left out', () => {
  expect(counts(workout('2026-11-17', ['a', null, 'optional'], ['b', entry('skipped'), 'optional']))).toEqual([])
  expect(counts(workout('2026-11-17', ['a', entry('done'), 'optional']))).toEqual([['a', 1, 1, 0]])
})
