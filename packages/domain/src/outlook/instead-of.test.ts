import { describe, expect, test } from 'vitest'
import { instantOf } from '../calendar/instant.ts'
import { checkIn, recordWith } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { insteadOf } from './instead-of.ts'
import { keyRunOn, runnerWith, ZONE } from './place-sessions.test.makers.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

/** Missed on the Monday of the block (23 November 2026), at noon. */
const on = (day: string, time = '12:00') => instantOf(day, time, ZONE)
const MISSED = {
  id: 'missed',
  start: on('2026-11-23'),
  minutes: 50,
  intent: 'corrective' as const,
  regions: [{ region: 'soleus' as const, side: 'left' as const, pressure: 5, technique: null }],
}
const NOW = on('2026-11-23', '18:00')
const slot = (day: string, minutes = 50) => ({ start: on(day), minutes })
const of = (parts: Partial<RunnerRecord>, at = NOW, missed: Partial<typeof MISSED> = {}) =>
  insteadOf(
    runnerWith({ phases: recordWith({}).phases, checkIns: [checkIn('2026-11-23')], ...parts }),
    { ...MISSED, ...missed },
    at,
    SHIPPED_RULES,
  )

describe('§13 in place of a missed session: the next time within 7 days that takes it, else none', () => {
  test('the next open time that takes it as it was planned', () => {
    expect(of({ openSlots: [slot('2026-11-27'), slot('2026-11-25')] })).toEqual({
      start: on('2026-11-25'),
      says: 'Wed 25 Nov 12:00 takes it as it was planned.',
    })
  })

  test('not one before a key run, and not one that is too short', () => {
    // A key run on Thursday at 7: on Wednesday no corrective work is open.
    const keyRuns = [keyRunOn(3)]
    expect(of({ keyRuns, openSlots: [slot('2026-11-25'), slot('2026-11-28')] })?.start).toBe(on('2026-11-28'))
    expect(of({ openSlots: [slot('2026-11-25', 49), slot('2026-11-26')] })?.start).toBe(on('2026-11-26'))
  })

  test('the seventh day still, the eighth no more; what is over is no time', () => {
    expect(of({ openSlots: [slot('2026-11-30')] })?.start).toBe(on('2026-11-30'))
    expect(of({ openSlots: [slot('2026-12-01')] })).toEqual({
      start: null,
      says: 'No open time within 7 days takes it as it was planned: it is dropped.',
    })
    expect(of({ openSlots: [slot('2026-11-24')] }, on('2026-11-24', '12:00'))?.start).toBeNull()
    expect(of({ openSlots: [] })?.start).toBeNull()
  })

  test('where nobody entered open times, its own hour on the days after', () => {
    expect(of({})).toEqual({
      start: on('2026-11-24'),
      says: 'Tue 24 Nov 12:00 would take it as it was planned. No open times are entered, so its own hour was looked at.',
    })
    expect(of({ keyRuns: [1, 3, 5, 7].map((day) => keyRunOn(day)) })).toEqual({
      start: null,
      says: 'At its own hour no day within 7 days takes it as it was planned: it is dropped.',
    })
  })

  test('never doubled up: where another session comes within those days it is dropped', () => {
    const next = (day: string) => ({ id: 'next', start: on(day), minutes: 50, intent: 'maintenance' as const })
    expect(of({ plannedSessions: [next('2026-11-30')] })).toEqual({
      start: null,
      says: 'The next session is on Mon 30 Nov: this one is dropped, not doubled up.',
    })
    expect(of({ plannedSessions: [next('2026-12-01')] })?.start).toBe(on('2026-11-24'))
    expect(of({ plannedSessions: [next('2026-11-22')] })?.start).toBe(on('2026-11-24'))
    // Its own entry does not stand in its way.
    expect(of({ plannedSessions: [{ ...next('2026-11-23'), id: 'missed' }] })?.start).toBe(on('2026-11-24'))
  })

  test('after the seven days nothing is said any more', () => {
    expect(of({}, on('2026-11-30', '23:00'))?.start).toBeNull()
    expect(of({}, on('2026-12-01', '00:30'))).toBeNull()
  })
})
