import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordEvaluation, RecordSession, RecordWeekly, RunnerRecord } from '../record/schema.ts'
import { cadenceFor } from './cadence.ts'
import { trainsModerately } from './moderate-runner.ts'
import { overuseAt, overuseScore } from './overuse.ts'
import { recommend } from './recommendation.ts'
import { no, type Sign, unknown, yes } from './sign.ts'
import { SIGN_IDS, type SignId, type Signs } from './signs.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const at = (days: number) => addDays(TODAY, -days)

/** `y` yes, `n` no, `-` unknown, in the order S1 to S6. */
const signsOf = (states: string): Signs =>
  Object.fromEntries(
    SIGN_IDS.map((id, index): [SignId, Sign] => {
      const state = states[index]
      return [id, state === 'y' ? yes(0.6, TODAY, ['it']) : state === 'n' ? no([]) : unknown(['it'])]
    }),
  ) as Signs
const hands = (days: number, more: Partial<RecordSession> = {}): RecordSession => ({
  id: `s${days}`,
  start: `${at(days)}T17:00:00+02:00`,
  minutes: 60,
  status: 'done',
  ...more,
})
const of = (
  states: string,
  parts: Partial<RunnerRecord> = {},
  more: { carriedWeeks?: number; needsClinician?: boolean } = {},
) =>
  recommend(
    recordWith(parts),
    AT,
    { signs: signsOf(states), carriedWeeks: 0, needsClinician: false, ...more },
    SHIPPED_THRESHOLDS,
  )

describe('recommendation of the signs (reference 7.3): the first that fits', () => {
  it.each([
    ['yyynnn', 'book-now', 'three-signs'],
    ['y-y---', 'book-now', 'stride-and-area'],
    ['-y--y-', 'book-now', 'hot-spots'],
    ['yynnnn', 'plan-one', 'signs'],
    ['nnnnyn', 'plan-one', 'signs'],
    ['-yy---', 'plan-one', 'signs'],
    ['yy----', 'plan-one', 'signs'],
    ['-----y', 'plan-one', 'signs'],
    ['nnnn--', 'no-need', 'none'],
    ['nnn---', 'not-enough-data', 'unknown'],
    ['------', 'not-enough-data', 'unknown'],
  ])('%s: %s', (states, recommendation, because) => expect(of(states)).toMatchObject({ recommendation, because }))

  it('a clinician comes before everything, carry-over makes a plan', () => {
    expect(of('yyyyyy', {}, { needsClinician: true })).toMatchObject({
      recommendation: 'see-clinician',
      because: 'clinician',
    })
    expect(of('nnnnnn', {}, { carriedWeeks: 2 })).toMatchObject({ recommendation: 'plan-one', because: 'carried' })
    expect(of('nnnnnn', {}, { carriedWeeks: 1 }).recommendation).toBe('no-need')
    expect(of('------', {}, { carriedWeeks: 2 }).recommendation).toBe('plan-one')
  })

  it('counts what is a yes and what is known', () => {
    expect(of('yn-yn-').counts).toEqual({ yes: 2, known: 4 })
  })
})

describe('any yes in two weekly evaluations in a row, with no session since', () => {
  it('of two of the week before the later one counts', () => {
    const told = (first: 'yes' | 'no', second: 'yes' | 'no') => [
      { at: evening(at(5)), signs: { S1: second } },
      { at: evening(at(9)), signs: { S1: first } },
    ]
    expect(of('y-----', { evaluations: told('yes', 'no') }).recommendation).toBe('plan-one')
    expect(of('y-----', { evaluations: told('no', 'yes') }).recommendation).toBe('book-now')
  })

  const before = (days: number, signs: RecordEvaluation['signs'] = { S2: 'yes' }): Partial<RunnerRecord> => ({
    evaluations: [{ at: evening(at(days)), signs }],
  })
  it('makes a booking of what would be a plan', () => {
    expect(of('y-----', before(7))).toMatchObject({ recommendation: 'book-now', because: 'two-weeks' })
    expect(of('y-----', before(7, { S2: 'no', S3: 'unknown' })).recommendation).toBe('plan-one')
    expect(of('nnnnnn', before(7)).recommendation).toBe('no-need')
    const told = (recommendation: RecordEvaluation['recommendation']) =>
      of('y-----', { evaluations: [{ at: evening(at(7)), recommendation }] }).recommendation
    expect([told('book-now'), told('plan-one')]).toEqual(['book-now', 'plan-one'])
  })

  it('only the week before is the one in a row', () => {
    expect([0, 3, 4, 10, 11, 14].map((days) => of('y-----', before(days)).recommendation)).toEqual([
      'plan-one',
      'plan-one',
      'book-now',
      'book-now',
      'plan-one',
      'plan-one',
    ])
  })

  it('a session since begins anew; one before it, a cancelled one, or one without hands does not', () => {
    const { evaluations } = before(8)
    const after = (sessions: RecordSession[]) => of('y-----', { evaluations, sessions }).recommendation
    expect(after([hands(6)])).toBe('plan-one')
    expect(after([hands(9)])).toBe('book-now')
    expect(after([hands(6, { status: 'cancelled' })])).toBe('book-now')
    expect(after([hands(6, { handsOn: false })])).toBe('book-now')
  })
})

describe('cool-down: nothing is to be booked for 5 days after a session', () => {
  it.each([
    [0, 'plan-one', addDays(TODAY, 5)],
    [4, 'plan-one', addDays(TODAY, 1)],
    [5, 'book-now', null],
  ])('%s days after: %s (README 12)', (days, recommendation, notBookNowBefore) =>
    expect(of('yyyyyy', { sessions: [hands(days)] })).toMatchObject({ recommendation, notBookNowBefore }),
  )

  it('a clinician all the same; what is less than a booking stays', () => {
    expect(of('yyyyyy', { sessions: [hands(1)] }, { needsClinician: true }).recommendation).toBe('see-clinician')
    expect(of('yyy---', { sessions: [hands(1)] })).toMatchObject({ recommendation: 'plan-one', because: 'cool-down' })
    expect(of('y-----', { sessions: [hands(1)] })).toMatchObject({ recommendation: 'plan-one', because: 'signs' })
    expect(of('nnnnnn', { sessions: [hands(1)] }).recommendation).toBe('no-need')
  })
})

describe('properties of the recommendation', () => {
  const STRENGTH = ['not-enough-data', 'no-need', 'plan-one', 'book-now', 'see-clinician']
  const states = fc.array(fc.constantFrom('y', 'n', '-'), { minLength: 6, maxLength: 6 })
  it('one more yes never recommends less', () => {
    fc.assert(
      fc.property(states, fc.nat(5), fc.nat(8), (some, index, days) => {
        const more = some.map((state, at_) => (at_ === index ? 'y' : state))
        const rank = (which: string[]) =>
          STRENGTH.indexOf(of(which.join(''), { sessions: [hands(days)] }).recommendation)
        expect(rank(more)).toBeGreaterThanOrEqual(rank(some))
      }),
    )
  })

  it('an unknown never becomes a no: without four known signs there is no “no need”', () => {
    fc.assert(
      fc.property(states, (some) => {
        const { recommendation, counts } = of(some.join(''))
        if (recommendation === 'no-need') expect(counts).toMatchObject({ yes: 0 })
        if (recommendation === 'no-need') expect(counts.known).toBeGreaterThanOrEqual(4)
      }),
    )
  })
})

describe('own weekly overuse questions (reference 7.1)', () => {
  const week = (days: number, answers: Partial<RecordWeekly>): RecordWeekly => ({
    at: evening(at(days)),
    problem: { region: 'achilles', side: 'left' },
    ...answers,
  })
  const full = { participation: 8, amount: 8, performance: 8, symptoms: 17 } as const
  const found = (...weekly: RecordWeekly[]) => overuseAt(recordWith({ weekly }), AT)

  it('is the sum, 0 where full participation ended the questions, null where an answer is missing', () => {
    expect(overuseScore(week(0, full))).toBe(41)
    expect(overuseScore(week(0, { participation: 25, amount: 25, performance: 25, symptoms: 25 }))).toBe(100)
    expect(overuseScore(week(0, { participation: 0 }))).toBe(0)
    expect(overuseScore(week(0, { ...full, amount: null }))).toBeNull()
    expect(overuseScore(week(0, { symptoms: 8 }))).toBeNull()
    expect(overuseScore(week(0, { ...full, participation: null }))).toBeNull()
    expect(found()).toEqual({ score: null, substantial: null })
  })

  it.each<[Partial<RecordWeekly>, boolean | null]>([
    [{ ...full }, false],
    [{ ...full, amount: 17 }, true],
    [{ ...full, performance: 17 }, true],
    [{ ...full, symptoms: 25 }, false],
    [{ ...full, participation: 17 }, false],
    [{ ...full, participation: 25 }, true],
    [{ form: '0/6/13/19/25', participation: 8, amount: 6, performance: 6, symptoms: 8 }, false],
    [{ form: '0/6/13/19/25', participation: 8, amount: 13, performance: 6, symptoms: 8 }, true],
    [{ participation: 0 }, false],
    [{ participation: 8, amount: 0 }, null],
    [{ participation: 8, performance: 0 }, null],
    [{ participation: null, amount: 0, performance: 0 }, null],
    [{}, null],
    [{ participation: 8, amount: 19 }, true],
  ])('%j: substantial %s', (answers, substantial) => expect(found(week(2, answers)).substantial).toBe(substantial))

  it('the newest answer about each problem, the worst of them, for two weeks', () => {
    const knee = { problem: { region: 'patellar', side: 'right' } as const }
    const cut = { ...full, amount: 17 } as const
    expect(found(week(7, cut), week(0, full))).toEqual({ score: 41, substantial: false })
    expect(found(week(7, { ...cut, ...knee }), week(0, full))).toEqual({ score: 50, substantial: true })
    expect(found(week(13, cut)).substantial).toBe(true)
    expect(found(week(14, cut)).substantial).toBeNull()
    expect(found(week(7, cut), week(0, { problem: null, participation: 0 }))).toEqual({ score: 0, substantial: false })
  })

  it('only an answer that nothing is the matter anywhere ends a problem: not one about another place, nor one with a cut', () => {
    const knee = { problem: { region: 'patellar', side: 'right' } as const }
    const cut = { ...full, amount: 17 } as const
    expect(found(week(7, cut), week(0, { ...knee, participation: 0 }))).toEqual({ score: 50, substantial: true })
    expect(found(week(7, cut), week(0, { ...full, problem: null }))).toEqual({ score: 50, substantial: true })
  })

  it.each<[string, Partial<RecordWeekly>]>([
    ['passed over', { participation: null, amount: null, performance: null, symptoms: null }],
    ['not put', {}],
    ['of no problem, passed over', { problem: null, participation: null, amount: null }],
    ['not put of any problem', { problem: null }],
  ])('README 4: a problem does not go away, nor does its score, by questions %s', (_, later) => {
    expect(found(week(7, { ...full, amount: 17 }), week(0, later))).toEqual({ score: 50, substantial: true })
    expect(found(week(7, full), week(0, later))).toEqual({ score: 41, substantial: false })
  })

  it('nor by half an answer; a score is of one whole answer', () => {
    const cut = week(7, { ...full, amount: 17 })
    expect(found(cut, week(0, { participation: 8 }))).toEqual({ score: null, substantial: true })
    expect(found(cut, week(0, { participation: 8, amount: 8 }))).toEqual({ score: null, substantial: false })
    expect(found(cut, week(0, { participation: 0 }))).toEqual({ score: 0, substantial: false })
    expect(found(week(7, { ...full, performance: 17 }), week(0, { amount: 0 }))).toEqual({
      score: null,
      substantial: true,
    })
    expect(found(week(7, { participation: 25 }), week(0, { amount: 0 })).substantial).toBe(true)
    expect(
      found(week(7, { participation: 25 }), week(0, { participation: 8, amount: 0, performance: 0 })).substantial,
    ).toBe(false)
  })

  it('a problem that is named for the first time and not told of is not taken for none', () => {
    const knee = { problem: { region: 'patellar', side: 'right' } as const }
    expect(found(week(1, full), week(0, knee))).toEqual({ score: 41, substantial: null })
  })

  it('a problem that was half answered hides nothing of another, and is not taken for none', () => {
    const knee = { problem: { region: 'patellar', side: 'right' } as const }
    expect(found(week(1, full), week(0, { ...knee, participation: 8 }))).toEqual({ score: 41, substantial: null })
    expect(found(week(0, { ...knee, participation: 8 }))).toEqual({ score: null, substantial: null })
  })
})

describe('training moderately (reference 7.3): at most 4 runs and 40 km a week', () => {
  /** So many runs in each of four weeks. */
  const weeks = (perWeek: number, km: number | null) =>
    [0, 7, 14, 21].flatMap((from) => Array.from({ length: perWeek }, (_, index) => run(at(from + index), { km })))
  const of_ = (runs: RunnerRecord['runs'], joinedOn?: string) => {
    const record = recordWith(runs && { runs })
    return trainsModerately(
      { ...record, runner: { ...record.runner, ...(joinedOn && { joinedOn }) } },
      AT,
      SHIPPED_THRESHOLDS,
    )
  }
  it.each<[number, number | null, boolean | null]>([
    [4, 10, true],
    [4, 10.1, false],
    [5, 8, false],
    [3, null, null],
    [5, null, false],
    [0, 0, true],
  ])('%s runs of %s km: %s', (perWeek, km, moderate) => expect(of_(weeks(perWeek, km))).toBe(moderate))

  it('on average; what is not kept is not known; a new runner by the days since joining', () => {
    expect(
      of_([...weeks(3, 10), ...Array.from({ length: 4 }, (_, index) => run(at(index), { id: `x${index}` }))]),
    ).toBe(true)
    expect(of_(undefined)).toBeNull()
    const six = Array.from({ length: 6 }, (_, index) => run(at(index), { km: 5 }))
    expect(of_(six)).toBe(true)
    expect(of_(six, at(6))).toBe(false)
    // Twenty in four weeks are five a week, however long somebody has been here, or is still to come.
    expect([of_(weeks(5, 8), at(300)), of_(weeks(5, 8), addDays(TODAY, 1))]).toEqual([false, false])
  })
})

describe('cadence: per runner and phase, no interval for everybody (S16, S65 to S68)', () => {
  it.each([
    ['base', true, [28, 42], 'PHA-04'],
    ['off-season', true, [28, 42], 'PHA-04'],
    ['base', false, null, null],
    ['base', null, null, null],
    ['off-season', false, [28, 28], null],
    ['build', true, [7, 14], 'PHA-01'],
    ['speed', false, [7, 14], 'PHA-02'],
    ['race', false, [7, 14], null],
    ['taper', true, null, null],
    ['recovery', true, null, null],
    [null, true, [28, 42], null],
    [null, false, null, null],
  ] as const)('%s, moderate %s: %j', (phase, moderate, days, rule) => {
    const found = cadenceFor('no-need', phase, moderate, SHIPPED_THRESHOLDS)
    expect([found?.days ?? null, found?.rule ?? null]).toEqual([days, rule])
    expect(cadenceFor('plan-one', phase, moderate, SHIPPED_THRESHOLDS)).toBeNull()
    expect(cadenceFor('not-enough-data', phase, moderate, SHIPPED_THRESHOLDS)).toBeNull()
  })
})
