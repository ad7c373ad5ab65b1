import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { checkIn, evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordCheckIn, RecordRun, RecordSession, RunnerRecord } from '../record/schema.ts'
import { signsAt } from './signs.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-05-17'
const at = (days: number) => addDays(TODAY, -days)
const ago = (days: number, more: Partial<RecordRun> = {}) => run(at(days), more)
const signs = (parts: Partial<RunnerRecord>) => signsAt(recordWith(parts), evening(TODAY), SHIPPED_THRESHOLDS)
const left = { region: 'calf', side: 'left' } as const
const right = { region: 'quadriceps', side: 'right' } as const

describe('sign S1 says what was felt, and since when', () => {
  const felt = (answers: Record<number, number>) =>
    signs({ runs: Object.entries(answers).map(([days, strideFeel]) => ago(Number(days), { strideFeel })) }).S1
  const usual = { 7: 4, 10: 4, 13: 4, 16: 4, 20: 4, 34: 4 }

  it('a mean under the usual: both means, since the first run of the week', () => {
    expect(felt({ 0: 3, 2: 3, 5: 3, ...usual })).toEqual({
      state: 'yes',
      score: 0.6,
      since: at(5),
      evidence: ['stride feel 3 on average in 7 days, usually 4'],
      missing: [],
    })
  })

  it('short runs and a lower mean together are both told, since the earlier of the two', () => {
    expect(felt({ 0: 2, 2: 2, 5: 3, ...usual })).toMatchObject({
      since: at(5),
      evidence: [
        'stride short (2 or less) in 2 of 3 runs in 7 days',
        'stride feel 2.3 on average in 7 days, usually 4',
      ],
    })
  })

  it('a no is told with its count too', () => {
    expect(felt({ 0: 2, 2: 5 })).toEqual({
      state: 'no',
      score: 0,
      since: null,
      evidence: ['stride short (2 or less) in 1 of 2 runs in 7 days'],
      missing: [],
    })
  })
})

describe('what is missing of a sign is named, and nothing is concluded', () => {
  it('each by its own question and number', () => {
    const { S2, S3, S4, S5 } = signs({ runs: [ago(0, { warmup: 'not-cleared', attention: [left], soreness48: 9 })] })
    const unknown = { state: 'unknown', score: null, since: null, evidence: [] }
    expect(S2).toEqual({ ...unknown, missing: ['the warm-up of 2 runs in 7 days (1 answered)'] })
    expect(S3).toEqual({
      ...unknown,
      missing: ['areas that pulled attention of 3 runs in 14 days (1 answered)'],
    })
    expect(S4).toEqual({ ...unknown, missing: ['soreness 48 h after of 2 runs in 14 days (1 answered)'] })
    expect(S5).toEqual({ ...unknown, missing: ['3 body maps a week in 3 of 4 weeks (0 such weeks)'] })
  })

  it('a session further back than the block is not told as a reason', () => {
    const hands: RecordSession = { id: 's', start: `${at(10)}T17:00:00+02:00`, minutes: 60, status: 'done' }
    const { S2, S3 } = signs({ sessions: [hands] })
    expect(S2.missing).toEqual(['the warm-up of 2 runs in 7 days (0 answered)'])
    expect(S3.missing).toEqual(['areas that pulled attention of 3 runs in 14 days since the last session (0 answered)'])
  })
})

describe('sign S3: since the earliest of the areas, ties in the order of their names', () => {
  const pulls = (named: Record<number, RecordRun['attention']>) =>
    signs({ runs: Object.entries(named).map(([days, attention]) => ago(Number(days), { attention })) }).S3

  it('the one named less often may be the one that began first', () => {
    const found = pulls({ 0: [right], 1: [right], 2: [right, left], 3: [right, left], 9: [left] })
    expect(found.evidence.map((one) => one.split(' named')[0])).toEqual(['right quadriceps', 'left calf'])
    expect(found.since).toBe(at(9))
  })

  it('named as often, the order in which somebody tapped them is no order', () => {
    const [one, other] = [pulls({ 0: [left, right], 1: [left, right], 2: [left, right] })].concat(
      pulls({ 0: [right, left], 1: [right, left], 2: [right, left] }),
    )
    expect(one).toEqual(other)
    expect(one?.evidence).toEqual([
      'left calf named in 3 of 3 runs in 14 days',
      'right quadriceps named in 3 of 3 runs in 14 days',
    ])
  })
})

describe('sign S4: soreness after a race is none that lingers', () => {
  const sore = (answers: Record<number, number>) =>
    Object.entries(answers).map(([days, soreness48]) => ago(Number(days), { soreness48 }))
  const race = (days: number) => ({
    races: [{ id: 'r', date: at(days), distanceKm: 21.1, priority: 'B' as const, status: 'done' as const }],
  })

  it('told with its number; soreness before the race counts', () => {
    expect(signs({ runs: sore({ 5: 4, 7: 3, 9: 2 }), ...race(4) }).S4).toEqual({
      state: 'yes',
      score: 0.6,
      since: at(7),
      evidence: ['sore (3 or more) 48 h after 2 of 3 runs in 14 days'],
      missing: [],
    })
  })

  it('a race that is only in the log is one also where hands were on the day after', () => {
    const hands: RecordSession = { id: 's', start: `${at(6)}T17:00:00+02:00`, minutes: 60, status: 'done' }
    const runs = [ago(7, { type: 'race' }), ...sore({ 5: 5, 4: 4, 3: 4 })]
    expect(signs({ runs, sessions: [hands] }).S4).toMatchObject({ state: 'unknown', evidence: [] })
    // Without a race the same soreness is one that lingers.
    expect(signs({ runs: runs.slice(1), sessions: [hands] }).S4.state).toBe('yes')
  })
})

describe('sign S5: hot spots', () => {
  const FIRST = at(27)
  /** Three answers in each of four weeks, of which each names these places. */
  const weeks = (stiffness: (week: number) => NonNullable<RecordCheckIn['stiffness']>) =>
    [0, 1, 2, 3].flatMap((week) =>
      [0, 1, 2].map((day) => checkIn(addDays(FIRST, 7 * week + day), { stiffness: stiffness(week) })),
    )

  it('of two that stay as high the one that stays longer comes first', () => {
    const checkIns = weeks((week) => [
      { ...left, value: week === 0 ? 0 : 3 },
      { ...right, value: 3 },
    ])
    expect(signs({ checkIns }).S5).toMatchObject({
      since: FIRST,
      evidence: ['right quadriceps never under 3 for 4 weeks', 'left calf never under 3 for 3 weeks'],
    })
  })

  it('settled areas are a no with its numbers; an area with too few values is unknown by its name', () => {
    expect(signs({ checkIns: weeks(() => [{ ...left, value: 1 }]) }).S5).toMatchObject({
      state: 'no',
      evidence: ['no area stayed at 2 or above for 3 weeks'],
    })
    const silent = weeks((week) => [
      { ...right, value: 1 },
      { ...left, value: week < 2 ? null : 5 },
    ])
    expect(signs({ checkIns: silent }).S5).toEqual({
      state: 'unknown',
      score: null,
      since: null,
      evidence: [],
      missing: ['3 body maps a week in 3 of 4 weeks for left calf'],
    })
  })
})
