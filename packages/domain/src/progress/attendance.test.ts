import { describe, expect, it } from 'vitest'
import { evening, recordWith } from '../record/record.test.makers.ts'
import type { RecordItem, RecordLogItem, RecordSession } from '../record/schema.ts'
import { loadFidelity } from './load-fidelity.ts'
import { sessionsAttended } from './sessions-attended.ts'

describe('load fidelity (reference 8): the median of actual against target', () => {
  const item: RecordItem = {
    exercise: 'goblet-squat',
    role: 'key',
    sets: 3,
    reps: 8,
    unilateral: false,
    load: { value: 20, unit: 'kg' },
  }
  const used = (...values: (number | null)[]): RecordLogItem => ({
    exercise: 'goblet-squat',
    load: values.map((value) => (value === null ? null : { value, unit: 'kg' as const })),
  })
  it('over the sets that say it', () => {
    expect(loadFidelity(item, used(20, 18, 16))).toBe(0.9)
    expect(loadFidelity(item, used(20, null, 18))).toBe(0.95)
    expect(loadFidelity(item, used(null))).toBeNull()
    expect(loadFidelity(item, null)).toBeNull()
    expect(loadFidelity({ ...item, load: null }, used(20))).toBeNull()
    expect(loadFidelity({ ...item, load: { value: 0, unit: 'kg' } }, used(20))).toBeNull()
  })

  it('in whichever unit of weight; a band is no weight', () => {
    const pounds = (value: number): RecordLogItem => ({ exercise: 'x', load: [{ value, unit: 'lb' }] })
    expect(loadFidelity(item, pounds(44.0924524))).toBeCloseTo(1, 6)
    expect(loadFidelity({ ...item, load: { value: 44.0924524, unit: 'lb' } }, used(20))).toBeCloseTo(1, 6)
    expect(loadFidelity(item, { exercise: 'x', load: [{ value: 3, unit: 'band' }] })).toBeNull()
  })
})

describe('sessions attended (reference 8)', () => {
  const session = (id: string, day: string, more: Partial<RecordSession> = {}): RecordSession => ({
    id,
    start: `${day}T17:00:00+02:00`,
    minutes: 60,
    status: 'done',
    ...more,
  })
  const of = (sessions: RecordSession[], at = evening('2026-05-17')) =>
    sessionsAttended(recordWith({ sessions }), '2026-05-11', at)
  it('what the therapist cancelled is excused, what the runner cancelled was due', () => {
    const cancelled = (by: RecordSession['cancelledBy']) =>
      session('c', '2026-05-13', { status: 'cancelled', cancelledBy: by })
    expect(of([session('a', '2026-05-11'), cancelled('therapist')])).toEqual({ done: 1, due: 1, share: 1 })
    expect(of([session('a', '2026-05-11'), cancelled('practice')]).due).toBe(1)
    expect(of([session('a', '2026-05-11'), cancelled('runner')])).toEqual({ done: 1, due: 2, share: 0.5 })
    expect(of([])).toEqual({ done: 0, due: 0, share: null })
    expect(of([session('a', '2026-05-11', { handsOn: false })]).share).toBeNull()
  })

  it('of that week, as far as it has come', () => {
    expect(of([session('a', '2026-05-10'), session('b', '2026-05-18')], evening('2026-05-20')).due).toBe(0)
    expect(of([session('a', '2026-05-13')], '2026-05-13T12:00:00+02:00').due).toBe(0)
  })
})
