import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { checkIn } from '../record/record.test.makers.ts'
import type { RecordSession, RecordWorkout, RunnerRecord } from '../record/schema.ts'
import type { NeedKind } from './need.ts'
import { groundWith } from './needs.test.makers.ts'
import { needsAt } from './needs-at.ts'

const TODAY: Day = '2026-05-18'
const AT = `${TODAY}T12:00:00+02:00`
const ago = (days: number): Day => addDays(TODAY, -days)

const kinds = (parts: Partial<Omit<RunnerRecord, 'runner'>>, rows: Parameters<typeof groundWith>[1] = {}): NeedKind[] =>
  needsAt(groundWith(parts, rows), AT).needs.map(({ kind }) => kind)
const has = (kind: NeedKind, found: readonly NeedKind[]) => found.includes(kind)

const workout = (day: Day): RecordWorkout => ({
  id: day,
  area: 'strength',
  due: day,
  items: [{ exercise: 'goblet-squat', role: 'key', sets: 3, reps: 8, unilateral: false }],
})
const due = (...days: Day[]): Pick<RunnerRecord, 'prescriptions'> => ({
  prescriptions: days.map((day) => ({ id: day, weekOf: day, snapshot: { sessions: [workout(day)] } })),
})
const session = (start: string, more: Partial<RecordSession> = {}): RecordSession => ({
  id: start,
  start,
  minutes: 60,
  status: 'done',
  treated: [{ region: 'calf', side: 'left', pressure: 5 }],
  ...more,
})
const answer = (question: 24 | 48 | 72, answeredAt: string, more = {}) => ({
  question,
  answeredAt,
  soreness: 1,
  ...more,
})

describe('P2 what puts a runner on the page, both sides of each number', () => {
  test('nothing known is no need', () => {
    expect(needsAt(groundWith(), AT)).toEqual({ needs: [], weeks: [] })
  })

  test.each<[string, number, number, boolean]>([
    ['7 today', 7, 0, true],
    ['6 today', 6, 0, false],
    ['7 six days ago', 7, 6, true],
    ['7 seven days ago', 7, 7, false],
  ])('pain %s', (_, value, days, wanted) => {
    const pain = [{ region: 'calf' as const, side: 'left' as const, value }]
    expect(has('pain', kinds({ checkIns: [checkIn(ago(days), { pain })] }))).toBe(wanted)
  })

  test('pain told of work beside the plan, which the record does not hold, counts too', () => {
    const pains = [
      { day: ago(1), pain: 8, during: 'beside', exercise: 'Yoga', region: null, side: null, note: '' } as const,
    ]
    const { needs } = needsAt(
      groundWith({}, { pains: pains.map((one) => ({ ...one, atRest: false, night: false })) }),
      AT,
    )
    expect(needs[0]).toMatchObject({ kind: 'pain', value: 8, day: ago(1), place: null, times: 1 })
  })

  test.each<[string, string, RecordSession['responses'], boolean]>([
    ['29 h after its end: the question is still open', '2026-05-17T06:00:00+02:00', [], false],
    ['30 h after its end', '2026-05-17T05:00:00+02:00', [], true],
    ['answered', '2026-05-16T09:00:00+02:00', [answer(24, '2026-05-17T10:00:00+02:00')], false],
    ['answered too late to count', '2026-05-13T09:00:00+02:00', [answer(72, '2026-05-17T10:00:00+02:00')], false],
    ['14 days ago', `${ago(14)}T09:00:00+02:00`, [], true],
    ['15 days ago', `${ago(15)}T09:00:00+02:00`, [], false],
  ])('an answer is overdue: session %s', (_, start, responses, wanted) => {
    expect(has('overdue', kinds({ sessions: [session(start, { responses })] }))).toBe(wanted)
  })

  test('only the last session is asked about, and one without hands is none', () => {
    const before = session(`${ago(9)}T09:00:00+02:00`)
    const answered = session(`${ago(4)}T09:00:00+02:00`, { responses: [answer(24, `${ago(3)}T09:00:00+02:00`)] })
    expect(has('overdue', kinds({ sessions: [before, answered] }))).toBe(false)
    expect(has('overdue', kinds({ sessions: [{ ...before, handsOn: false }] }))).toBe(false)
  })

  test('an adverse answer waits until somebody has looked; then the session was too much for seven days', () => {
    const responses = [answer(24, `${ago(2)}T10:00:00+02:00`, { soreness: 9 })]
    const adverse = session(`${ago(3)}T09:00:00+02:00`, { responses })
    const ground = groundWith({ sessions: [adverse] })
    expect(needsAt(ground, AT).needs[0]).toMatchObject({ kind: 'review', level: 'today', locked: true, pressure: 5 })
    const looked = { ...ground, toleranceReviews: [{ sessionId: adverse.id, reviewedAt: `${ago(1)}T10:00:00Z` }] }
    expect(needsAt(looked, AT).needs[0]).toMatchObject({ kind: 'review', level: 'week', locked: false })
    expect(needsAt(looked, `${addDays(TODAY, 4)}T12:00:00+02:00`).needs.map(({ kind }) => kind)).not.toContain('review')
  })

  test.each<[string, 'A' | 'B' | 'C', number, boolean]>([
    ['A in 14 days', 'A', 14, true],
    ['A in 15 days', 'A', 15, false],
    ['B in 7 days', 'B', 7, true],
    ['B in 8 days', 'B', 8, false],
    ['C today', 'C', 0, true],
    ['A yesterday', 'A', -1, false],
  ])('a race is near: %s', (_, priority, days, wanted) => {
    const races = [{ id: 'r', date: addDays(TODAY, days), distanceKm: 10, priority, status: 'planned' as const }]
    expect(has('race', kinds({ races }))).toBe(wanted)
    expect(has('race', kinds({ races: races.map((race) => ({ ...race, status: 'cancelled' as const })) }))).toBe(false)
  })

  const block = (from: number, to: number, phase: 'base' | 'build' = 'base') => ({
    phase,
    from: addDays(TODAY, from),
    to: addDays(TODAY, to),
  })
  test.each<[string, ReturnType<typeof block>[], { to: Day; next: string | null } | null]>([
    ['in 7 days', [block(-20, 7)], { to: addDays(TODAY, 7), next: null }],
    ['in 8 days', [block(-20, 8)], null],
    ['with a next one', [block(-20, 3), block(4, 30, 'build')], { to: addDays(TODAY, 3), next: 'build' }],
    ['7 days ago, nothing follows', [block(-40, -7)], { to: ago(7), next: null }],
    ['8 days ago', [block(-40, -8)], null],
    ['yesterday, another has begun', [block(-40, -1), block(0, 30, 'build')], null],
    ['yesterday, another begins on Friday', [block(-40, -1), block(4, 30, 'build')], null],
  ])('a block ends %s', (_, phases, wanted) => {
    const found = needsAt(groundWith({ phases }), AT).needs.find(({ kind }) => kind === 'block-ends') ?? null
    if (wanted) expect(found).toMatchObject(wanted)
    else expect(found).toBeNull()
  })

  test('silence counts where work was due or something is to come, from the practice’s day on', () => {
    const heard = { lastCheckInDay: ago(4) }
    expect(has('silent', kinds(due(ago(2)), heard))).toBe(true)
    expect(has('silent', kinds(due(ago(2)), { lastCheckInDay: ago(3) }))).toBe(false)
    // Nobody follows them any more: they are not silent, they are gone.
    expect(has('silent', kinds({}, heard))).toBe(false)
    expect(has('silent', kinds(due(addDays(TODAY, 2)), heard))).toBe(true)
    const ground = groundWith(due(ago(2)), heard)
    const later = { ...ground.thresholds, needs: { ...ground.thresholds.needs, silentDays: 5 } }
    expect(needsAt({ ...ground, thresholds: later }, AT).needs.map(({ kind }) => kind)).not.toContain('silent')
  })

  test('an open safety answer comes first, whatever else there is, and says its flag', () => {
    const deskAnswers = [
      { at: `${TODAY}T06:00:00Z`, flag: 'suspected-dvt' as const, region: 'calf' as const, side: 'left' as const },
    ]
    const { needs } = needsAt(groundWith({ deskAnswers, ...due(ago(2)) }, { lastCheckInDay: ago(9) }), AT)
    expect(needs[0]).toMatchObject({ kind: 'safety', level: 'first', why: { rule: 'FLAG:suspected-dvt' } })
    expect(needs.map(({ kind }) => kind)).toContain('silent')
  })

  test('weeks tell how much of them was answered beside how much was done', () => {
    const record = {
      ...due('2026-05-06', '2026-05-08', '2026-05-13'),
      logs: [
        {
          session: '2026-05-06',
          loggedAt: '2026-05-06T18:00:00+02:00',
          items: [{ exercise: 'goblet-squat', done: [8, 8, 8] }],
        },
      ],
    }
    expect(needsAt(groundWith(record), AT).weeks).toEqual([
      { week: '2026-05-04', total: 0.5, due: 2, answered: 1 },
      { week: '2026-05-11', total: 0, due: 1, answered: 0 },
    ])
  })
})
