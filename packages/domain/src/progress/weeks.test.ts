import { describe, expect, test } from 'vitest'
import type { Area, Dose } from '../programs/schema.ts'
import { consistency } from './consistency.ts'
import { countsForDueWeek } from './due-week.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'
import { type AnsweredWorkout, type SettledEntry, weeksOfAdherence, workoutResult } from './weeks.ts'

const ZONE = 'Europe/Stockholm'
const TODAY = '2026-11-23'
const dose: Dose = {
  sets: 3,
  reps: 10,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
}
const entry = (day: string, over: Partial<SettledEntry> = {}): SettledEntry => ({
  outcome: 'done',
  reason: null,
  pain: null,
  sets: [],
  performedOn: day,
  loggedAt: `${day}T18:00:00.000Z`,
  ...over,
})
const workout = (day: string, entries: (SettledEntry | null)[], area: Area = 'strength'): AnsweredWorkout => ({
  id: `${day}-${area}`,
  day,
  area,
  items: entries.map((one) => ({ role: 'key', dose, entry: one })),
})
const weeks = (workouts: AnsweredWorkout[], over: Partial<Parameters<typeof weeksOfAdherence>[0]> = {}) =>
  weeksOfAdherence(
    {
      workouts,
      checkInDays: [],
      pains: [],
      joinedOn: '2026-09-01',
      from: '2026-11-09',
      today: TODAY,
      timeZone: ZONE,
      ...over,
    },
    SHIPPED_THRESHOLDS,
  )

describe('reference 8 which week it counts for', () => {
  // 1 November 2026 is a Sunday; its day ends at 23:00 UTC, so 48 h later is Tuesday 23:00 UTC.
  test.each([
    ['done on its day', '2026-11-01', '2026-11-01T18:00:00Z', true],
    ['done earlier in the week, logged a month later', '2026-10-28', '2026-12-01T18:00:00Z', true],
    ['done on Monday, logged within 48 h', '2026-11-02', '2026-11-03T22:59:59Z', true],
    ['done on Monday, logged exactly 48 h after', '2026-11-02', '2026-11-03T23:00:00Z', true],
    ['done on Monday, logged later', '2026-11-02', '2026-11-03T23:00:01Z', false],
  ])('%s', (_, performedOn, loggedAt, counts) => {
    expect(countsForDueWeek({ due: '2026-11-01' }, { performedOn, loggedAt }, ZONE, SHIPPED_THRESHOLDS)).toBe(counts)
  })
})

describe('reference 8 excused workouts leave the denominator', () => {
  const skip = (reason: SettledEntry['reason'], over: Partial<SettledEntry> = {}) =>
    entry('2026-11-17', { outcome: 'skipped', reason, ...over })
  test.each([
    ['ill', [skip('ill'), skip('ill')], 'illness'],
    ['travel, said before the day', [skip('travel', { loggedAt: '2026-11-16T20:00:00Z' })], 'travel'],
    [
      'travel, said on the day (README 16: due at its end)',
      [skip('travel', { loggedAt: '2026-11-17T22:00:00Z' })],
      'travel',
    ],
    ['travel, said when the day was over', [skip('travel', { loggedAt: '2026-11-17T23:01:00Z' })], null],
    ['pain above 5, not begun', [skip('pain', { pain: 6 }), null], 'pain-rule'],
    ['pain of 5 stops nothing', [skip('pain', { pain: 5 })], null],
    ['pain without a number is unknown', [skip('pain')], null],
    ['ill, but begun', [entry('2026-11-17'), skip('ill')], null],
    ['ill for one, the other unanswered', [skip('ill'), null], null],
    ['no time', [skip('no time')], null],
  ])('%s', (_, entries, excuse) => {
    expect(workoutResult(workout('2026-11-17', entries), ZONE, SHIPPED_THRESHOLDS).excuse).toBe(excuse)
  })

  test.each([
    ['away, told before the day', [null, null], '2026-11-16T20:00:00Z', 'travel'],
    ['away, told on the day', [null], '2026-11-17T06:00:00Z', 'travel'],
    ['away, told when the day was over', [null], '2026-11-17T23:01:00Z', null],
    ['away, told before, and begun all the same', [entry('2026-11-17'), null], '2026-11-16T20:00:00Z', null],
    ['away, told before, and left out for no time', [skip('no time')], '2026-11-16T20:00:00Z', 'travel'],
    ['away, told before, and ill', [skip('ill')], '2026-11-16T20:00:00Z', 'illness'],
    ['nothing told', [null], null, null],
  ])('P5 %s', (_, entries, awaySince, excuse) => {
    const away = { ...workout('2026-11-17', entries), awaySince }
    expect(workoutResult(away, ZONE, SHIPPED_THRESHOLDS).excuse).toBe(excuse)
  })

  test('P5 a week away is excused whole: nothing due, no share, and not silent', () => {
    const away = { ...workout('2026-11-17', [null]), awaySince: '2026-11-10T08:00:00Z' }
    const week = weeks([away]).find(({ start }) => start === '2026-11-16')
    expect(week).toMatchObject({ due: 0, excused: 1, value: null, total: null, unanswered: 0, silent: false })
  })

  test('stopped by pain midway: what is left counts as done', () => {
    const stopped = workout('2026-11-17', [
      entry('2026-11-17'),
      entry('2026-11-17', { outcome: 'partly', reason: 'pain', pain: 7 }),
      null,
    ])
    expect(workoutResult(stopped, ZONE, SHIPPED_THRESHOLDS).share).toBe(1)
  })
})

describe('weeks', () => {
  test('P37 a week with nothing due is null, an unanswered one is 0 and says so', () => {
    const [empty, unanswered] = weeks([workout('2026-11-17', [null])])
    expect(empty).toMatchObject({ start: '2026-11-09', due: 0, value: null, total: null, pain: null })
    expect(unanswered).toMatchObject({ due: 1, completed: 0, unanswered: 1, value: 0 })
  })

  test('P37 nobody asked for pain: null, not 0', () => {
    const [, week, running] = weeks([workout('2026-11-17', [entry('2026-11-17')])], {
      pains: [{ day: '2026-11-23', pain: 0 }],
    })
    expect(week?.pain).toBeNull()
    expect(running?.pain).toBe(0)
  })

  test('the running week holds what is over, and today once all of it is answered', () => {
    const open = workout(TODAY, [entry(TODAY), null])
    const future = workout('2026-11-25', [null])
    expect(weeks([open, future]).at(-1)).toMatchObject({ running: true, due: 0, value: null })
    expect(weeks([workout(TODAY, [entry(TODAY)]), future]).at(-1)).toMatchObject({ due: 1, value: 1 })
  })

  test('reference 14.22 only what lies after joining was due', () => {
    const all = [workout('2026-11-10', [null]), workout('2026-11-12', [entry('2026-11-12')])]
    expect(weeks(all, { joinedOn: '2026-11-11' })[0]).toMatchObject({ due: 1, value: 1 })
  })

  test('reference 8 areas, and check-ins as answered days of due days', () => {
    const [, week] = weeks([workout('2026-11-17', [entry('2026-11-17')]), workout('2026-11-18', [null], 'mobility')], {
      checkInDays: ['2026-11-16', '2026-11-17', '2026-11-18'],
      joinedOn: '2026-11-17',
    })
    expect(week?.areas).toEqual({ strength: 1, mobility: 0, prehab: null, checkIn: 2 / 6 })
    expect(week?.value).toBe(0.5)
    expect(week?.total).toBeCloseTo((0.4 + 0.1 / 3) / 0.7, 12)
  })

  test('today’s check-in is not missing until the day is over', () => {
    expect(weeks([]).at(-1)?.areas.checkIn).toBeNull()
    expect(weeks([], { checkInDays: [TODAY] }).at(-1)?.areas.checkIn).toBe(1)
  })

  test('reference 8 an excused workout is counted as excused, not as due', () => {
    const ill = workout('2026-11-17', [entry('2026-11-17', { outcome: 'skipped', reason: 'ill' })])
    expect(weeks([ill])[1]).toMatchObject({ due: 0, excused: 1, value: null, total: null })
  })
})

describe('consistency', () => {
  const row = (...totals: (number | null)[]) => totals.map((total) => ({ total, running: false }))

  test('S81 weeks in a row, frozen by a week in which nothing was due', () => {
    expect(consistency(row(0.9, null, 0.7, 0.6999, 0.8, null, 1), SHIPPED_THRESHOLDS)).toEqual({
      current: 2,
      longest: 2,
      onPlan: 4,
      counted: 5,
      from: 70,
    })
  })

  test('S81 the running week is not judged', () => {
    expect(consistency([...row(0.9), { total: 0.1, running: true }], SHIPPED_THRESHOLDS).current).toBe(1)
  })
})

describe('P37 silence is told apart from not done', () => {
  test('due, and neither a log nor a check-in: silent', () => {
    expect(weeks([workout('2026-11-17', [null])])[1]).toMatchObject({ silent: true, due: 1, total: 0 })
  })
  test.each([
    [
      'a skip was answered',
      weeks([workout('2026-11-17', [entry('2026-11-17', { outcome: 'skipped', reason: 'forgot' })])]),
    ],
    ['a check-in was answered', weeks([workout('2026-11-17', [null])], { checkInDays: ['2026-11-18'] })],
    ['nothing was due', weeks([])],
  ])('%s: not silent', (_, [, week]) => {
    expect(week?.silent).toBe(false)
  })
})
