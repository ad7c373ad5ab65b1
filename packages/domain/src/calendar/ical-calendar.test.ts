import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dayFromNumber, dayNumber } from './day.ts'
import { icalCalendar } from './ical-calendar.ts'
import type { CalendarEvent, EventAlarm } from './ical-event.ts'
import { foldLine, MOST_OCTETS } from './ical-text.ts'
import {
  addMinutes,
  epochMilliseconds,
  type Instant,
  instantFromMilliseconds,
  instantOf,
  localTimeOfMinutes,
} from './instant.ts'
import { offsetMinutes, zoneChanges } from './zone-changes.ts'

const ZONES = [
  'UTC',
  'Europe/Stockholm',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Africa/Casablanca',
]
const NOW = '2026-11-30T12:00:00.000Z'

const eventAt = (time: CalendarEvent['time'], more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'x@strideloom',
  title: 'Strength, 25 min',
  time,
  place: null,
  state: 'confirmed',
  ...more,
})
const write = (timeZone: string, event: CalendarEvent, alarm: EventAlarm | null = null): string => {
  const day = 'from' in event.time ? event.time.from : event.time.start.slice(0, 10)
  return icalCalendar({
    name: 'Running with Vasa',
    timeZone,
    from: addDays(day, -20),
    to: addDays(day, 20),
    entries: [{ event, marks: { sequence: 3, changedAt: NOW, alarm } }],
  })
}

/** One of each, as a file tells it: the reader works its rules out from 1970 on. */
const zonesRead = new Map<string, ICAL.Timezone>()
const zoneRead = (zone: ICAL.Component): ICAL.Timezone => {
  const text = zone.toString()
  const known = zonesRead.get(text) ?? new ICAL.Timezone(zone)
  zonesRead.set(text, known)
  return known
}

/** Read by a library that had no part in the writing; zones as the file itself tells them, not as the machine knows them. */
const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  ICAL.TimezoneService.reset()
  if (zone) ICAL.TimezoneService.register(zoneRead(zone))
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('no event in it')
  const event = new ICAL.Event(component)
  const alarm = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger') ?? null
  return { calendar, event, component, alarm }
}
const instantIn = (time: ICAL.Time): Instant => time.toJSDate().toISOString()

/** Octets in UTF-8, counted by what an address would write of them. */
const octets = (text: string) => encodeURIComponent(text).replace(/%../g, 'x').length

const zones = fc.constantFrom(...ZONES)
const days = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2036-12-31') }).map(dayFromNumber)
const times = fc.integer({ min: 0, max: 1439 }).map(localTimeOfMinutes)

describe('R21 a calendar shows every moment as the zone’s own clock does', () => {
  it('at any day, time and length, in any zone', () => {
    fc.assert(
      fc.property(zones, days, times, fc.integer({ min: 1, max: 2000 }), (timeZone, day, time, minutes) => {
        const start = instantOf(day, time, timeZone)
        const { event } = read(write(timeZone, eventAt({ start, minutes })))
        expect(instantIn(event.startDate)).toBe(start)
        expect(instantIn(event.endDate)).toBe(addMinutes(start, minutes))
      }),
      { numRuns: 200 },
    )
  })

  it('around every change of the clocks, to the minute', () => {
    for (const timeZone of ZONES)
      for (const { at } of zoneChanges('2025-06-01', '2027-12-31', timeZone))
        for (const shift of [-120, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61, 120]) {
          const start = addMinutes(at, shift)
          const { event } = read(write(timeZone, eventAt({ start, minutes: 45 })))
          expect(`${timeZone} ${instantIn(event.startDate)}`).toBe(`${timeZone} ${start}`)
          expect(instantIn(event.endDate)).toBe(addMinutes(start, 45))
        }
  })

  it('as wall time where it has one: 09:00 stays 09:00 over the change in spring', () => {
    for (const day of ['2027-03-27', '2027-03-28', '2027-03-29']) {
      const file = write(
        'Europe/Stockholm',
        eventAt({ start: instantOf(day, '09:00', 'Europe/Stockholm'), minutes: 50 }),
      )
      expect(file).toContain(`DTSTART;TZID=Europe/Stockholm:${day.replaceAll('-', '')}T090000\r\n`)
    }
  })

  it('in UTC where no yearly rule tells the clocks, as in Morocco', () => {
    const start = instantOf('2027-02-10', '09:00', 'Africa/Casablanca')
    const file = write('Africa/Casablanca', eventAt({ start, minutes: 50 }))
    expect(file).toContain('DTSTART:20270210T090000Z\r\n')
    expect(file).not.toContain('VTIMEZONE')
  })

  it('02:30 of the night that has it twice in UTC: readers differ in which they take', () => {
    for (const hour of ['00', '01'])
      expect(write('Europe/Stockholm', eventAt({ start: `2026-10-25T${hour}:30:00.000Z`, minutes: 30 }))).toContain(
        `DTSTART:20261025T${hour}3000Z\r\n`,
      )
  })

  it.each([
    ['2028-02-29', '2028-02-29', '20280229', '20280301'],
    ['2026-12-31', '2027-01-01', '20261231', '20270102'],
    // Week 53 of 2026 has its Sunday in the next year.
    ['2026-12-28', '2027-01-03', '20261228', '20270104'],
    ['2027-03-28', '2027-03-28', '20270328', '20270329'],
  ] as [Day, Day, string, string][])('whole days from %s to %s', (from, to, first, after) => {
    const file = write('America/Sao_Paulo', eventAt({ from, to }))
    expect(file).toContain(`DTSTART;VALUE=DATE:${first}\r\nDTEND;VALUE=DATE:${after}\r\n`)
    const { event } = read(file)
    expect([event.startDate.isDate, event.startDate.toString()]).toEqual([true, from])
    expect(event.endDate.toString()).toBe(addDays(to, 1))
  })

  it('runs over midnight end on the next day', () => {
    const start = instantOf('2026-12-31', '23:30', 'Europe/Stockholm')
    expect(write('Europe/Stockholm', eventAt({ start, minutes: 75 }))).toContain(
      'DTEND;TZID=Europe/Stockholm:20270101T004500\r\n',
    )
  })
})

describe('R21 the zone is told so that Outlook reads it: one rule each way, or none', () => {
  const toldOf = (timeZone: string) => {
    const file = write(timeZone, eventAt({ start: '2026-12-01T09:00:00.000Z', minutes: 50 }))
    return /TZID:[^\r]+\r\n(.*)END:VTIMEZONE/s.exec(file)?.[1]?.trim().split('\r\n')
  }

  it('the last Sundays of Europe', () => {
    expect(toldOf('Europe/Stockholm')).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
    ])
  })

  it('the second and the first Sunday of America, half an hour on Lord Howe', () => {
    const rules = (timeZone: string) => toldOf(timeZone)?.filter((line) => /^(RRULE|TZOFFSETTO)/.test(line))
    expect(rules('America/New_York')).toEqual([
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    ])
    expect(rules('Australia/Lord_Howe')).toEqual([
      'TZOFFSETTO:+1100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
      'TZOFFSETTO:+1030',
      'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
    ])
  })

  it('clocks that are never changed', () => {
    expect(toldOf('Asia/Kathmandu')).toEqual([
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0545',
      'TZOFFSETTO:+0545',
      'END:STANDARD',
    ])
  })
})

describe('R21 changes of the clocks', () => {
  it('are found where the zone has them', () => {
    expect(zoneChanges('2026-01-01', '2026-12-31', 'Europe/Stockholm')).toEqual([
      { at: '2026-03-29T01:00:00.000Z', before: 60, after: 120 },
      { at: '2026-10-25T01:00:00.000Z', before: 120, after: 60 },
    ])
    expect(zoneChanges('2026-01-01', '2026-12-31', 'Asia/Kathmandu')).toEqual([])
    expect(zoneChanges('2026-04-01', '2026-04-30', 'Australia/Lord_Howe')).toEqual([
      { at: '2026-04-04T15:00:00.000Z', before: 660, after: 630 },
    ])
  })

  it('are all there are: between two of them the offset stands', () => {
    const moments = fc
      .integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 })
      .map((minute) => instantFromMilliseconds(minute * 60_000))
    const known = new Map(ZONES.map((zone) => [zone, zoneChanges('2025-01-01', '2027-12-31', zone)]))
    fc.assert(
      fc.property(zones, moments, (timeZone, moment) => {
        const changes = known.get(timeZone) ?? []
        const last = changes.findLast(({ at }) => epochMilliseconds(at) <= epochMilliseconds(moment))
        const expected = last?.after ?? changes[0]?.before ?? offsetMinutes('2025-01-01T00:00:00.000Z', timeZone)
        expect(offsetMinutes(moment, timeZone)).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what is written', () => {
  const LONG = '👩🏽‍🦱🏃‍♀️'.repeat(30)
  const RIGHT_TO_LEFT = 'סבב ריצה עם מרים בת־שבע אלקלעי, שלוש פעמים; '.repeat(4)

  it.each([
    ['emoji of several characters', LONG],
    ['a long name from right to left', RIGHT_TO_LEFT],
    ['what separates', 'a, b; c \\ d\nnext line'],
    ['nothing', ''],
  ])('%s comes back as it was', (_what, title) => {
    const file = write('Europe/Stockholm', eventAt({ from: '2026-12-01', to: '2026-12-01' }, { title, place: title }))
    const { event } = read(file)
    expect(event.summary).toBe(title)
    expect(event.location ?? '').toBe(title)
  })

  it('any text comes back, in lines of at most 75 octets that each end with CRLF', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(texts, (title) => {
        const file = write('UTC', eventAt({ from: '2026-12-01', to: '2026-12-01' }, { title }))
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        const plain = title.replace(/\r\n?/g, '\n').replace(/[^\n\P{Cc}]/gu, ' ')
        expect(read(file).event.summary ?? '').toBe(plain)
      }),
      { numRuns: 200 },
    )
  })

  it('a folded line is the line again once it is unfolded, and no character is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (line) => {
        const folded = foldLine(line)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        for (const piece of folded.split('\r\n')) {
          expect(piece.isWellFormed()).toBe(true)
          expect(octets(piece)).toBeLessThanOrEqual(MOST_OCTETS)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('names itself, its zone, and when to come again', () => {
    const { calendar } = read(write('Europe/Stockholm', eventAt({ from: '2026-12-01', to: '2026-12-01' })))
    const told = ['version', 'prodid', 'x-wr-calname', 'name', 'x-wr-timezone', 'x-published-ttl']
    expect(told.map((name) => calendar.getFirstPropertyValue(name))).toEqual([
      '2.0',
      '-//Strideloom//Calendar//EN',
      'Running with Vasa',
      'Running with Vasa',
      'Europe/Stockholm',
      'PT1H',
    ])
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H')
  })

  it('reminds before a moment, or at a moment of its own', () => {
    const start = instantOf('2026-12-01', '09:00', 'Europe/Stockholm')
    const before = read(write('Europe/Stockholm', eventAt({ start, minutes: 50 }), { before: 60 })).alarm
    expect(String(before)).toBe('-PT60M')
    const at = instantOf('2027-03-28', '07:00', 'Europe/Stockholm')
    const days = eventAt({ from: '2027-03-28', to: '2027-03-28' })
    expect(String(read(write('Europe/Stockholm', days, { at })).alarm)).toBe('2027-03-28T05:00:00Z')
  })

  it('what is off says so, leaves the time free and reminds of nothing', () => {
    const start = instantOf('2026-12-01', '09:00', 'Europe/Stockholm')
    const off = eventAt({ start, minutes: 50 }, { state: 'cancelled' })
    const { event, component, alarm } = read(write('Europe/Stockholm', off, { before: 60 }))
    expect(event.summary).toBe('Cancelled: Strength, 25 min')
    expect(['status', 'transp', 'sequence'].map((name) => component.getFirstPropertyValue(name))).toEqual([
      'CANCELLED',
      'TRANSPARENT',
      3,
    ])
    expect(alarm).toBeNull()
  })
})
