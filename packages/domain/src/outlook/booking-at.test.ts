import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import type { RedFlagId } from '../library/ids.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { calfDays, checkIn, evening, morning, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordDeskAnswer, RecordPain, RecordRace, RunnerRecord } from '../record/schema.ts'
import { bookingAdvice } from './booking-advice.ts'
import { bookingAt } from './booking-at.ts'
import { conclude } from './conclude.ts'
import { factsFor } from './facts.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const at = (days: number) => addDays(TODAY, -days)
const slot = (days: number, time = '12:00') => ({ start: `${addDays(TODAY, days)}T${time}:00+02:00`, minutes: 60 })

/** A stride that is short, a warm-up that clears nothing, a calf that pulls: three signs. */
const tight = Array.from({ length: 5 }, (_, index) =>
  run(at(index), { strideFeel: 2, warmup: 'not-cleared', attention: [{ region: 'calf', side: 'left' }] }),
)
const asked: RunnerRecord['runner'] = {
  timeZone: 'Europe/Berlin',
  birthDate: '1985-01-01',
  intake: { complete: true, completedOn: '2026-01-01', flags: [] },
  consent: { handsOn: true },
}
const of = (parts: Partial<RunnerRecord> = {}, findingActive = false) =>
  bookingAt({ ...recordWith({ runs: tight }), runner: asked, ...parts }, AT, findingActive, SHIPPED_RULES)
const race = (days: number, more: Partial<RecordRace> = {}): RecordRace => ({
  id: 'r',
  date: addDays(TODAY, days),
  startTime: '09:00',
  distanceKm: 21.1,
  priority: 'A',
  status: 'planned',
  ...more,
})

describe('book now, and when (reference 7.3)', () => {
  it('reference 6: after an adverse answer it says that somebody has to look first', () => {
    const treated = (worry: string[]) => ({
      ...recordWith({ runs: tight, openSlots: [slot(1)] }),
      runner: asked,
      sessions: [
        {
          ...{ id: 's', start: morning(at(12)), minutes: 45, intent: 'corrective', pressure: 5, status: 'done' },
          regions: [{ region: 'calf', side: 'left' }],
          responses: [{ question: 24, answeredAt: morning(at(11)), soreness: 2, worry }],
        },
      ],
    })
    const booking = (worry: string[]) => conclude(treated(worry) as never, AT)
    const [fine, adverse] = [booking([]), booking(['tingling'])]
    expect([fine.ceiling.lock, adverse.ceiling.lock]).toEqual([false, true])
    expect([fine, adverse].map(({ booking: { recommendation } }) => recommendation)).toEqual(['book-now', 'book-now'])
    expect(fine.booking.says.join(' ')).not.toContain('Look at it')
    expect(adverse.booking.says.at(-1)).toBe(
      'The answer after the session of Tue 5 May was a bad one. Look at it and say so first, then book the next session.',
    )
  })

  it('says the three strongest signs in numbers, and what the slot is for', () => {
    const { recommendation, says, slot: found, cadenceDays, rule } = of({ openSlots: [slot(1)] })
    expect(recommendation).toBe('book-now')
    expect([cadenceDays, rule]).toEqual([null, null])
    expect(found).toEqual({ start: slot(1).start, intent: 'maintenance' })
    expect(says).toEqual([
      'Restrictions may be accumulating: a session soon may help.',
      'Stride feels shortened: stride short (2 or less) in 5 of 5 runs in 7 days.',
      'Same area pulls attention in runs: left calf named in 5 of 5 runs in 14 days.',
      'Warm-up no longer clears stiffness: warm-up cleared stiffness late or not at all in 5 of 5 runs in 7 days.',
      'Maintenance work is open in the earliest slot.',
    ])
  })

  it('the earliest within 10 days, not before now, whatever the order they are listed in', () => {
    const slots = [slot(12), slot(3), slot(10), slot(0, '20:00'), slot(5)]
    expect(of({ openSlots: slots }).slot?.start).toBe(slot(3).start)
    expect(of({ openSlots: [slot(10, '23:30')] }).slot?.start).toBe(slot(10, '23:30').start)
    expect(of({ openSlots: [slot(11)] })).toMatchObject({ slot: null })
    expect(of({ openSlots: [] }).says.at(-1)).toBe('No open slot in the next 10 days lets hands-on work be done.')
    expect(of().slot).toBeNull()
  })

  it('README 12: the earliest in which maintenance or corrective is open, before one that is only for a race', () => {
    const races = [race(2)]
    // The day before an A half marathon is for pre-event work alone.
    expect(of({ races, openSlots: [slot(1)] })).toMatchObject({ slot: { start: slot(1).start, intent: 'pre-event' } })
    expect(of({ races, openSlots: [slot(1)] }).says.at(-1)).toBe(
      'Pre-event work is what a race nearby leaves open in the earliest slot.',
    )
    const later = of({ races, openSlots: [slot(1), slot(9)] })
    expect(later.slot).toEqual({ start: slot(9).start, intent: 'maintenance' })
  })

  it('corrective where a finding shows and readiness is known to be enough, within 48 h', () => {
    const checkIns = [checkIn(TODAY)]
    expect(of({ checkIns, openSlots: [slot(1)] }, true).slot?.intent).toBe('corrective')
    expect(of({ checkIns, openSlots: [slot(1)] }, false).slot?.intent).toBe('maintenance')
    expect(of({ openSlots: [slot(1)] }, true).slot?.intent).toBe('maintenance')
    expect(of({ checkIns, openSlots: [slot(3)] }, true).slot?.intent).toBe('maintenance')
  })

  it('no slot where a safety rule closes every session, and none for less than a booking', () => {
    const closed = { ...asked, consent: { handsOn: false } }
    expect(of({ runner: closed, openSlots: [slot(1)] })).toMatchObject({ recommendation: 'book-now', slot: null })
    expect(of({ runs: tight.slice(0, 2), openSlots: [slot(1)] })).toMatchObject({
      recommendation: 'plan-one',
      slot: null,
    })
  })

  it('lists what is missing where there is not enough to say', () => {
    const { recommendation, missing, says } = of({ runs: [] })
    expect(recommendation).toBe('not-enough-data')
    expect(missing).toContain('stride feel of 2 runs in 7 days (0 answered)')
    expect(says).toEqual(['Not enough answers to say.'])
  })

  it('carry-over over two weeks makes a plan, and says so', () => {
    const carried = calfDays(
      at(27),
      Array.from({ length: 28 }, () => 5),
    ).slice(0, 27)
    const { recommendation, says } = of({ runs: [], checkIns: carried.filter((_, index) => index % 7 < 4) })
    expect(recommendation).toBe('plan-one')
    expect(says[0]).toMatch(/plan/)
  })
})

describe('a clinician first (reference 7.3, 12)', () => {
  const flagged = (flag: RedFlagId, more: Partial<RecordDeskAnswer> = {}, parts: Partial<RunnerRecord> = {}) =>
    of({ deskAnswers: [{ at: morning(TODAY), flag, ...more }], ...parts }).recommendation

  it.each<[RedFlagId, Partial<RecordDeskAnswer>]>([
    ['suspected-dvt', {}],
    ['chest-pain', {}],
    ['fever-illness', {}],
    ['bone-stress-suspected', { region: 'shin', side: 'left' }],
    ['exertional-compartment', {}],
    ['active-cancer', {}],
    ['neuro-symptoms-local', { region: 'hamstrings', side: 'left' }],
    ['pregnancy', { followUp: true }],
  ])('%s', (flag, more) => expect(flagged(flag, more)).toBe('see-clinician'))

  it.each<[RedFlagId, Partial<RecordDeskAnswer>]>([
    ['varicose-local', { region: 'calf', side: 'left' }],
    ['doms-high', { region: 'calf', side: 'left' }],
    ['pregnancy', {}],
    ['allergy', {}],
    ['alcohol', {}],
    ['consent-withdrawn', {}],
    ['suspected-dvt', { answer: false }],
  ])('%s is none', (flag, more) => expect(flagged(flag, more)).toBe('book-now'))

  it('a note about one place ends it for a flag of no place: the guard closes what it does not reach', () => {
    const noted = (filedOn: string, expires?: string) => ({
      ...asked,
      clearances: [
        { flag: 'active-cancer' as const, filedOn, scope: 'quadriceps/both' as const, ...(expires && { expires }) },
      ],
    })
    expect(flagged('active-cancer', {}, { runner: noted(at(3)) })).toBe('book-now')
    expect(flagged('active-cancer', {}, { runner: noted(at(30), at(3)) })).toBe('see-clinician')
    const local = { flag: 'neuro-symptoms-local' as const, filedOn: at(3), scope: 'quadriceps/both' as const }
    const place = { region: 'hamstrings' as const, side: 'left' as const }
    expect(flagged('neuro-symptoms-local', place, { runner: { ...asked, clearances: [local] } })).toBe('see-clinician')
  })

  it('a note on file ends what only asked for one', () => {
    const cleared = { ...asked, clearances: [{ flag: 'active-cancer' as const, filedOn: at(3) }] }
    expect(flagged('active-cancer', {}, { runner: cleared })).toBe('book-now')
    const dvt = { ...asked, clearances: [{ flag: 'suspected-dvt' as const, filedOn: TODAY }] }
    expect(flagged('suspected-dvt', {}, { runner: dvt })).toBe('book-now')
  })

  it('a substantial overuse problem', () => {
    const weekly = [{ at: AT, participation: 8, amount: 17, performance: 0, symptoms: 8 } as const]
    expect(of({ weekly })).toMatchObject({
      recommendation: 'see-clinician',
      overuseScore: 33,
      substantialProblem: true,
      slot: null,
    })
  })

  describe('pain of 7 or more, at rest or at night', () => {
    const hurts = (pain: Partial<RecordPain>): RecordPain[] => [{ region: 'achilles', side: 'left', value: 3, ...pain }]
    const asks = (pain: RecordPain[], days = 0) => of({ checkIns: [checkIn(at(days), { pain })] }).recommendation

    it.each<[Partial<RecordPain>, string]>([
      [{ value: 7 }, 'see-clinician'],
      [{ value: 6 }, 'book-now'],
      [{ value: 2, atRest: true }, 'see-clinician'],
      [{ value: 2, night: true }, 'see-clinician'],
      [{ value: null, night: true }, 'see-clinician'],
      [{ value: 0, night: true }, 'book-now'],
      [{ value: 2, atRest: false, night: false }, 'book-now'],
      [{ value: null }, 'book-now'],
    ])('%j: %s', (pain, recommendation) => expect(asks(hurts(pain))).toBe(recommendation))

    it('of the last 7 days', () => {
      expect(asks(hurts({ value: 7 }), 6)).toBe('see-clinician')
      expect(asks(hurts({ value: 7 }), 7)).toBe('book-now')
    })

    it('by the newest answer about the place; a question that was not put again still stands', () => {
      const then = (first: Partial<RecordPain>, second: RecordPain[]) =>
        of({ checkIns: [checkIn(at(2), { pain: hurts(first) }), checkIn(at(1), { pain: second })] }).recommendation
      expect(then({ value: 8 }, hurts({ value: 3 }))).toBe('book-now')
      expect(then({ value: 8 }, [])).toBe('book-now')
      expect(then({ value: 3, night: true }, hurts({ value: 2 }))).toBe('see-clinician')
      expect(then({ value: 3, night: true }, hurts({ value: 2, night: false }))).toBe('book-now')
      const otherPlace = of({
        checkIns: [checkIn(at(1), { pain: hurts({ value: 8 }) })],
        runs: [...tight, run(TODAY, { id: 'x', pain: [{ region: 'patellar', side: 'left', value: 1 }] })],
      })
      expect(otherPlace.recommendation).toBe('see-clinician')
    })

    it('of runs, of the desk, and of workouts', () => {
      expect(of({ runs: [...tight, run(at(1), { id: 'x', pain: hurts({ value: 7 }) })] }).recommendation).toBe(
        'see-clinician',
      )
      expect(flagged('doms-high', { answer: false, pain: hurts({ value: 7 }) })).toBe('see-clinician')
      const logs = (pain: number) => [
        { session: 'A', loggedAt: morning(at(1)), items: [{ exercise: 'split-squat', pain }] },
      ]
      expect(of({ logs: logs(7) }).recommendation).toBe('see-clinician')
      expect(of({ logs: logs(6) }).recommendation).toBe('book-now')
    })
  })

  it('a test that refers: bone tenderness, hopping that hurts by 5 or more', () => {
    const tested = (
      test: 'navicular-tender' | 'hop-pain',
      value: number | boolean,
      days = 1,
      parts: Partial<RunnerRecord> = {},
    ) => of({ assessments: [{ date: at(days), test, side: 'left', value }], ...parts }).recommendation
    expect(tested('navicular-tender', true)).toBe('see-clinician')
    expect(tested('navicular-tender', false)).toBe('book-now')
    expect(tested('hop-pain', 5)).toBe('see-clinician')
    expect(tested('hop-pain', 4)).toBe('book-now')
    const scale = (value: number, days: number) =>
      of({ assessments: [{ date: at(days), test: 'pain-nrs', region: 'achilles', side: 'left', value }] })
        .recommendation
    expect([scale(7, 6), scale(7, 7), scale(6, 0)]).toEqual(['see-clinician', 'book-now', 'book-now'])
    expect(tested('navicular-tender', true, 27)).toBe('see-clinician')
    expect(tested('navicular-tender', true, 28)).toBe('book-now')
    const cleared = { ...asked, clearances: [{ flag: 'bone-stress-suspected' as const, filedOn: at(1) }] }
    expect(tested('navicular-tender', true, 2, { runner: cleared })).toBe('book-now')
  })
})

describe('the facts of the timing rules know it (README 3, PHA-04)', () => {
  const session = { start: slot(3).start, minutes: 45 }
  it('moderate runner and recommendation', () => {
    const { facts } = factsFor({ ...recordWith({ runs: tight }), runner: asked }, session, AT, SHIPPED_THRESHOLDS)
    expect(facts).toMatchObject({ bookingRecommendation: 'book-now', moderateRunner: false })
    expect(factsFor(recordWith(), session, AT, SHIPPED_THRESHOLDS).facts).toMatchObject({
      bookingRecommendation: 'not-enough-data',
      moderateRunner: null,
    })
  })

  it('is concluded once for drafts of the same record, and anew when an answer comes', () => {
    const record = { ...recordWith({ runs: tight }), runner: asked }
    const first = bookingAdvice(record, AT, SHIPPED_THRESHOLDS)
    expect(bookingAdvice({ ...record, plannedSessions: [] }, AT, SHIPPED_THRESHOLDS)).toBe(first)
    expect(bookingAdvice({ ...record, runs: [] }, AT, SHIPPED_THRESHOLDS).recommendation).toBe('not-enough-data')
    expect(bookingAdvice(record, evening(addDays(TODAY, 20)), SHIPPED_THRESHOLDS).recommendation).toBe(
      'not-enough-data',
    )
  })
})
