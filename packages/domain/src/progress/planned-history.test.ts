import { describe, expect, test } from 'vitest'
import type { Dose } from '../programs/schema.ts'
import { type HistoryEntry, type PlannedItem, type PlannedWorkout, plannedHistory } from './planned-history.ts'

const dose = (reps: number): Dose => ({
  sets: 3,
  reps,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
})
const item = (id: string, over: Partial<PlannedItem> = {}): PlannedItem => ({
  id,
  itemId: 'doc',
  exercise: 'calf-raise',
  name: 'Calf raise',
  category: 'strength',
  role: 'key',
  dose: dose(10),
  retired: false,
  ...over,
})
const workout = (items: PlannedItem[], over: Partial<PlannedWorkout> = {}): PlannedWorkout => ({
  id: 'w',
  day: '2026-11-17',
  area: 'strength',
  title: 'Strength',
  retired: false,
  items,
  ...over,
})
const entry = (
  id: string,
  workoutItemId: string | null,
  minute: number,
  over: Partial<HistoryEntry> = {},
): HistoryEntry => ({
  id,
  workoutId: 'w',
  workoutItemId,
  performedOn: '2026-11-17',
  loggedAt: `2026-11-17T10:0${minute}:00Z`,
  outcome: 'done',
  reason: null,
  pain: null,
  painRegion: null,
  painSide: null,
  note: '',
  sets: [],
  ...over,
})
const rows = (items: PlannedItem[], entries: HistoryEntry[], over: Partial<PlannedWorkout> = {}) =>
  plannedHistory([workout(items, over)], entries).flatMap(({ items }) =>
    items.map(({ id, entry }) => [id, entry?.id ?? null]),
  )

describe('an edited plan', () => {
  const replaced = [item('old', { retired: true }), item('new', { dose: dose(15) })]

  test('reference 14.18 nothing logged: only the newest prescription was due', () => {
    expect(rows(replaced, [])).toEqual([['new', null]])
  })

  test('P28 a log of the replaced item stands with its own target, and the item is answered', () => {
    expect(rows(replaced, [entry('1', 'old', 0)])).toEqual([['old', '1']])
  })

  test('of both, the one logged last', () => {
    expect(rows(replaced, [entry('1', 'old', 0), entry('2', 'new', 1)])).toEqual([['new', '2']])
    expect(rows(replaced, [entry('1', 'old', 2), entry('2', 'new', 1)])).toEqual([['old', '1']])
  })

  test('a skipped workout covers the prescription that stands', () => {
    expect(rows(replaced, [entry('1', null, 0, { outcome: 'skipped', reason: 'ill' })])).toEqual([['new', '1']])
  })

  test('R10 what was said of one row and taken back leaves what was done of the other', () => {
    const done = entry('1', 'old', 0)
    const takenBack = entry('3', 'new', 2, { outcome: 'withdrawn' })
    expect(rows(replaced, [done, entry('2', 'new', 1), takenBack])).toEqual([['old', '1']])
    expect(rows(replaced, [entry('2', 'new', 1), entry('3', 'old', 2, { outcome: 'withdrawn' })])).toEqual([
      ['new', '2'],
    ])
    expect(rows(replaced, [takenBack])).toEqual([['new', null]])
  })

  test('R10 a workout that was skipped as a whole and taken out of the plan before that arrived is still shown', () => {
    const skip = entry('1', null, 0, { outcome: 'skipped', reason: 'ill' })
    const left = [item('old', { retired: true }), item('new')]
    expect(rows(left, [skip], { retired: true })).toEqual([['new', '1']])
    expect(rows(left, [skip, entry('2', null, 1, { outcome: 'withdrawn' })], { retired: true })).toEqual([])
  })

  test('what was taken out and never logged was not due; what was logged stays', () => {
    const gone = [item('a', { retired: true }), item('b', { itemId: 'doc-b', retired: true })]
    expect(rows(gone, [])).toEqual([])
    expect(rows(gone, [entry('1', 'b', 0)], { retired: true })).toEqual([['b', '1']])
    expect(rows([item('a')], [], { retired: true })).toEqual([])
  })
})
