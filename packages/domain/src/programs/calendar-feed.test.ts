import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { addHours, instantOf } from '../calendar/instant.ts'
import { keyRunsBetween } from '../training/key-runs.ts'
import { FEED_CHOICES, FEED_KINDS, type FeedAlarm, type FeedChoices, type FeedKind } from './calendar-choices.ts'
import { type FeedEvent, type FeedPlan, feedEvents, feedWindow } from './calendar-events.ts'
import { feedFile } from './calendar-feed.ts'
import { shownEvents, TELLS_OFF_DAYS, type ToldEvents, tellEvents } from './calendar-told.ts'
import type { LoadChange } from './load-change.ts'
import type { Dose } from './schema.ts'

const ZONE = 'Europe/Stockholm'
/** A Monday, noon. */
const NOW = '2026-11-23T11:00:00.000Z'
const TODAY: Day = '2026-11-23'

const session = { id: 's1', day: '2026-11-26', startTime: '09:00', minutes: 50, status: 'booked', therapist: 'Ines' }
const dose: Dose = {
  sets: 3,
  reps: 8,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: 90,
}
const load: LoadChange = {
  id: 'l1',
  pairingId: null,
  contributor: null,
  fromDay: '2026-11-25',
  toDay: '2026-12-08',
  amount: { kind: 'volume', km: 30 },
  weekdays: [],
  sentence: '',
  why: 'The Achilles was sore.',
}
const plan = (more: Partial<FeedPlan> = {}): FeedPlan => ({
  practice: 'Vasa Running Care',
  distance: 'km',
  timeZone: ZONE,
  sessions: [session],
  workouts: [{ id: 'w1', day: '2026-11-24', area: 'strength', items: [{ prescribed: { dose } }] }],
  races: [{ id: 'r1', name: 'Lidingöloppet', day: '2026-12-05', startTime: '10:00', distanceKm: 30 }],
  keyRuns: keyRunsBetween(
    [
      {
        id: 'k1',
        weekday: 2,
        startTime: '07:00',
        minutes: 75,
        kind: 'quality',
        effort: null,
        title: 'intervals',
        fromDay: '2026-11-01',
        untilDay: '2026-12-01',
      },
    ],
    feedWindow(TODAY).from,
    feedWindow(TODAY).to,
  ),
  loads: [{ programId: 'p1', load }],
  ...more,
})
const chosen = (more: Partial<FeedChoices> = {}): FeedChoices => ({ ...FEED_CHOICES, ...more })
const tell = (told: ToldEvents, events: readonly FeedEvent[], now = NOW, choices = FEED_CHOICES) =>
  tellEvents(told, events, { choices, timeZone: ZONE, now })
const file = (told: ToldEvents, choices = FEED_CHOICES, timeZone = ZONE, today = TODAY) =>
  feedFile(told, { choices, timeZone, today, practice: 'Vasa Running Care' })

/** Each event by its uid, as a reader that had no part in the writing has it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return [
      event.uid,
      {
        title: event.summary,
        start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
        sequence: event.sequence,
        status: component.getFirstPropertyValue('status'),
        alarm: component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString() ?? null,
      },
    ] as const
  })
  // one entry a uid: an item is never there twice
  expect(new Set(events.map(([uid]) => uid)).size).toBe(events.length)
  return Object.fromEntries(events)
}
const titlesOf = (choices: FeedChoices, of = plan()) =>
  Object.fromEntries(feedEvents(of, choices, TODAY).map(({ uid, title }) => [uid, title]))

describe('P33 what stands in a calendar', () => {
  it('says what each thing is, and nothing of health', () => {
    expect(titlesOf(chosen({ runs: { shown: false, alarm: 'none' } }))).toEqual({
      'session-s1@strideloom': 'Hands-on with Ines, 50 min',
      'workout-w1@strideloom': 'Strength, 5 min',
      'race-r1@strideloom': 'Race: Lidingöloppet, 30 km',
      'load-p1-l1-1@strideloom': 'Keep weekly running at 30 km or less until Tue 8 Dec',
      'load-p1-l1-2@strideloom': 'Keep weekly running at 30 km or less until Tue 8 Dec',
      'load-p1-l1-3@strideloom': 'Keep weekly running at 30 km or less until Tue 8 Dec',
    })
    expect(titlesOf(chosen(), plan({ distance: 'mi' }))).toMatchObject({
      'race-r1@strideloom': 'Race: Lidingöloppet, 18.6 mi',
      'load-p1-l1-1@strideloom': 'Keep weekly running at 18.6 mi or less until Tue 8 Dec',
    })
    const own = plan({ loads: [{ programId: 'p1', load: { ...load, sentence: 'No hills while the Achilles hurts' } }] })
    const all = JSON.stringify(feedEvents(own, FEED_CHOICES, TODAY))
    expect(all).not.toMatch(/achilles|sore|hurts/i)
    expect(titlesOf(FEED_CHOICES, own)['load-p1-l1-1@strideloom']).toBe('Weekly distance')
  })

  it('says bare that something is, where that is chosen: no name, no place', () => {
    const events = feedEvents(plan(), chosen({ titles: 'bare' }), TODAY)
    expect([...new Set(events.map(({ title }) => title))].sort()).toEqual([
      'Appointment',
      'Race',
      'Run',
      'Running note',
      'Training',
    ])
    expect(events.every(({ place }) => place === null)).toBe(true)
    expect(file(tell({}, events), chosen({ titles: 'bare' }))).not.toMatch(/Vasa|Ines|Liding/)
  })

  it('has key runs on their days, in the runner’s own clock', () => {
    const runs = read(file(tell({}, feedEvents(plan(), FEED_CHOICES, TODAY))))
    expect(runs['run-k1-2026-11-24@strideloom']).toMatchObject({
      title: 'Intervals, 75 min',
      start: instantOf('2026-11-24', '07:00', ZONE),
    })
    expect(runs['run-k1-2026-12-08@strideloom']).toBeUndefined()
  })

  it('is the day as a whole where there is no hour', () => {
    const sessions = [{ ...session, startTime: null, status: 'planned' }]
    expect(read(file(tell({}, feedEvents(plan({ sessions }), FEED_CHOICES, TODAY))))).toMatchObject({
      'session-s1@strideloom': { start: '2026-11-26', status: 'TENTATIVE' },
      'workout-w1@strideloom': { start: '2026-11-24', status: 'CONFIRMED' },
      'load-p1-l1-2@strideloom': { start: '2026-11-30' },
    })
  })

  it('holds the kinds that are chosen, each as often as it is planned', () => {
    const shown = fc.record(Object.fromEntries(FEED_KINDS.map((kind) => [kind, fc.boolean()])))
    fc.assert(
      fc.property(shown, (flags) => {
        const choices = chosen(
          Object.fromEntries(FEED_KINDS.map((kind) => [kind, { shown: flags[kind] === true, alarm: 'none' }])),
        )
        const kinds = new Set(feedEvents(plan(), choices, TODAY).map(({ kind }) => kind))
        expect([...kinds].sort()).toEqual(FEED_KINDS.filter((kind) => flags[kind]).sort())
      }),
      { numRuns: 60 },
    )
  })
})

describe('R21 reminders', () => {
  const alarmFor = (kind: FeedKind, alarm: FeedAlarm, of: FeedPlan, uid: string) => {
    const choices = chosen({ [kind]: { shown: true, alarm } })
    return read(file(tell({}, feedEvents(of, choices, TODAY), NOW, choices), choices, of.timeZone))[uid]?.alarm
  }

  it.each([
    ['sessions', 'none', 'session-s1@strideloom', null],
    ['sessions', '30', 'session-s1@strideloom', '-PT30M'],
    ['sessions', 'morning', 'session-s1@strideloom', '2026-11-26T06:00:00Z'],
    // An hour before what begins at seven; minutes before a day without an hour are its morning.
    ['runs', 'morning', 'run-k1-2026-11-24@strideloom', '2026-11-24T05:00:00Z'],
    ['workouts', '60', 'workout-w1@strideloom', '2026-11-24T06:00:00Z'],
  ] as const)('%s, %s: %s at %s', (kind, alarm, uid, expected) => {
    expect(alarmFor(kind, alarm, plan(), uid)).toBe(expected)
  })

  it.each([
    // The night between them loses an hour, and gains one: seven is seven.
    ['Europe/Stockholm', '2027-03-27', '2027-03-27T06:00:00Z'],
    ['Europe/Stockholm', '2027-03-28', '2027-03-28T05:00:00Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T12:00:00Z'],
    ['Pacific/Auckland', '2027-02-28', '2027-02-27T18:00:00Z'],
  ])('in the morning in %s on %s', (timeZone, day, expected) => {
    const workouts = plan().workouts.map((workout) => ({ ...workout, day }))
    expect(alarmFor('workouts', 'morning', plan({ workouts, timeZone }), 'workout-w1@strideloom')).toBe(expected)
  })
})

describe('a thing stays the same entry', () => {
  it('when it is moved: it counts up once, and is never there twice', () => {
    const first = tell({}, feedEvents(plan(), FEED_CHOICES, TODAY))
    const moved = plan({ sessions: [{ ...session, day: '2026-11-27', startTime: '16:30' }] })
    const later = addHours(NOW, 5)
    const second = tell(first, feedEvents(moved, FEED_CHOICES, TODAY), later)
    const [before, after] = [read(file(first)), read(file(second))]
    expect(before['session-s1@strideloom']).toMatchObject({
      sequence: 0,
      start: instantOf('2026-11-26', '09:00', ZONE),
    })
    expect(after['session-s1@strideloom']).toMatchObject({ sequence: 1, start: instantOf('2026-11-27', '16:30', ZONE) })
    expect(second['session-s1@strideloom']?.changedAt).toBe(later)
    expect(Object.keys(after)).toEqual(Object.keys(before))
    // What did not move was not touched, and a third look says nothing new.
    expect(second['race-r1@strideloom']).toBe(first['race-r1@strideloom'])
    expect(tell(second, feedEvents(moved, FEED_CHOICES, TODAY), addHours(NOW, 9))).toEqual(second)
  })

  it('when its runner moves to another zone: the wall time stays, the moment moves', () => {
    const first = tell({}, feedEvents(plan(), FEED_CHOICES, TODAY))
    const there = plan({ timeZone: 'America/New_York' })
    const second = tellEvents(first, feedEvents(there, FEED_CHOICES, TODAY), {
      choices: FEED_CHOICES,
      timeZone: 'America/New_York',
      now: NOW,
    })
    const text = file(second, FEED_CHOICES, 'America/New_York')
    expect(text).toContain('DTSTART;TZID=America/New_York:20261126T090000\r\n')
    expect(read(text)['session-s1@strideloom']).toMatchObject({
      sequence: 1,
      start: instantOf('2026-11-26', '09:00', 'America/New_York'),
    })
  })

  it('when it is taken out: off for a while, then gone', () => {
    const first = tell({}, feedEvents(plan(), FEED_CHOICES, TODAY))
    const without = plan({ races: [] })
    const off = tell(first, feedEvents(without, FEED_CHOICES, TODAY))
    expect(read(file(off))['race-r1@strideloom']).toMatchObject({
      status: 'CANCELLED',
      sequence: 1,
      title: 'Cancelled: Race: Lidingöloppet, 30 km',
      alarm: null,
    })
    // Put back before it is forgotten, it is the same entry again.
    expect(tell(off, feedEvents(plan(), FEED_CHOICES, TODAY))['race-r1@strideloom']?.sequence).toBe(2)
    // Over, or told long enough, it is forgotten.
    const onDay = (days: number) => addHours(NOW, days * 24)
    expect(tell(off, feedEvents(without, FEED_CHOICES, TODAY), onDay(12))).toHaveProperty(['race-r1@strideloom'])
    expect(tell(off, feedEvents(without, FEED_CHOICES, TODAY), onDay(13))).not.toHaveProperty(['race-r1@strideloom'])
    const far = plan({ races: [{ ...plan().races[0], day: '2027-04-01' } as FeedPlan['races'][number]] })
    const farOff = tell(tell({}, feedEvents(far, FEED_CHOICES, TODAY)), feedEvents(without, FEED_CHOICES, TODAY))
    const told = (days: number) => Object.keys(tell(farOff, feedEvents(without, FEED_CHOICES, TODAY), onDay(days)))
    expect(told(TELLS_OFF_DAYS - 1)).toContain('race-r1@strideloom')
    expect(told(TELLS_OFF_DAYS)).not.toContain('race-r1@strideloom')
  })

  it('what is past and leaves is not told as off', () => {
    const old = plan({ races: [{ ...plan().races[0], day: '2026-11-20' } as FeedPlan['races'][number]] })
    const first = tell({}, feedEvents(old, FEED_CHOICES, TODAY))
    expect(tell(first, feedEvents(plan({ races: [] }), FEED_CHOICES, TODAY))).not.toHaveProperty(['race-r1@strideloom'])
  })

  it('when its kind is hidden and shown again: it goes on counting, and is not told as off', () => {
    const hidden = chosen({ sessions: { shown: false, alarm: 'none' } })
    const first = tell({}, feedEvents(plan(), FEED_CHOICES, TODAY))
    const without = tell(first, feedEvents(plan(), hidden, TODAY), NOW, hidden)
    expect(read(file(without, hidden))['session-s1@strideloom']).toBeUndefined()
    const again = tell(without, feedEvents(plan(), FEED_CHOICES, TODAY))
    expect(again['session-s1@strideloom']).toEqual(first['session-s1@strideloom'])
  })

  it('whatever is planned, moved and taken out: one entry each, and no count that goes back', () => {
    const step = fc.record({
      sessions: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd'),
          shift: fc.integer({ min: -20, max: 60 }),
          hour: fc.integer({ min: 6, max: 20 }),
        }),
        { selector: ({ id }) => id },
      ),
      hours: fc.integer({ min: 0, max: 24 * 5 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let told: ToldEvents = {}
        let now = NOW
        for (const { sessions, hours } of steps) {
          now = addHours(now, hours)
          const today = now.slice(0, 10)
          const placed = sessions.map(({ id, shift, hour }) => ({
            ...session,
            id,
            day: addDays(TODAY, shift),
            startTime: `${String(hour).padStart(2, '0')}:00`,
          }))
          const events = feedEvents(plan({ sessions: placed }), FEED_CHOICES, today)
          const next = tell(told, events, now)
          for (const event of events) expect(next[event.uid]?.event).toEqual(event)
          for (const [uid, one] of Object.entries(next)) {
            const known = told[uid]
            if (known) expect(one.sequence).toBe(one === known ? known.sequence : known.sequence + 1)
          }
          expect(tell(next, events, now)).toEqual(next)
          expect(new Set(shownEvents(next, FEED_CHOICES).map(({ event }) => event.uid)).size).toBe(
            Object.keys(next).length,
          )
          told = next
        }
      }),
      { numRuns: 120 },
    )
  })
})
