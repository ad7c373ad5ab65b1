import { addDays } from '@strideloom/domain/calendar/day.ts'
import { monthlyOutcome } from '@strideloom/domain/progress/monthly-outcome.ts'
import { SHIPPED_THRESHOLDS } from '@strideloom/domain/progress/thresholds.ts'
import { describe, expect, test } from 'vitest'
import { barsOf, marksOf, placeSentence } from './chart-input.ts'
import type { Mine, Overview } from './hooks.ts'
import { mineSentence, weeksSentence } from './mine-sentence.ts'
import { overviewSentence } from './overview-sentence.ts'

const TODAY = '2026-11-23'
const FROM = '2026-11-09'
const points = (...values: (number | null)[]) => values.map((value, index) => ({ day: addDays(FROM, index), value }))
const mine = (over: Partial<Mine> = {}): Mine => ({
  from: FROM,
  today: TODAY,
  weeks: [],
  consistency: { current: 0, longest: 0, onPlan: 0, counted: 0, from: 70 },
  answers: { answered: 0, due: 14 },
  place: null,
  sessions: [],
  races: [],
  ...over,
})
const calf = (values: (number | null)[], held: NonNullable<Mine['place']>['held'] = []): Mine['place'] => ({
  region: 'calf',
  side: 'left',
  points: points(...values),
  held,
})
const held = (days: number, backOn: string | null) => ({
  from: '2026-11-13',
  to: '2026-11-17',
  days,
  before: 6,
  backOn,
})

describe('the runner’s sentence', () => {
  test('S81 says what has not worked', () => {
    const eightDays = [6, 6, 6, 6, 3, 3, 6, 6]
    expect(mineSentence(mine({ place: calf(eightDays, [held(4, '2026-11-18')]) })).title).toBe(
      'Your left calf stayed easier for 4 days after 13 Nov. Then it came back.',
    )
    expect(mineSentence(mine({ place: calf(eightDays, [held(0, '2026-11-14')]) })).title).toBe(
      'Your left calf came back right after the session on 13 Nov.',
    )
    expect(mineSentence(mine({ place: calf(eightDays, [held(5, null)]) })).title).toBe(
      'Your left calf has stayed easier for 5 days since 13 Nov.',
    )
  })

  test('without a session: better, worse, or the same, by first answers against last', () => {
    const of = (...values: number[]) => mineSentence(mine({ place: calf(values) })).title
    expect(of(6, 6, 6, 6, 3, 3, 3, 3)).toBe('Your left calf has eased, from 6 to 3.')
    expect(of(3, 3, 3, 3, 6, 6, 6, 6)).toBe('Your left calf is stiffer than at the start, 6 and it was 3.')
    expect(of(4, 5, 4, 5, 5, 4, 5, 4)).toBe('Your left calf is about as stiff as at the start, 5.')
    expect(of(4, 2)).toBe('Your left calf was 2 when you last answered.')
  })

  test('P37 nothing known is said to be unknown', () => {
    expect(mineSentence(mine()).title).toBe('Nothing to show yet.')
    expect(mineSentence(mine({ answers: { answered: 12, due: 14 } })).title).toBe(
      'Nothing was stiff on the 12 days you answered.',
    )
    expect(
      mineSentence(mine({ consistency: { current: 1, longest: 1, onPlan: 1, counted: 2, from: 70 } })).more,
    ).toMatch(/nothing is known/)
  })

  test('S81 weeks, without a streak to lose', () => {
    const weeks = (current: number, onPlan: number, counted: number) =>
      weeksSentence({ consistency: { current, longest: current, onPlan, counted, from: 70 } })
    expect(weeks(0, 0, 0)).toBe('No full week yet')
    expect(weeks(3, 4, 6)).toBe('3 weeks in a row on plan')
    expect(weeks(0, 3, 6)).toBe('3 of 6 weeks on plan')
  })
})

const week = (over: Partial<Overview['weeks'][number]> = {}): Overview['weeks'][number] => ({
  start: '2026-11-16',
  running: false,
  silent: false,
  due: 5,
  completed: 4,
  excused: 0,
  unanswered: 0,
  value: 0.8,
  areas: { strength: 0.8, prehab: null, mobility: null, checkIn: 1 },
  total: 0.84,
  pain: null,
  ...over,
})
const checkIn = (stiffness: NonNullable<Overview['latestCheckIn']>['stiffness'], day = TODAY) => ({
  id: '1',
  day,
  answeredAt: `${day}T07:00:00.000Z`,
  sleep: null,
  freshness: null,
  muscleFeel: null,
  calm: null,
  mood: null,
  stiffness,
  note: '',
})
const overview = (over: Partial<Overview> = {}): Overview => ({
  monthly: monthlyOutcome([], { today: TODAY, isOpen: false }, SHIPPED_THRESHOLDS),
  from: FROM,
  today: TODAY,
  joinedOn: FROM,
  sessions: [],
  races: [],
  lastLogDay: TODAY,
  weeks: [week()],
  answers: { answered: 12, due: 14 },
  places: [],
  agreed: [],
  skipped: [],
  swapped: [],
  hurt: [],
  silence: { lastHeardOn: TODAY, days: 0, workoutsDue: 0 },
  latestCheckIn: checkIn([{ region: 'calf', side: 'left', value: 5 }]),
  ...over,
})

describe('the therapist’s sentence', () => {
  test('P37 what is felt and what was done, with the answer rate', () => {
    expect(overviewSentence(overview())).toEqual({
      title: 'Left calf 5 today, 4 of 5 workouts done in full last week.',
      more: 'Check-ins: 12 of 14 days.',
    })
  })

  test('P37 done means whole workouts, and is only said so where some were done in part', () => {
    const last = (over: Partial<Overview['weeks'][number]>) => overviewSentence(overview({ weeks: [week(over)] })).title
    expect(last({ due: 5, completed: 5 })).toContain('5 of 5 workouts done last week')
    expect(last({ due: 5, completed: 3, unanswered: 2 })).toContain('3 of 5 workouts done last week')
    expect(last({ due: 5, completed: 3, unanswered: 1 })).toContain('3 of 5 workouts done in full last week')
    expect(overviewSentence(overview({ answers: { answered: 1, due: 1 } })).more).toContain('1 of 1 day.')
  })

  test('P37 silence comes first and is not read as fine', () => {
    const silent = overview({ silence: { lastHeardOn: '2026-11-15', days: 8, workoutsDue: 3 } })
    expect(overviewSentence(silent).title).toBe('No answers for 8 days. 3 workouts were due. Not read as fine.')
    expect(overviewSentence(overview({ silence: { lastHeardOn: null, days: 3, workoutsDue: 0 } })).title).toBe(
      'Nothing was answered yet.',
    )
  })

  test('P37 a silent week is no week of nothing done', () => {
    const { title } = overviewSentence(
      overview({ weeks: [week({ silent: true, unanswered: 5, completed: 0, value: 0, total: 0 })] }),
    )
    expect(title).toBe('Left calf 5 today, no answer to 5 workouts last week.')
  })

  test('P37 check-ins alone do not make unanswered workouts “0 of 5 done”', () => {
    const quiet = week({ unanswered: 5, completed: 0, value: 0, total: 0.02 })
    expect(overviewSentence(overview({ weeks: [quiet] })).title).toMatch(/no answer to 5 workouts last week/)
    expect(barsOf([quiet])[0]?.percent).toBeNull()
  })

  test('P37 nothing due and no map: little is known', () => {
    const unknown = overview({ weeks: [week({ value: null, total: null })], latestCheckIn: checkIn(null) })
    expect(overviewSentence(unknown).title).toMatch(/^Little is known yet/)
    expect(overviewSentence(overview({ latestCheckIn: checkIn([]) })).title).toMatch(/^Nothing stiff today/)
  })

  test('pain from 4 up is named', () => {
    const pain = { day: '2026-11-20', exercise: 'Split squat', pain: 6, region: null, side: null, note: '' }
    expect(overviewSentence(overview({ hurt: [pain] })).more).toMatch(/^Pain 6 in split squat on Fri 20 Nov\./)
  })
})

describe('what charts are given', () => {
  test('P37 a week that is just under the line is not drawn on it; nothing due stays null', () => {
    const bars = barsOf([week({ total: 0.6999 }), week({ total: null }), week({ total: 1 })])
    expect(bars.map(({ percent }) => percent)).toEqual([69, null, 100])
    expect(barsOf([week({ total: 0, silent: true })])[0]?.percent).toBeNull()
    expect(bars[0]).toHaveProperty('pain', null)
    expect(barsOf([{ start: FROM, total: 0.5, running: false, silent: false }])[0]).not.toHaveProperty('pain')
  })

  test('only what happened is drawn as done', () => {
    const { sessions } = marksOf({
      today: TODAY,
      sessions: [
        { day: FROM, status: 'signed', pressure: 6 },
        { day: TODAY, status: 'booked', pressure: null },
      ],
      races: [],
    })
    expect(sessions).toEqual([
      { day: FROM, planned: false, pressure: 6 },
      { day: TODAY, planned: true },
    ])
  })

  test('P37 the line in words counts the days without an answer', () => {
    expect(placeSentence('Left calf', points(6, null, 2))).toBe(
      'Left calf: 6 on 9 Nov, highest 6 on 9 Nov, 2 on 11 Nov. Answered 2 of 3 days.',
    )
    expect(placeSentence('Left calf', points(null))).toBe('Left calf: no answers.')
  })
})
