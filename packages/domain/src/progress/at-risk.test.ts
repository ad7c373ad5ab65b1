import { describe, expect, it, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { recordWith } from '../record/record.test.makers.ts'
import type { RecordExcuse, RecordLog, RecordLogItem, RecordWorkout, RunnerRecord } from '../record/schema.ts'
import { adherence4w, adherenceAt } from './adherence-at.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

/** A Monday; weeks are counted from it. */
const monday = (week: number): Day => addDays('2026-03-02', 7 * week)
const ID = 'goblet-squat'

/** A workout of a hundred repetitions: what was done of it is its share in percent. */
const workout = (id: string, due: Day, more: Partial<RecordWorkout> = {}): RecordWorkout => ({
  id,
  area: 'strength',
  due,
  items: [{ exercise: ID, role: 'key', sets: 1, reps: 100, unilateral: false }],
  ...more,
})
const log = (session: string, day: Day, item: Partial<RecordLogItem>, more: Partial<RecordLog> = {}): RecordLog => ({
  session,
  performedOn: day,
  loggedAt: `${day}T19:00:00+02:00`,
  items: [{ exercise: ID, ...item }],
  ...more,
})
const planned = (workouts: readonly RecordWorkout[]): RunnerRecord['prescriptions'] => [
  { id: 'all', weekOf: monday(0), snapshot: { sessions: [...workouts] } },
]

/** One workout every Wednesday, done to that percent; null is a week that was excused. */
const weeks = (percents: readonly (number | null)[]): Partial<RunnerRecord> => {
  const day = (week: number) => addDays(monday(week), 2)
  return {
    prescriptions: planned(percents.map((_, week) => workout(`w${week}`, day(week)))),
    logs: percents.flatMap((percent, week) =>
      percent === null ? [] : [log(`w${week}`, day(week), { done: [percent] })],
    ),
    excuses: percents.flatMap((percent, week): RecordExcuse[] =>
      percent === null ? [{ session: `w${week}`, reason: 'illness', at: `${day(week)}T08:00:00+02:00` }] : [],
    ),
  }
}
/** On the Monday morning after those weeks. */
const after = (percents: readonly (number | null)[]) =>
  adherenceAt(recordWith(weeks(percents)), `${monday(percents.length)}T08:00:00+02:00`, SHIPPED_THRESHOLDS)
const codes = (percents: readonly (number | null)[]) => after(percents).atRiskReasons.map(({ code }) => code)

describe('reference 8: at risk, both sides of each number', () => {
  test.each<[string, (number | null)[], string[]]>([
    ['two weeks under 60 %', [80, 59, 59], ['two-low-weeks']],
    ['only the last', [80, 60, 59], []],
    ['only the one before', [80, 59, 60], []],
    ['two with an excused one between', [80, 59, null, 59], ['two-low-weeks']],
    ['a mean of four under 50 %', [0, 65, 65, 65], ['low-four-weeks']],
    ['a mean of 50 %', [5, 65, 65, 65], []],
    ['the last four, whatever was before', [100, 100, 0, 65, 65, 65], ['low-four-weeks']],
    ['a mean of three is none of four', [0, 65, 65], []],
    ['four weeks of which two were excused', [null, 45, null, 52], ['two-low-weeks', 'low-four-weeks']],
    ['nothing but excused weeks', [null, null, null, null], []],
    ['a drop of 30 points', [90, 90, 90, 60], ['drop']],
    ['a drop of 29', [90, 90, 90, 61], []],
    ['a drop from two weeks, of which three are needed', [90, 90, 60], []],
    ['a drop from the four before, whatever was earlier', [0, 90, 90, 90, 90, 60], ['drop']],
    ['a week of 70 % clears a drop', [100, 100, 100, 70], []],
    ['one of 69 % does not', [100, 100, 100, 69], ['drop']],
    ['a week of 70 % clears a low month', [10, 10, 10, 70], []],
    ['nothing agreed', [], []],
  ])('%s', (_name, percents, expected) => {
    expect(codes(percents)).toEqual(expected)
    expect(after(percents).atRisk).toBe(expected.length > 0)
  })

  it('says the numbers that made it speak', () => {
    expect(after([80, 59, 40]).atRiskReasons).toEqual([
      { code: 'two-low-weeks', totals: [expect.closeTo(0.59, 9), expect.closeTo(0.4, 9)] },
    ])
    expect(after([0, 65, 65, 65]).atRiskReasons).toEqual([{ code: 'low-four-weeks', mean: expect.closeTo(0.4875, 9) }])
    expect(after([90, 90, 90, 60]).atRiskReasons).toEqual([{ code: 'drop', from: expect.closeTo(0.9, 9), to: 0.6 }])
  })

  it('a week in which something is still to come is not judged', () => {
    const record = recordWith(weeks([80, 59, 0]))
    expect(adherenceAt(record, `${monday(2)}T08:00:00+02:00`, SHIPPED_THRESHOLDS).atRiskReasons).toEqual([])
    expect(adherence4w(record, `${monday(2)}T08:00:00+02:00`, SHIPPED_THRESHOLDS)).toBeCloseTo(0.695, 9)
    expect(adherence4w(record, `${addDays(monday(2), 5)}T08:00:00+02:00`, SHIPPED_THRESHOLDS)).toBeCloseTo(0.695, 9)
    expect(adherence4w(record, `${monday(3)}T08:00:00+02:00`, SHIPPED_THRESHOLDS)).toBeCloseTo(139 / 300, 9)
  })
})

describe('reference 8: no log for 7 days while two workouts were due', () => {
  const today = '2026-03-20'
  const silent = (parts: Partial<RunnerRecord>) =>
    adherenceAt(recordWith(parts), `${today}T20:00:00+01:00`, SHIPPED_THRESHOLDS).atRiskReasons.filter(
      ({ code }) => code === 'no-log',
    )
  const due = (...ago: number[]) => ago.map((days) => workout(`d${days}`, addDays(today, -days)))

  test.each<[string, number[], number]>([
    ['two within the seven days', [6, 1], 1],
    ['one of them a day too early', [7, 1], 0],
    ['one alone', [1], 0],
    ['today’s is due when the day is over', [0, 6], 0],
  ])('%s', (_name, ago, reasons) => {
    expect(silent({ prescriptions: planned(due(...ago)) })).toHaveLength(reasons)
  })

  it('one that is due at an hour which has come counts today', () => {
    const hours = [workout('a', today, { dueTime: '18:00' }), ...due(6)]
    expect(silent({ prescriptions: planned(hours) })).toEqual([{ code: 'no-log', days: 7, due: 2 }])
    expect(silent({ prescriptions: planned([workout('a', today, { dueTime: '21:00' }), ...due(6)]) })).toEqual([])
  })

  it('an excused one was not due', () => {
    const prescriptions = planned(due(6, 1))
    expect(
      silent({ prescriptions, excuses: [{ session: 'd1', reason: 'illness', at: `${today}T08:00:00+01:00` }] }),
    ).toEqual([])
  })

  test.each<[string, Partial<RecordLog>, number]>([
    ['done and logged six days ago', { performedOn: '2026-03-14', loggedAt: '2026-03-14T19:00:00+01:00' }, 0],
    ['done and logged seven days ago', { performedOn: '2026-03-13', loggedAt: '2026-03-13T19:00:00+01:00' }, 1],
    ['done long ago and logged yesterday', { performedOn: '2026-03-01', loggedAt: '2026-03-19T19:00:00+01:00' }, 0],
    ['logged, without the day', { performedOn: undefined, loggedAt: '2026-03-19T19:00:00+01:00' }, 0],
    ['done yesterday and not logged yet', { performedOn: '2026-03-19', loggedAt: '2026-03-20T20:30:00+01:00' }, 1],
    ['logged tomorrow', { performedOn: '2026-03-21', loggedAt: '2026-03-21T19:00:00+01:00' }, 1],
  ])('%s: %#', (_name, when, reasons) => {
    const logs = [log('other', '2026-03-14', { check: 'done' }, when), log('old', '2026-02-01', { check: 'done' })]
    expect(silent({ prescriptions: planned(due(6, 1)), logs })).toHaveLength(reasons)
  })
})

describe('reference 8: two answers “pain”', () => {
  const today = '2026-03-29'
  /** Left for a pain that the rule does not stop at. */
  const hurt = (ago: number, more: Partial<RecordLogItem> = {}) => {
    const day = addDays(today, -ago)
    return {
      plan: workout(`p${ago}`, day),
      log: log(`p${ago}`, day, { done: [80], skipReason: 'pain', pain: 3, ...more }),
    }
  }
  const found = (some: ReturnType<typeof hurt>[], more: Partial<RunnerRecord> = {}) =>
    adherenceAt(
      recordWith({ prescriptions: planned(some.map(({ plan }) => plan)), logs: some.map((one) => one.log), ...more }),
      `${today}T22:00:00+02:00`,
      SHIPPED_THRESHOLDS,
    )
  const answers = (...args: Parameters<typeof found>) =>
    found(...args).atRiskReasons.flatMap((reason) => (reason.code === 'pain-answers' ? [reason.answers] : []))
  /** In none of these weeks was enough done to clear what was before. */
  const low = { done: [50] }

  it('count from two on, in the last 28 days', () => {
    expect(answers([hurt(1, low), hurt(9, low)])).toEqual([2])
    expect(answers([hurt(1, low)])).toEqual([])
    expect(answers([hurt(1, low), hurt(27, low)])).toEqual([2])
    expect(answers([hurt(1, low), hurt(28, low)])).toEqual([])
  })

  it('another reason is none, and one painful exercise of two is enough', () => {
    expect(answers([hurt(1, low), hurt(9, { ...low, skipReason: 'no time' })])).toEqual([])
    const two = hurt(9, low)
    two.plan.items.push({ exercise: 'split-squat', role: 'key', sets: 1, reps: 100, unilateral: false })
    two.log.items.push({ exercise: 'split-squat', done: [0] })
    expect(answers([hurt(1, low), two])).toEqual([2])
  })

  it('a week of 70 % or more clears those before it, and not those after', () => {
    // Of the week of 16 March: 80 % and 80 %.
    expect(answers([hurt(9), hurt(10), hurt(12)])).toEqual([])
    const since = [hurt(9), hurt(10), hurt(1, low), hurt(2, low)]
    expect(answers(since)).toEqual([4])
  })

  it('S83 pain over 5 in the last four weeks is flagged, with whatever was done', () => {
    const felt = (pain: number, ago = 1) =>
      found([hurt(ago, { pain, done: [100], skipReason: undefined }), hurt(3, { pain: 0, skipReason: undefined })])
        .flagPain
    expect(felt(5)).toBe(false)
    expect(felt(5.5)).toBe(true)
    expect(felt(6)).toBe(true)
    expect(felt(6, 27)).toBe(true)
    expect(felt(6, 28)).toBe(false)
    expect(found([]).flagPain).toBe(false)
  })

  it('one painful exercise of a workout is enough to flag it', () => {
    const two = hurt(1, { pain: 7, skipReason: undefined })
    two.plan.items.push({ exercise: 'split-squat', role: 'key', sets: 1, reps: 100, unilateral: false })
    two.log.items.push({ exercise: 'split-squat', done: [100], pain: 0 })
    expect(found([two]).flagPain).toBe(true)
  })
})
