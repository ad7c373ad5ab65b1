import { describe, expect, it, test } from 'vitest'
import { instantOf } from '../calendar/instant.ts'
import type { CommentStep } from '../logs/comments.ts'
import type { WishStep } from '../sessions/wishes.ts'
import { NO_REMINDERS } from './choices.ts'
import { NOTHING, workoutOn } from './reminders.test.makers.ts'
import { type RunnerFacts, runnerReminders } from './runner-reminders.ts'

const ZONE = 'Europe/Stockholm'
/** A Monday. */
const MONDAY = '2026-11-23'

const waiting = (facts: Partial<RunnerFacts>, at = instantOf(MONDAY, '12:00', ZONE), timeZone: string = ZONE) =>
  runnerReminders({ ...NOTHING, checkInDays: [MONDAY], ...facts }, { times: NO_REMINDERS, timeZone, at })
const keys = (...args: Parameters<typeof waiting>) => waiting(...args).map(({ key }) => key)

const entry = (outcome: 'done' | 'partly' | 'skipped' | 'withdrawn', workoutItemId: string | null = 'item') => ({
  id: `entry ${outcome}`,
  workoutId: 'workout',
  workoutItemId,
  loggedAt: `${MONDAY}T07:00:00.000Z`,
  outcome,
})

describe('today’s plan', () => {
  it('waits from the morning time on, for three hours', () => {
    expect(waiting({ workouts: [workoutOn(MONDAY)] })).toEqual([
      {
        key: `plan ${MONDAY}`,
        kind: 'plan',
        from: '2026-11-23T07:00:00.000Z',
        until: '2026-11-23T10:00:00.000Z',
        page: '/today',
      },
    ])
  })

  test.each([
    ['done', [entry('done')], 0],
    ['partly done', [entry('partly')], 0],
    ['skipped', [entry('skipped')], 0],
    ['skipped as a whole', [entry('skipped', null)], 0],
    ['taken back', [entry('withdrawn')], 1],
  ])('what is %s', (_name, entries, count) =>
    expect(keys({ workouts: [workoutOn(MONDAY, entries)] })).toHaveLength(count),
  )

  it('follows what its runner moved, and is silent on days away', () => {
    const moved = (fromDay: string, toDay: string) => ({
      ...workoutOn(fromDay),
      moves: [{ id: 'm', workoutId: 'workout', fromDay, toDay, movedAt: `${MONDAY}T05:00:00.000Z` }],
    })
    expect(keys({ workouts: [moved(MONDAY, '2026-11-25')] })).toEqual([])
    expect(keys({ workouts: [moved('2026-11-25', MONDAY)] })).toEqual([`plan ${MONDAY}`])
    const away = { fromDay: '2026-11-20', toDay: MONDAY, kind: 'away' as const }
    expect(keys({ workouts: [workoutOn(MONDAY)], spans: [away] })).toEqual([])
    expect(keys({ workouts: [workoutOn(MONDAY)], spans: [{ ...away, kind: 'no-gym' }] })).toEqual([`plan ${MONDAY}`])
  })

  it('is the plan of the runner’s own day, wherever the server is', () => {
    const facts = { workouts: [workoutOn('2026-11-24')], checkInDays: [MONDAY, '2026-11-24'] }
    // 23:30 in Stockholm is Tuesday noon on Kiritimati.
    const at = '2026-11-23T22:30:00.000Z'
    expect(keys(facts, at)).toEqual([])
    expect(keys(facts, at, 'Pacific/Kiritimati')).toEqual(['plan 2026-11-24'])
  })
})

describe('the check-in and the weekly questions', () => {
  it('an evening that was answered asks no more', () => {
    expect(keys({ checkInDays: [] })).toEqual([`check-in ${MONDAY}`])
    expect(keys({ checkInDays: [MONDAY] })).toEqual([])
  })

  it('never lasts over midnight', () => {
    const times = { ...NO_REMINDERS, evening: '23:00', quiet: { from: '02:00', to: '07:00' } }
    const [one] = runnerReminders(NOTHING, { times, timeZone: ZONE, at: instantOf(MONDAY, '12:00', ZONE) })
    expect(one?.until).toBe(instantOf('2026-11-24', '00:00', ZONE))
  })

  test.each([
    ['on Sunday', '2026-11-22', [], ['weekly 2026-11-16']],
    ['answered or passed over', '2026-11-22', [{ week: '2026-11-16' }], []],
    ['on any other day: it was told of once', MONDAY, [], []],
  ])('the week, %s', (_name, day, weeks, expected) =>
    expect(keys({ weeks, checkInDays: [day] }, instantOf(day, '12:00', ZONE))).toEqual(expected),
  )

  it('who came in the middle of that week is not asked', () =>
    expect(
      keys({ joinedOn: '2026-11-17', checkInDays: ['2026-11-22'] }, instantOf('2026-11-22', '12:00', ZONE)),
    ).toEqual([]))
})

describe('a session tomorrow', () => {
  const session = { id: 's', day: '2026-11-24', startTime: '10:00', status: 'booked' }
  test.each([
    ['booked', session, 1],
    ['planned at a time', { ...session, status: 'planned' }, 1],
    ['without a time', { ...session, startTime: null }, 0],
    ['cancelled', { ...session, status: 'cancelled' }, 0],
    ['today', { ...session, day: MONDAY }, 0],
    ['the day after', { ...session, day: '2026-11-25' }, 0],
  ])('%s', (_name, one, count) => expect(keys({ sessions: [one] })).toHaveLength(count))

  it('put to another time is another one', () =>
    expect(keys({ sessions: [{ ...session, startTime: '11:00' }] })).not.toEqual(keys({ sessions: [session] })))
})

describe('the questions after hands-on work', () => {
  const held = (time: string, answered: (24 | 48 | 72)[] = [], handsOn = true) => ({
    id: 's',
    start: instantOf('2026-11-22', time, ZONE),
    minutes: 60,
    handsOn,
    answered,
  })

  test.each([
    ['in the morning: at the morning time', '10:00', '08:00'],
    ['at noon: at the nearer of both', '13:00', '19:00'],
    ['in the evening: at the evening time', '19:00', '19:00'],
  ])('after a session %s', (_name, time, told) => {
    const [first] = waiting({ held: [held(time)] })
    expect(first).toMatchObject({
      key: 'response s 24',
      kind: 'response',
      page: '/today',
      from: instantOf(MONDAY, told, ZONE),
    })
  })

  it('are three, each told apart; what was answered, or done without hands, asks nothing', () => {
    expect(keys({ held: [held('10:00')] })).toEqual(['response s 24', 'response s 48', 'response s 72'])
    expect(keys({ held: [held('10:00', [24, 72])] })).toEqual(['response s 48'])
    expect(keys({ held: [held('10:00', [], false)] })).toEqual([])
  })

  it('where neither time lies in the window: at its hour, unless that is quiet', () => {
    const times = { ...NO_REMINDERS, morning: '12:00', evening: '12:30' }
    const at = instantOf(MONDAY, '06:00', ZONE)
    const from = (time: string) =>
      runnerReminders(
        { ...NOTHING, checkInDays: [MONDAY], held: [held(time, [48, 72])] },
        { times, timeZone: ZONE, at },
      ).map((one) => one.from)
    expect(from('19:00')).toEqual([instantOf(MONDAY, '20:00', ZONE)])
    expect(from('22:00')).toEqual([])
  })
})

describe('what the therapist did', () => {
  const step = (state: WishStep['state'], toldAt: string): WishStep => ({
    id: `${state} ${toldAt}`,
    wishId: 'w',
    state,
    times: [{ startAt: '2026-12-01T09:00:00.000Z', minutes: 50 }],
    suits: '',
    note: '',
    words: '',
    sessionId: null,
    toldAt,
  })
  const wished = step('wished', '2026-11-23T08:00:00.000Z')
  const at = '2026-11-23T11:00:00.000Z'

  it('an answer to a wish is told once it has rested for ten minutes', () => {
    for (const state of ['taken', 'declined'] as const)
      expect(waiting({ wishes: [wished, step(state, '2026-11-23T10:55:00.000Z')] }, at)).toMatchObject([
        { key: `wish w ${state}`, from: '2026-11-23T11:05:00.000Z', page: '/sessions' },
      ])
  })

  it('a wish that waits, was taken back or opened again is none', () => {
    expect(keys({ wishes: [wished] }, at)).toEqual([])
    expect(keys({ wishes: [wished, step('withdrawn', '2026-11-23T09:00:00.000Z')] }, at)).toEqual([])
    const taken = step('taken', '2026-11-23T10:00:00.000Z')
    expect(keys({ wishes: [wished, taken, step('reopened', '2026-11-23T10:04:00.000Z')] }, at)).toEqual([])
  })

  it('a reply to a comment is told, one that was taken back is none', () => {
    const said = (state: CommentStep['state'], toldAt: string): CommentStep => ({
      id: `${state} ${toldAt}`,
      commentId: 'c',
      state,
      day: state === 'said' ? MONDAY : null,
      workoutItemId: null,
      about: '',
      words: 'Go on.',
      by: state === 'said' ? null : 'Ines',
      toldAt,
    })
    const comment = said('said', '2026-11-23T08:00:00.000Z')
    const reply = said('replied', '2026-11-23T10:30:00.000Z')
    expect(keys({ comments: [comment] }, at)).toEqual([])
    expect(waiting({ comments: [comment, reply] }, at)).toMatchObject([
      { kind: 'answers', from: '2026-11-23T10:40:00.000Z', page: '/today' },
    ])
    expect(keys({ comments: [comment, reply, said('reopened', '2026-11-23T10:35:00.000Z')] }, at)).toEqual([])
    expect(keys({ comments: [comment, said('read', '2026-11-23T10:30:00.000Z')] }, at)).toEqual([])
  })

  it('of several versions of a plan the newest is told', () => {
    const versions = [
      { id: 'v1', publishedAt: '2026-11-23T10:00:00.000Z' },
      { id: 'v2', publishedAt: '2026-11-23T10:08:00.000Z' },
    ]
    expect(waiting({ versions }, at)).toMatchObject([
      { key: 'version v2', from: '2026-11-23T10:18:00.000Z', page: '/week' },
    ])
  })
})
