import { describe, expect, test } from 'vitest'
import type { RunnerRecord } from '../record/schema.ts'
import { signAnswered } from './sign-answered.ts'

const AT = '2026-11-23T12:00:00+01:00'
const yes = (since: string | null) => ({ state: 'yes' as const, since })
const no = { state: 'no' as const, since: null }
const record = (part: Partial<RunnerRecord> = {}): RunnerRecord => ({
  runner: { timeZone: 'Europe/Stockholm', joinedOn: '2026-09-01' },
  ...part,
})
const session = (start: string, over: object = {}) => ({
  id: start,
  start,
  minutes: 50,
  status: 'done' as const,
  handsOn: true,
  ...over,
})

describe('S84 from the first sign to the first action', () => {
  test('no sign, or one of which nobody knows since when, has no answer', () => {
    expect(signAnswered(record(), [no, { state: 'unknown', since: null }], AT)).toBeNull()
    expect(signAnswered(record(), [yes(null)], AT)).toBeNull()
  })

  test('the longest-standing sign counts, and the first session since, on its own day too', () => {
    const sessions = [
      session('2026-11-20T17:00:00+01:00'),
      session('2026-11-12T17:00:00+01:00'),
      session('2026-11-01T17:00:00+01:00'),
    ]
    expect(signAnswered(record({ sessions }), [yes('2026-11-16'), yes('2026-11-05'), no], AT)).toEqual({
      since: '2026-11-05',
      action: { kind: 'session', day: '2026-11-12' },
      days: 7,
    })
    expect(signAnswered(record({ sessions }), [yes('2026-11-12')], AT)).toMatchObject({ days: 0 })
  })

  test('a cancelled session, one without hands and one to come answer nothing', () => {
    const sessions = [
      session('2026-11-10T17:00:00+01:00', { status: 'cancelled' }),
      session('2026-11-11T17:00:00+01:00', { handsOn: false }),
      session('2026-11-24T17:00:00+01:00'),
    ]
    expect(signAnswered(record({ sessions }), [yes('2026-11-09')], AT)).toEqual({
      since: '2026-11-09',
      action: null,
      days: 14,
    })
  })

  test('one that was planned since is an answer from the day of its planning; one planned before is none', () => {
    const planned = (approvedAt: string | null, day: string) => ({
      id: day,
      start: `${day}T17:00:00+01:00`,
      minutes: 50,
      approvedAt,
    })
    const plannedSessions = [
      planned('2026-11-01T09:00:00+01:00', '2026-11-25'),
      planned('2026-11-19T09:00:00+01:00', '2026-11-27'),
      planned(null, '2026-11-24'),
      planned('2026-11-24T09:00:00+01:00', '2026-11-26'),
    ]
    expect(signAnswered(record({ plannedSessions }), [yes('2026-11-16')], AT)).toEqual({
      since: '2026-11-16',
      action: { kind: 'planned', day: '2026-11-27' },
      days: 3,
    })
  })

  test('what was done at this very moment is done, and counts from the day of the sign on', () => {
    expect(signAnswered(record({ sessions: [session(AT)] }), [yes('2026-11-23')], AT)).toMatchObject({
      action: { kind: 'session', day: '2026-11-23' },
      days: 0,
    })
    const now = { id: 'p', start: '2026-11-23T17:00:00+01:00', minutes: 50, approvedAt: AT }
    expect(signAnswered(record({ plannedSessions: [now] }), [yes('2026-11-23')], AT)).toMatchObject({
      action: { kind: 'planned', day: '2026-11-23' },
      days: 0,
    })
  })

  describe('of several that were planned since', () => {
    const planned = (approvedOn: string, day: string) => ({
      id: `${approvedOn} ${day}`,
      start: `${day}T17:00:00+01:00`,
      minutes: 50,
      approvedAt: `${approvedOn}T09:00:00+01:00`,
    })
    const answered = (...plannedSessions: ReturnType<typeof planned>[]) =>
      signAnswered(record({ plannedSessions }), [yes('2026-11-16')], AT)
    const [late, early] = [planned('2026-11-20', '2026-11-25'), planned('2026-11-18', '2026-11-28')]
    const sooner = planned('2026-11-18', '2026-11-26')

    test('the one that was put into the plan first is the answer, of two on one day the one that is sooner', () => {
      const first = { since: '2026-11-16', action: { kind: 'planned', day: '2026-11-26' }, days: 2 }
      expect(answered(late, early, sooner)).toEqual(first)
      expect(answered(sooner, early, late)).toEqual(first)
      expect(answered(late, early)).toMatchObject({ action: { day: '2026-11-28' }, days: 2 })
      expect(answered(late)).toMatchObject({ action: { day: '2026-11-25' }, days: 4 })
    })

    test('one that was entered afterwards for a day before the sign is no answer', () => {
      expect(answered(planned('2026-11-18', '2026-11-15'))).toMatchObject({ action: null, days: 7 })
      expect(answered(planned('2026-11-18', '2026-11-16'))).toMatchObject({ action: { day: '2026-11-16' } })
    })
  })
})
