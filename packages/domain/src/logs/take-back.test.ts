import { expect, test } from 'vitest'
import { minutesOf } from '../programs/minutes-of.ts'
import { bareEntry } from './as-planned.ts'
import type { LogEntry } from './schema.ts'
import { settleItem } from './settle.ts'
import { takeBack } from './take-back.ts'

const at = (minute: number) => `2026-11-23T10:0${minute}:00.000Z`
const head = (id: string, minute: number, workoutItemId: string | null = 'a') => ({
  id,
  workoutId: 'w',
  workoutItemId,
  performedOn: '2026-11-23',
  loggedAt: at(minute),
})
const counts = (...entries: LogEntry[]) => settleItem({ workoutId: 'w', workoutItemId: 'a' }, entries)
const made = { id: 'z', loggedAt: at(9) }

test('P28 undoing the first entry opens the item', () => {
  const done = bareEntry(head('1', 1), 'done')
  expect(counts(done, takeBack(done, null, made))).toBeNull()
})

test('P28 undoing a correction brings back what it corrected, sets and all', () => {
  const done = { ...bareEntry(head('1', 1), 'done'), effort: 6 }
  const partly = bareEntry(head('2', 2), 'partly')
  expect(counts(done, partly, takeBack(partly, done, made))).toMatchObject({ id: 'z', outcome: 'done', effort: 6 })
})

test('P28 undoing an item inside a skipped workout leaves it skipped, and the workout as it was', () => {
  const skipped = { ...bareEntry(head('1', 1, null), 'skipped'), reason: 'ill' as const }
  const done = bareEntry(head('2', 2), 'done')
  expect(counts(skipped, done, takeBack(done, skipped, made))).toMatchObject({
    workoutItemId: 'a',
    outcome: 'skipped',
    reason: 'ill',
  })
})

test('P27 a stretch of 2 × 40 s on both sides takes about 3 minutes', () => {
  const dose = {
    sets: 2,
    reps: null,
    seconds: 40,
    metres: null,
    side: 'each' as const,
    load: { unit: 'none' as const },
    rir: null,
    rpe: null,
    tempo: null,
    restSeconds: null,
  }
  expect(minutesOf([{ restSeconds: null, doses: [dose] }])).toBe(3)
  expect(minutesOf([{ restSeconds: null, doses: [{ ...dose, seconds: null, reps: 10, tempo: '3-1-1-0' }] }])).toBe(4)
  expect(minutesOf([])).toBe(1)
})
