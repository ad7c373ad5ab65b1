import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { durability } from '../progress/durability.ts'
import { stiffnessDays } from '../progress/stiffness-days.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { BERLIN, calfDays, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordSession, RunnerRecord } from '../record/schema.ts'
import { givenSessions } from '../sessions/given-sessions.ts'
import { session } from '../sessions/sessions.test.makers.ts'
import { lastChange } from './last-change.ts'

const DAY = '2026-06-05'
const TODAY = '2026-06-15'
const AT = `${TODAY}T12:00:00+02:00`

const onCalf = (day: string, over: Partial<RecordSession> = {}) =>
  session(day, { treated: [{ region: 'calf', side: 'left', pressure: 6 }], ...over })
const kneeToWall = (before: number | null, after: number | null, over = {}) => ({
  test: 'knee-to-wall' as const,
  side: 'left' as const,
  before,
  after,
  tester: 'T1',
  ...over,
})
const measured = (date: string, value: number, tester = 'T1') => ({
  date,
  test: 'knee-to-wall' as const,
  side: 'left' as const,
  value,
  tester,
})

const changeOf = (record: RunnerRecord) => {
  const answers = stiffnessDays(record.checkIns, { from: addDays(TODAY, -84), to: TODAY, timeZone: BERLIN, until: AT })
  return lastChange(record, givenSessions(record, AT, SHIPPED_THRESHOLDS), answers, TODAY, SHIPPED_THRESHOLDS)
}
const rateOf = (record: RunnerRecord) => durability(record, AT).holdRate

describe('did the last change hold', () => {
  it('is null before the first session', () => {
    expect(changeOf(recordWith())).toBeNull()
  })

  it('P37 without answers and re-tests it is not known, and says why', () => {
    expect(changeOf(recordWith({ sessions: [onCalf(DAY)] }))).toMatchObject({
      verdict: 'not-known',
      retests: [],
      place: { region: 'calf', side: 'left', held: null, notKnown: 'not-asked-before', latest: null },
    })
    const before = calfDays(DAY, [6])
    expect(changeOf(recordWith({ sessions: [onCalf(DAY)], checkIns: before }))?.place).toMatchObject({
      notKnown: 'no-answer-since',
      answered: 0,
      due: 9,
    })
    const easy = calfDays(DAY, [2, 2, 1])
    expect(changeOf(recordWith({ sessions: [onCalf(DAY)], checkIns: easy }))?.place?.notKnown).toBe('not-stiff-before')
  })

  it('S27 S78 days that it held, the day it came back, and what grew in the running meanwhile', () => {
    const runs = [
      run('2026-06-01', { type: 'quality', speedMinutes: 14 }),
      run('2026-06-03'),
      run('2026-06-06', { type: 'quality', speedMinutes: 12, km: 2 }),
      run('2026-06-09', { type: 'quality', speedMinutes: 14, km: 8 }),
    ]
    const checkIns = calfDays(DAY, [6, 4, 3, 2, 2, 5, 5, null, 4, 5, 5])
    expect(changeOf(recordWith({ sessions: [onCalf(DAY)], checkIns, runs }))).toMatchObject({
      verdict: 'back',
      knownOn: TODAY,
      daysAgo: 10,
      place: {
        held: { days: 4, before: 6, backOn: '2026-06-10' },
        latest: { day: TODAY, value: 5 },
        answered: 9,
        due: 10,
      },
      grew: [{ what: 'speed', from: 14, to: 26, dayBefore: true }],
    })
  })

  it('S29 what a run does not say is not compared', () => {
    const runs = [run('2026-06-01', { type: 'quality' }), run('2026-06-09', { type: 'quality', speedMinutes: 40 })]
    const checkIns = calfDays(DAY, [6, 4, 3, 2, 2, 5])
    expect(changeOf(recordWith({ sessions: [onCalf(DAY)], checkIns, runs }))?.grew).toEqual([])
  })

  it('S78 the value before, at the end and now, against the smallest real change', () => {
    const sessions = [onCalf(DAY, { retests: [kneeToWall(7.4, 9.4)] })]
    const stateAt = (value: number | null) =>
      changeOf(recordWith({ sessions, assessments: value === null ? [] : [measured('2026-06-14', value)] }))?.retests[0]
    expect(stateAt(null)).toMatchObject({ state: 'not-measured', now: null, smallest: 1.9, heldFrom: 9.3 })
    expect(stateAt(9.3)).toMatchObject({ state: 'held', now: { value: 9.3, day: '2026-06-14' } })
    expect(stateAt(9.2)).toMatchObject({ state: 'back' })
    expect(stateAt(7)).toMatchObject({ state: 'back' })
  })

  it('reference 14.11 another tester needs a quarter more', () => {
    const sessions = [onCalf(DAY, { retests: [kneeToWall(7, 9.5)] })]
    const by = (tester: string) =>
      changeOf(recordWith({ sessions, assessments: [measured('2026-06-14', 9.2, tester)] }))?.retests[0]
    expect(by('T1')).toMatchObject({ state: 'held', smallest: 1.9 })
    expect(by('T2')).toMatchObject({ state: 'back', smallest: 2.375 })
  })

  it('where nothing changed on the day there is nothing to hold, and a missing value stays unknown', () => {
    const of = (before: number | null, after: number | null) =>
      changeOf(recordWith({ sessions: [onCalf(DAY, { retests: [kneeToWall(before, after)] })] }))?.retests[0]?.state
    expect(of(7.4, 8)).toBe('no-change')
    expect(of(null, 8)).toBe('unknown')
    expect(of(7, null)).toBe('unknown')
  })

  it('S27 the hold rate counts measures at the next visit, and only those measured there', () => {
    const sessions = [
      onCalf('2026-05-01', { retests: [kneeToWall(7, 9)] }),
      // The next visit begins at 9.0: held. It improves to 11.
      onCalf('2026-05-15', { retests: [kneeToWall(9, 11)] }),
      // Back to 9.5: not held.
      onCalf(DAY, { retests: [kneeToWall(9.5, 11.5)] }),
    ]
    expect(rateOf(recordWith({ sessions }))).toMatchObject({ done: 1, due: 2 })
    // A visit that measured nothing is not in it.
    expect(rateOf(recordWith({ sessions: sessions.slice(-1) }))).toMatchObject({ due: 0 })
  })

  it('the side and the place have to be the same', () => {
    const sessions = [onCalf(DAY, { retests: [kneeToWall(7.4, 9.4)] })]
    const assessments = [{ ...measured('2026-06-14', 7), side: 'right' as const }]
    expect(changeOf(recordWith({ sessions, assessments }))?.retests[0]?.state).toBe('not-measured')
  })
})
