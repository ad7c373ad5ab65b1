import { describe, expect, it, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { checkIn, evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordRun, RecordSession, RunnerRecord } from '../record/schema.ts'
import { trainsModerately } from './moderate-runner.ts'
import { recommend } from './recommendation.ts'
import { signsAt } from './signs.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const ago = (days: number) => addDays(TODAY, -days)
const ran = (days: number, more: Partial<RecordRun> = {}) => run(ago(days), more)
const hands = (days: number, more: Partial<RecordSession> = {}): RecordSession => ({
  id: `s${days}`,
  start: `${ago(days)}T17:00:00+02:00`,
  minutes: 60,
  status: 'done',
  ...more,
})
const signs = (parts: Partial<RunnerRecord>) => signsAt(recordWith(parts), AT, SHIPPED_THRESHOLDS)

describe('the cool-down of signs S1 to S4 (reference 7.3)', () => {
  const short = (...days: number[]) => days.map((one) => ran(one, { strideFeel: 2 }))

  it('a session within the block asks for three runs since its end; the day before the block asks for none', () => {
    const S1 = (sessionAgo: number) => signs({ runs: short(0, 1), sessions: [hands(sessionAgo)] }).S1
    expect(S1(6)).toMatchObject({
      state: 'unknown',
      missing: ['stride feel of 3 runs in 7 days since the last session (2 answered)'],
    })
    expect(S1(7).state).toBe('yes')
    expect(signs({ runs: short(0, 1, 2), sessions: [hands(6)] }).S1.state).toBe('yes')
  })

  it('a run that began when the session ended is not after it, one a minute later is', () => {
    const at = (time: string) => [...short(0, 1), ran(2, { strideFeel: 2, start: `${ago(2)}T${time}:00+02:00` })]
    const S1 = (time: string) => signs({ runs: at(time), sessions: [hands(2)] }).S1.state
    expect(S1('18:00')).toBe('unknown')
    expect(S1('18:01')).toBe('yes')
  })

  it('signs S5 and S6 look on: hands do not wipe out what mornings say', () => {
    const checkIns = Array.from({ length: 28 }, (_, index) =>
      checkIn(ago(index), { stiffness: [{ region: 'calf', side: 'left', value: 4 }] }),
    )
    expect(signs({ checkIns, sessions: [hands(1)] }).S5).toEqual(signs({ checkIns }).S5)
    expect(signs({ checkIns }).S5).toMatchObject({ state: 'yes', score: 1, since: ago(27) })
  })
})

describe('sign S6: runs cut or skipped, and a load that is not known', () => {
  /** Tired for a week after a month of good mornings: one part of the four. */
  const checkIns = Array.from({ length: 35 }, (_, index) =>
    checkIn(ago(index), index < 7 ? { sleep: 2, fatigue: 2, soreness: 2, stress: 2, mood: 2 } : {}),
  )
  const cut = (...all: [number, 'tired' | 'sore' | 'weather'][]) =>
    all.map(([days, reason]) => ({ date: ago(days), reason }))
  const easy = Array.from({ length: 35 }, (_, index) => index)
    .filter((index) => index % 2 === 0)
    .map((index) => ran(index))
  const S6 = (skippedOrCutRuns: RunnerRecord['skippedOrCutRuns'], runs: RecordRun[] = easy) =>
    signs({
      checkIns,
      skippedOrCutRuns,
      runs,
      confirmedRestDays: Array.from({ length: 35 }, (_, index) => ago(index)).filter((_, index) => index % 2 === 1),
    }).S6

  test.each<[string, [number, 'tired' | 'sore' | 'weather'][], string]>([
    [
      'today and six days ago, tired and sore',
      [
        [0, 'tired'],
        [6, 'sore'],
      ],
      'yes',
    ],
    [
      'one of them a day too early',
      [
        [0, 'tired'],
        [7, 'sore'],
      ],
      'no',
    ],
    [
      'one of them tomorrow',
      [
        [0, 'tired'],
        [-1, 'sore'],
      ],
      'no',
    ],
    [
      'one of them for the weather',
      [
        [0, 'tired'],
        [1, 'weather'],
      ],
      'no',
    ],
    ['one alone', [[0, 'tired']], 'no'],
  ])('%s', (_name, all, state) => {
    expect(S6(cut(...all)).state).toBe(state)
  })

  it('what is missing of this week’s load may be a rise: unknown. What is missing of the weeks before is only known to lower it', () => {
    const two = cut([0, 'tired'], [1, 'sore'])
    const without = (days: number[]) =>
      easy.map((one) => (days.some((day) => one.id === ago(day)) ? { ...one, rpe: null } : one))
    expect(S6(two, easy).state).toBe('yes')
    expect(S6(two, without([0]))).toMatchObject({ state: 'unknown', score: null })
    // 20 days ago: with its load the month is heavier and the week lighter against it.
    expect(S6(two, without([20])).state).toBe('yes')
  })
})

describe('training moderately: since joining, where that is within the four weeks', () => {
  const six = Array.from({ length: 6 }, (_, index) => ran(index, { km: 5 }))
  const moderate = (joinedOn: string) => {
    const record = recordWith({ runs: six })
    return trainsModerately({ ...record, runner: { ...record.runner, joinedOn } }, AT, SHIPPED_THRESHOLDS)
  }

  it('six runs in ten days are more than four a week; of a runner who joined before, or is still to join, they are of a month', () => {
    expect(moderate(ago(9))).toBe(false)
    expect(moderate(ago(27))).toBe(true)
    expect(moderate(ago(28))).toBe(true)
    expect(moderate(ago(300))).toBe(true)
    expect(moderate(addDays(TODAY, 1))).toBe(true)
  })

  it('on the first day one run is one of a week', () => {
    const record = recordWith({ runs: [ran(0, { km: 5 })] })
    expect(trainsModerately({ ...record, runner: { ...record.runner, joinedOn: TODAY } }, AT, SHIPPED_THRESHOLDS)).toBe(
      true,
    )
    const five = recordWith({ runs: [0, 1, 2, 3, 4].map((hour) => ran(0, { id: `${hour}`, km: 5 })) })
    const asOf = (joinedOn: string) =>
      trainsModerately({ ...five, runner: { ...five.runner, joinedOn } }, AT, SHIPPED_THRESHOLDS)
    expect([asOf(TODAY), asOf(ago(300))]).toEqual([false, true])
  })
})

describe('two weekly evaluations in a row (reference 7.3)', () => {
  const found = (sessions: RecordSession[]) => {
    const record = recordWith({
      sessions,
      evaluations: [{ at: `${ago(7)}T18:00:00+02:00`, signs: { S3: 'yes' }, recommendation: 'plan-one' }],
    })
    const no = { state: 'no', score: 0, since: null, evidence: [], missing: [] } as const
    const yes = { ...no, state: 'yes', score: 0.6, since: TODAY } as const
    const all = { S1: no, S2: yes, S3: no, S4: no, S5: no, S6: no }
    return recommend(
      record as RunnerRecord,
      AT,
      { signs: all as never, carriedWeeks: 0, needsClinician: false },
      SHIPPED_THRESHOLDS,
    ).because
  }

  it('a session that began with the evaluation, or after it, begins anew; one that began before does not', () => {
    expect(found([])).toBe('two-weeks')
    expect(found([hands(7, { start: `${ago(7)}T17:59:00+02:00` })])).toBe('two-weeks')
    expect(found([hands(7, { start: `${ago(7)}T18:00:00+02:00` })])).toBe('signs')
    expect(found([hands(6)])).toBe('signs')
  })
})
