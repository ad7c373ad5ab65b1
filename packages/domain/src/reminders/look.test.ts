import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addHours, addMinutes, compareInstants, type Instant, instantOf } from '../calendar/instant.ts'
import { chooseReminders, type KeptChoice, NO_REMINDERS, type ReminderKind, RUNNER_KINDS } from './choices.ts'
import { type Look, lookAt, pageOf, type ToldReminders } from './look.ts'
import { isQuiet } from './quiet-hours.ts'
import type { Reminder } from './reminder.ts'
import { ALL_ON, anyMoment, anyTimes, anyZone, NOTHING, workoutOn } from './reminders.test.makers.ts'
import { runnerReminders } from './runner-reminders.ts'

const ZONE = 'Europe/Stockholm'
const DAY = '2026-11-23'
const at = (time: string, day = DAY) => instantOf(day, time, ZONE)

const one = (key: string, from: Instant, more: Partial<Reminder> = {}): Reminder => ({
  key,
  kind: 'plan',
  from,
  until: addHours(from, 6),
  page: '/today',
  ...more,
})
const look = (
  reminders: Reminder[],
  moment: Instant,
  more: { told?: ToldReminders; lastAt?: Instant | null; choice?: KeptChoice; every?: number | null } = {},
) =>
  lookAt(reminders, {
    choice: ALL_ON,
    told: {},
    lastAt: null,
    timeZone: ZONE,
    at: moment,
    spacing: 60,
    every: null,
    ...more,
  })
const keys = ({ tell }: Look) => tell.map(({ key }) => key)

describe('what is told at a moment', () => {
  it('all that is ripe, in one message, once', () => {
    const reminders = [one('a', at('08:00')), one('b', at('07:30'), { kind: 'answers' }), one('c', at('09:00'))]
    const first = look(reminders, at('08:00'))
    expect(keys(first)).toEqual(['a', 'b'])
    expect(first.told).toEqual({ a: at('08:00'), b: at('08:00') })
    expect(first.next).toBe(at('09:00'))
    const second = look(reminders, at('09:00'), { told: first.told, lastAt: at('08:00') })
    expect(keys(second)).toEqual(['c'])
  })

  it('nothing that is off, that was before it was turned on, or that is too late', () => {
    const reminders = [one('a', at('08:00'))]
    expect(keys(look(reminders, at('09:00'), { choice: NO_REMINDERS }))).toEqual([])
    expect(keys(look(reminders, at('09:00'), { choice: { ...ALL_ON, since: { plan: at('08:10') } } }))).toEqual([])
    expect(keys(look(reminders, at('14:00')))).toEqual([])
  })

  it('within an hour after the last message nothing is; it waits until that is over', () => {
    const found = look([one('a', at('08:30'))], at('08:40'), { lastAt: at('08:00') })
    expect(keys(found)).toEqual([])
    expect(found.next).toBe(at('09:00'))
  })

  it('in quiet hours nothing is; what can wait is told when they end', () => {
    const reminders = [one('a', at('22:00'), { until: at('12:00', '2026-11-24') })]
    const found = look(reminders, at('22:00'), { every: 2 })
    expect(keys(found)).toEqual([])
    expect(found.next).toBe(at('07:00', '2026-11-24'))
    expect(keys(look(reminders, found.next))).toEqual(['a'])
  })

  it('with nothing to tell, it looks again at the next part of the day', () => {
    expect(look([], at('07:30')).next).toBe(at('08:00'))
    expect(look([], at('08:00')).next).toBe(at('19:00'))
    expect(look([], at('20:00')).next).toBe(at('08:00', '2026-11-24'))
    expect(look([], at('09:00'), { every: 2 }).next).toBe(at('09:02'))
  })

  it('opens the page that all of it is about, else the first one', () => {
    expect(pageOf([one('a', at('08:00'), { page: '/week' })], '/today')).toBe('/week')
    expect(
      pageOf([one('a', at('08:00'), { page: '/week' }), one('b', at('08:00'), { page: '/weekly' })], '/today'),
    ).toBe('/today')
  })

  it('what was turned on already stays on since then; what is off is forgotten', () => {
    const first = chooseReminders(NO_REMINDERS, { ...NO_REMINDERS, kinds: ['plan', 'weekly'] }, at('08:00'))
    const second = chooseReminders(first, { ...NO_REMINDERS, kinds: ['plan', 'session'] }, at('09:00'))
    expect(second.since).toEqual({ plan: at('08:00'), session: at('09:00') })
  })
})

describe('a day of a runner with everything on', () => {
  const facts = {
    ...NOTHING,
    workouts: [workoutOn('2026-11-22')],
    sessions: [{ id: 's', day: DAY, startTime: '10:00', status: 'booked' }],
  }

  it('a Sunday is two messages: the plan in the morning, everything else together in the evening', () => {
    let told: ToldReminders = {}
    let lastAt: Instant | null = null
    const messages: [Instant, string[]][] = []
    for (let moment = at('00:00', '2026-11-22'); compareInstants(moment, at('00:00')) < 0; ) {
      const found: Look = lookAt(runnerReminders(facts, { times: ALL_ON, timeZone: ZONE, at: moment }), {
        choice: ALL_ON,
        told,
        lastAt,
        timeZone: ZONE,
        at: moment,
        spacing: 60,
        every: null,
      })
      if (found.tell.length > 0) {
        messages.push([moment, keys(found)])
        lastAt = moment
      }
      told = found.told
      moment = found.next
    }
    expect(messages).toEqual([
      [at('08:00', '2026-11-22'), ['plan 2026-11-22']],
      [at('19:00', '2026-11-22'), ['check-in 2026-11-22', 'weekly 2026-11-16', `session s ${DAY} 10:00`]],
    ])
  })
})

describe('whatever is chosen and whatever comes', () => {
  const anyReminder = (start: Instant): fc.Arbitrary<Reminder> =>
    fc
      .record({
        key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
        kind: fc.constantFrom<ReminderKind>(...RUNNER_KINDS),
        minutes: fc.integer({ min: 0, max: 3 * 1440 }),
        lasts: fc.integer({ min: 1, max: 2 * 1440 }),
      })
      .map(({ key, kind, minutes, lasts }) => {
        const from = addMinutes(start, minutes)
        return one(key, from, { kind, until: addMinutes(from, lasts) })
      })

  it('nothing is told in quiet hours, nothing twice, nothing too early or too late, and messages keep their distance', () => {
    const scene = fc.tuple(anyMoment, anyTimes, anyZone).chain(([start, times, timeZone]) =>
      fc.record({
        start: fc.constant(start),
        times: fc.constant(times),
        timeZone: fc.constant(timeZone),
        reminders: fc.array(anyReminder(start), { maxLength: 8 }),
        spacing: fc.constantFrom(10, 60),
        every: fc.constantFrom(null, 2, 30),
        // A server that sleeps looks late.
        late: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 5 }),
      }),
    )
    fc.assert(
      fc.property(scene, ({ start, times, timeZone, reminders, spacing, every, late }) => {
        const choice = { ...ALL_ON, ...times }
        let [told, lastAt, moment]: [ToldReminders, Instant | null, Instant] = [{}, null, start]
        const seen = new Set<string>()
        const end = addHours(start, 5 * 24)
        for (let looks = 0; compareInstants(moment, end) < 0; looks++) {
          const found = lookAt(reminders, { choice, told, lastAt, timeZone, at: moment, spacing, every })
          expect(compareInstants(found.next, moment)).toBeGreaterThan(0)
          if (found.tell.length > 0) {
            expect(isQuiet(moment, choice.quiet, timeZone)).toBe(false)
            if (lastAt !== null) expect(compareInstants(moment, addMinutes(lastAt, spacing))).toBeGreaterThanOrEqual(0)
            for (const { key, from, until } of found.tell) {
              expect(seen.has(key)).toBe(false)
              seen.add(key)
              expect(compareInstants(from, moment)).toBeLessThanOrEqual(0)
              expect(compareInstants(moment, until)).toBeLessThan(0)
            }
            lastAt = moment
          }
          told = found.told
          // A look out of turn, as after an answer, must not matter either.
          moment = addMinutes(found.next, late[looks % late.length] ?? 0)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('on time, whatever lasts past its quiet hours and the distance is told', () => {
    fc.assert(
      fc.property(anyMoment, anyTimes, anyZone, (start, times, timeZone) => {
        const reminder = one('a', addMinutes(start, 90), { until: addHours(start, 72) })
        const choice = { ...ALL_ON, ...times }
        let moment = start
        for (let looks = 0; looks < 500; looks++) {
          const found = lookAt([reminder], {
            choice,
            told: {},
            lastAt: start,
            timeZone,
            at: moment,
            spacing: 60,
            every: null,
          })
          if (found.tell.length > 0) return
          moment = found.next
        }
        throw new Error('it was never told')
      }),
      { numRuns: 100 },
    )
  })
})
