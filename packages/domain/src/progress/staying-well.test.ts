import { describe, expect, it } from 'vitest'
import { addDays, startOfWeek } from '../calendar/day.ts'
import { calfDays, checkIn, evening, example, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordAssessment, RecordKeyRun, RecordSession, RunnerRecord } from '../record/schema.ts'
import { exposures } from '../training/exposure.ts'
import { daysToNormal } from './days-to-normal.ts'
import { durability } from './durability.ts'
import { limiterProfile } from './limiter-profile.ts'
import { openedAndResolved } from './opened-resolved.ts'
import { availability, keyRunsAroundSessions } from './run-days.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'
import { whatChangedSince } from './what-changed.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const at = (days: number) => addDays(TODAY, -days)
const hands = (days: number, more: Partial<RecordSession> = {}): RecordSession => ({
  id: `s${days}`,
  therapist: 'T1',
  start: `${at(days)}T17:00:00+02:00`,
  minutes: 60,
  status: 'done',
  ...more,
})
const tested = (
  test: RecordAssessment['test'],
  value: number,
  days: number,
  more: Partial<RecordAssessment> = {},
): RecordAssessment => ({
  date: at(days),
  test,
  side: 'left',
  value,
  tester: 'T1',
  ...more,
})

describe('S2 days until it feels normal again', () => {
  type Hours = NonNullable<NonNullable<RecordSession['responses']>[number]['hoursToNormal']>
  const answered = (days: number, hoursToNormal: Hours | null) =>
    hands(days, { responses: [{ question: 72, answeredAt: evening(at(days - 3)), hoursToNormal }] })
  it('by the answers, the middle of them; silence is not “at once”', () => {
    expect(daysToNormal({ sessions: [answered(40, '24-48'), answered(20, '0'), answered(10, null)] }, AT)).toEqual({
      sessions: [
        { id: 's40', days: 2 },
        { id: 's20', days: 0 },
        { id: 's10', days: null },
      ],
      median: 1,
    })
    expect(daysToNormal({ sessions: [answered(10, '>72')] }, AT).median).toBe(Number.POSITIVE_INFINITY)
    expect(daysToNormal({ sessions: [hands(10)] }, AT).median).toBeNull()
    expect(daysToNormal({}, AT)).toEqual({ sessions: [], median: null })
    expect(daysToNormal({ sessions: [hands(10, { status: 'cancelled' })] }, AT).sessions).toEqual([])
    // What is answered tomorrow is not known today.
    expect(daysToNormal({ sessions: [answered(2, '<24')] }, AT).median).toBeNull()
  })
})

const keyRun = (days: number, status: RecordKeyRun['status'] = 'planned'): RecordKeyRun => ({
  id: `k${days}`,
  start: `${at(days)}T18:00:00+02:00`,
  minutes: 60,
  kind: 'quality',
  status,
})

describe('S80 availability: planned running days that were run', () => {
  it('of four weeks; cancelled is not planned, today only counts once it was run', () => {
    const runs = [1, 4, 27, 28].map((days) => run(at(days)))
    const keyRuns = [keyRun(1), keyRun(8), keyRun(9, 'cancelled'), keyRun(0), keyRun(-2), keyRun(28)]
    const skippedOrCutRuns = [
      { date: at(4), reason: 'sore' as const },
      { date: at(5), reason: 'tired' as const },
    ]
    expect(availability(recordWith({ runs, keyRuns, skippedOrCutRuns }), AT)).toEqual({ done: 3, due: 5, share: 0.6 })
    expect(availability(recordWith(), AT)).toEqual({ done: 0, due: 0, share: null })
  })
})

describe('S79 key runs before and after hands-on sessions', () => {
  it('seven days each way; what nobody closed is not counted', () => {
    const keyRuns = [
      keyRun(17, 'done'),
      keyRun(16, 'skipped'),
      keyRun(10, 'done'),
      keyRun(9, 'done'),
      keyRun(3),
      keyRun(2),
      keyRun(8, 'cancelled'),
    ]
    const record = recordWith({ sessions: [hands(10)], keyRuns, runs: [run(at(3))] })
    expect(keyRunsAroundSessions(record, AT)).toEqual({
      before: { done: 1, due: 2, share: 0.5 },
      after: { done: 2, due: 2, share: 1 },
    })
    expect(keyRunsAroundSessions(recordWith({ keyRuns }), AT).after.share).toBeNull()
  })
})

describe('S27 S78 durability: what of a change is left at the next visit', () => {
  const retest = (before: number, after: number) => ({
    test: 'knee-to-wall' as const,
    side: 'left' as const,
    before,
    after,
    tester: 'T1',
  })
  const of = (next: number | null, more: Partial<RecordAssessment> = {}) =>
    durability(
      recordWith({
        sessions: [hands(20, { retests: [retest(8, 10.5)] })],
        assessments: next === null ? [] : [tested('knee-to-wall', next, 10, more)],
      }),
      AT,
    )
  it('held is still beyond the smallest real change from the value before', () => {
    expect(of(9.9)).toEqual({
      changes: [{ sessionId: 's20', test: 'knee-to-wall', side: 'left', before: 8, end: 10.5, next: 9.9, held: true }],
      holdRate: { done: 1, due: 1, share: 1 },
    })
    expect(of(9.8).holdRate.share).toBe(0)
    expect(of(9.9, { tester: 'T2' }).holdRate.share).toBe(0)
  })

  it('no visit yet, an unusable value, or no change on the table is nothing to hold', () => {
    expect(of(null).holdRate.share).toBeNull()
    expect(of(9.9, { stoppedByPain: true }).holdRate.share).toBeNull()
    expect(of(9.9, { side: 'right' }).holdRate.share).toBeNull()
    expect(of(9.9, { date: at(20) }).holdRate.share).toBeNull()
    const small = recordWith({
      sessions: [hands(20, { retests: [retest(8, 9)] })],
      assessments: [tested('knee-to-wall', 9, 10)],
    })
    expect(durability(small, AT).changes).toEqual([])
  })

  it('the next session’s value before hands were on is a visit as well', () => {
    const record = recordWith({
      sessions: [hands(6, { retests: [retest(10, 12)] }), hands(20, { retests: [retest(8, 10.5)] })],
    })
    expect(durability(record, AT).changes).toMatchObject([{ sessionId: 's20', next: 10, held: true }])
  })
})

describe('S75 opened against resolved', () => {
  it('C01: opened once, still open', () => {
    const { record, ask } = example('C01')
    expect(openedAndResolved(record, ask.at, SHIPPED_THRESHOLDS)).toEqual([
      { week: '2026-04-06', opened: 0, resolved: 0, open: 0 },
      { week: '2026-04-13', opened: 1, resolved: 0, open: 1 },
      { week: '2026-04-20', opened: 0, resolved: 0, open: 1 },
      { week: '2026-04-27', opened: 0, resolved: 0, open: 1 },
    ])
  })

  it('resolved in the first known week without it; silence changes nothing', () => {
    const monday = startOfWeek(at(28))
    const days = [
      ...Array.from({ length: 14 }, () => 5),
      ...Array.from({ length: 7 }, () => null),
      ...Array.from({ length: 7 }, () => 5),
      ...Array.from({ length: 7 }, () => 0),
    ]
    const weeks = openedAndResolved(recordWith({ checkIns: calfDays(monday, days) }), AT, SHIPPED_THRESHOLDS)
    expect(weeks.map(({ opened, resolved, open }) => [opened, resolved, open])).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
      [0, 1, 0],
    ])
  })
})

describe('S28 S37 what running repeats', () => {
  it('minutes of hills, speed and hard ground with the regions they load; untold is not none', () => {
    const told = { hillMinutes: 10, speedMinutes: 0, surface: 'road' as const }
    const found = exposures(
      recordWith({ runs: [run(at(1), told), run(at(13), { ...told, surface: 'trail' }), run(at(14), told)] }),
      AT,
    )
    expect(found.map(({ kind, minutes, before }) => [kind, minutes, before])).toEqual([
      ['hills', 20, 10],
      ['speed', 0, 0],
      ['hard-surface', 60, 60],
    ])
    expect(found[0]?.regions).toContain('calf')
    const untold = exposures(recordWith({ runs: [run(at(1), told), run(at(2))] }), AT)
    expect(untold.map(({ minutes }) => minutes)).toEqual([null, null, null])
    expect(exposures(recordWith(), AT).every(({ minutes }) => minutes === null)).toBe(true)
    expect(exposures(recordWith({ runs: [run(at(1), { ...told, surface: 'mixed' })] }), AT)[2]?.minutes).toBeNull()
  })
})

describe('S29 what changed since, of the four drivers', () => {
  const since = at(28)
  const of = (parts: Partial<RunnerRecord>) =>
    Object.fromEntries(
      whatChangedSince(recordWith(parts), since, AT, SHIPPED_THRESHOLDS).map(({ driver, verdict }) => [
        driver,
        verdict,
      ]),
    )

  it('says what is not known', () => {
    expect(of({})).toEqual({ stride: 'unknown', strength: 'unknown', mobility: 'unknown', load: 'unknown' })
    for (const { says } of whatChangedSince(recordWith(), since, AT, SHIPPED_THRESHOLDS)) expect(says).toMatch(/\.$/)
  })

  it('stride by half a point of two weeks’ mean', () => {
    const felt = (then: number, now: number) =>
      of({
        runs: [28, 30, 32]
          .map((days) => run(at(days), { strideFeel: then }))
          .concat([1, 3, 5].map((days) => run(at(days), { strideFeel: now }))),
      }).stride
    expect([felt(3, 3), felt(3, 4), felt(4, 3)]).toEqual(['unchanged', 'better', 'worse'])
    expect(of({ runs: [1, 3, 5].map((days) => run(at(days), { strideFeel: 3 })) }).stride).toBe('unknown')
  })

  it('strength and mobility beyond the smallest real change; one that got worse is worse', () => {
    const raises = (now: number) => [tested('heel-raise-straight', 20, 28), tested('heel-raise-straight', now, 2)]
    expect(of({ assessments: raises(26) })).toMatchObject({ strength: 'better', mobility: 'unknown' })
    expect(of({ assessments: raises(25) }).strength).toBe('unchanged')
    expect(of({ assessments: raises(14) }).strength).toBe('worse')
    const mixed = [...raises(26), tested('single-leg-bridge-test', 25, 30), tested('single-leg-bridge-test', 20, 2)]
    expect(of({ assessments: mixed }).strength).toBe('worse')
    const hip = [tested('thomas-hip', 6, 28), tested('thomas-hip', -1, 2)]
    expect(of({ assessments: hip }).mobility).toBe('better')
    expect(of({ assessments: [tested('thomas-hip', 6, 27), tested('thomas-hip', -1, 2)] }).mobility).toBe('unknown')
  })

  it('load: worse when it rises now and did not then', () => {
    const weeks = (factors: readonly number[]) =>
      factors.flatMap((factor, ago) => [1, 3, 5].map((day) => run(at(7 * ago + day), { minutes: 60 * factor })))
    expect(of({ runs: weeks([1, 1, 1, 1, 1, 1, 1, 1, 1]) }).load).toBe('unchanged')
    expect(of({ runs: weeks([1.3, 1, 1, 1, 1, 1, 1, 1, 1]) }).load).toBe('worse')
    expect(of({ runs: weeks([1, 1, 1, 1, 1.4, 1, 1, 1, 1]) }).load).toBe('better')
    expect(of({ runs: weeks([1.2, 1, 1, 1, 1, 1, 1, 1, 1]) }).load).toBe('unchanged')
  })
})

describe('S5 limiter profile', () => {
  const axes = (record: RunnerRecord) =>
    Object.fromEntries(
      limiterProfile(record, AT, SHIPPED_THRESHOLDS).map(({ axis, share, known }) => [axis, [share, known]]),
    )

  it('nothing known is no profile', () => {
    expect(axes(recordWith())).toEqual({ capacity: [null, 0], movement: [null, 0], recovery: [null, 0] })
  })

  it('F01: each axis by what is known of it, the one with most pointing its way first', () => {
    const { record } = example('F01')
    expect(axes(record)).toEqual({ capacity: [1 / 4, 4], movement: [1 / 4, 4], recovery: [1, 2] })
    const [first] = limiterProfile(record, AT, SHIPPED_THRESHOLDS)
    expect(first).toMatchObject({
      axis: 'recovery',
      evidence: ['A run much longer than those before', 'A week much heavier than those before'],
    })
  })

  it('low readiness points to recovery', () => {
    const tired = recordWith({ checkIns: [checkIn(TODAY, { sleep: 2, fatigue: 2, soreness: 2, stress: 3, mood: 3 })] })
    expect(axes(tired).recovery).toEqual([1, 1])
  })
})
