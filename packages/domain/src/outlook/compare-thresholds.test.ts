import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { type SettingChange, thresholdsWith } from '../progress/setting-changes.ts'
import { admittedSettings } from '../progress/settings.test.arbitrary.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { anyRecord } from '../record/record.test.arbitrary.ts'
import { calfDays, checkIn, evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { hoursAfterEnd, session } from '../sessions/sessions.test.makers.ts'
import { compareThresholds, type ToldDifference } from './compare-thresholds.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const compare = (record: RunnerRecord, changes: SettingChange[]): ToldDifference[] =>
  compareThresholds(record, AT, { before: SHIPPED_THRESHOLDS, after: thresholdsWith(changes) })
const ago = (days: number, more: Parameters<typeof run>[1] = {}) => run(addDays(TODAY, -days), more)

describe('issue 4, point 11: what other thresholds would have told in the last four weeks', () => {
  test('a sign, day by day, and what is advised for it', () => {
    // A usual stride on two days a week: known from the second run in seven days on.
    const runs = [0, 3, 7, 10, 14, 17, 21, 24].map((days) => ago(days, { strideFeel: 3 }))
    const differences = compare(recordWith({ runs }), [{ setting: 'stride.short', value: 3 }])
    const sign = differences.filter(({ what }) => what === 'sign S1: stride feels shortened')
    expect(sign).toEqual([
      { what: 'sign S1: stride feels shortened', of: 'day', from: 'no', to: 'yes', times: 22, all: 28, last: TODAY },
    ])
    expect(differences.filter(({ what }) => what === 'advice')).toMatchObject([
      { from: 'not enough answers', to: 'plan one', times: 22, all: 28 },
    ])
    expect(differences.map(({ what }) => what)).toEqual(['sign S1: stride feels shortened', 'advice'])
  })

  test('patterns day by day, and contributors and the gate as they stand now', () => {
    const checkIns = calfDays(
      '2026-04-20',
      Array.from({ length: 28 }, () => 3),
    )
    const calf = 'pattern: calf tightness that keeps returning (one side), left'
    const differences = compare(recordWith({ checkIns }), [
      { setting: 'findings.calf-recurrent/stiff-weeks/least', value: 4 },
    ])
    expect(differences).toEqual([
      {
        what: calf,
        of: 'day',
        from: 'not known',
        to: 'does not show',
        times: expect.any(Number),
        all: 28,
        last: expect.any(String),
      },
      { what: calf, of: 'day', from: 'shows', to: 'does not show', times: expect.any(Number), all: 28, last: TODAY },
    ])
    const value = { date: '2026-05-10', tester: 'T1', test: 'knee-to-wall', value: 9 } as const
    const assessments = (['left', 'right'] as const).map((side) => ({ ...value, side }))
    const ankle = compare(recordWith({ assessments }), [{ setting: 'cutOffs.knee-to-wall/value', value: 10 }])
    expect(ankle).toContainEqual(
      expect.objectContaining({
        of: 'now',
        from: 'not supported',
        to: 'supported',
        what: expect.stringContaining('ankle'),
      }),
    )
  })

  test('answers to sessions, and the tolerance that follows', () => {
    const plain = session('2026-05-10')
    const sore = { ...plain, responses: [{ question: 24 as const, answeredAt: hoursAfterEnd(plain, 24), soreness: 5 }] }
    expect(compare(recordWith({ sessions: [sore] }), [{ setting: 'response.sore24', value: 5 }])).toEqual([
      {
        what: 'answer to a session',
        of: 'session',
        from: 'no change',
        to: 'too much',
        times: 1,
        all: 1,
        last: '2026-05-10',
      },
      { what: 'tolerance', of: 'now', from: '5', to: '3', times: 1, all: 1, last: TODAY },
    ])
  })

  test('readiness, runs and places', () => {
    const checkIns = [
      ...calfDays(
        '2026-04-27',
        Array.from({ length: 21 }, () => 5),
      ),
    ]
    const runs = [ago(20, { km: 10 }), ago(18, { km: 10 }), ago(16, { km: 10 }), ago(2, { km: 11.2 })]
    const found = compare(recordWith({ checkIns, runs }), [
      { setting: 'carryOver.recurring', value: 2 },
      { setting: 'load.spikeSmall', value: 1.15 },
      { setting: 'readiness.lowUnder', value: 76 },
    ])
    expect(found.map(({ what, from, to, times }) => [what, from, to, times])).toEqual([
      ['readiness', 'normal', 'low', 21],
      ['run against the longest of 30 days', 'small', 'ok', 1],
      ['tightness of the left calf', 'carried forward', 'recurring', 1],
    ])
  })

  test('finished weeks and workouts of the agreed work, and who may lose the thread', () => {
    const items = [{ exercise: 'goblet-squat', role: 'key' as const, sets: 1, reps: 100, unilateral: false }]
    const days = [-25, -18, -11, -4].map((days) => addDays(TODAY, days))
    const record = recordWith({
      prescriptions: [
        {
          id: 'all',
          weekOf: days[0] ?? '',
          snapshot: { sessions: days.map((due) => ({ id: due, area: 'strength' as const, due, items })) },
        },
      ],
      logs: days.map((day) => ({
        session: day,
        performedOn: day,
        loggedAt: `${day}T19:00:00+02:00`,
        items: [{ exercise: 'goblet-squat', done: [65] }],
      })),
    })
    const found = compare(record, [
      { setting: 'adherence.fair', value: 70 },
      { setting: 'adherence.completed', value: 65 },
      { setting: 'atRisk.lowWeek', value: 70 },
    ])
    expect(found.map(({ what, from, to, times, all }) => [what, from, to, times, all])).toEqual([
      ['workout', 'partial', 'completed', 4, 4],
      ['week of agreed work', 'fair', 'low', 3, 3],
      ['may lose the thread', 'no', 'yes', 2, 3],
    ])
  })

  test('a runner who joined a week ago has a week to look at', () => {
    const record = {
      ...recordWith({ checkIns: [checkIn(TODAY)] }),
      runner: { timeZone: 'Europe/Berlin', joinedOn: addDays(TODAY, -6) },
    }
    expect(compare(record, [{ setting: 'readiness.lowUnder', value: 76 }])).toMatchObject([
      { what: 'readiness', times: 1, all: 7 },
    ])
  })

  test('the same thresholds make no difference, and no record makes it throw', () => {
    fc.assert(
      fc.property(anyRecord, admittedSettings, (some, changes) => {
        const record = some as RunnerRecord
        const own = thresholdsWith(changes)
        expect(compareThresholds(record, AT, { before: own, after: thresholdsWith(changes) })).toEqual([])
        for (const { times, all } of compare(record, changes)) expect([times > 0, times <= all]).toEqual([true, true])
      }),
      { numRuns: 10 },
    )
  }, 120_000)
})
