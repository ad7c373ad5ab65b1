import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber, dayNumber } from './day.ts'
import {
  addHours,
  addMinutes,
  compareInstants,
  dayOf,
  epochMilliseconds,
  hoursBetween,
  instantFromMilliseconds,
  instantOf,
  isTimeZone,
  localTimeOfMinutes,
  minutesOfLocalTime,
  timeOf,
} from './instant.ts'
import { instantSchema, localTimeSchema, timeZoneSchema } from './instant-schema.ts'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
]
const zones = fc.constantFrom(...ZONES)
const days = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2040-12-31') }).map(dayFromNumber)
const times = fc.integer({ min: 0, max: 1439 }).map(localTimeOfMinutes)
const moments = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
  .map((minutes) => instantFromMilliseconds(minutes * 60_000))

const complaint = (schema: typeof instantSchema | typeof timeZoneSchema, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message

describe('the day of a moment', () => {
  it('is the day in that zone', () => {
    expect(dayOf('2026-05-04T22:30:00Z', 'Europe/Berlin')).toBe('2026-05-05')
    expect(dayOf('2026-05-04T22:30:00Z', 'America/New_York')).toBe('2026-05-04')
    expect(dayOf('2026-05-05T00:30:00+02:00', 'Europe/Berlin')).toBe('2026-05-05')
    expect(dayOf('1969-12-31T23:59:59.900Z', 'UTC')).toBe('1969-12-31')
    expect(timeOf('2026-05-04T22:30:00Z', 'Asia/Kathmandu')).toBe('04:15')
  })
})

describe('the moment of a wall clock time', () => {
  it('follows summer and winter time', () => {
    expect(instantOf('2026-01-15', '07:00', 'Europe/Berlin')).toBe('2026-01-15T06:00:00.000Z')
    expect(instantOf('2026-07-15', '07:00', 'Europe/Berlin')).toBe('2026-07-15T05:00:00.000Z')
    expect(instantOf('2026-07-15', '07:00', 'America/St_Johns')).toBe('2026-07-15T09:30:00.000Z')
  })

  it('moves a time that the clock skips later by what was skipped', () => {
    expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(timeOf(instantOf('2026-03-29', '02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe('03:30')
    expect(timeOf(instantOf('2026-03-08', '02:00', 'America/New_York'), 'America/New_York')).toBe('03:00')
    // Half an hour is skipped here.
    expect(timeOf(instantOf('2026-10-04', '02:10', 'Australia/Lord_Howe'), 'Australia/Lord_Howe')).toBe('02:40')
    // Midnight itself was skipped here.
    expect(dayOf(instantOf('2018-11-04', '00:00', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('2018-11-04')
    expect(timeOf(instantOf('2018-11-04', '00:00', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('01:00')
    // And a whole day here: the next day, at the same time.
    const skippedDay = instantOf('2011-12-30', '12:00', 'Pacific/Apia')
    expect([dayOf(skippedDay, 'Pacific/Apia'), timeOf(skippedDay, 'Pacific/Apia')]).toEqual(['2011-12-31', '12:00'])
  })

  it('takes the first of a time that comes twice', () => {
    expect(instantOf('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
    expect(instantOf('2026-10-25', '03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z')
  })

  it('shows that day and time again, or a later one where the clock skipped', () => {
    fc.assert(
      fc.property(days, times, zones, (day, time, zone) => {
        const moment = instantOf(day, time, zone)
        const shown = `${dayOf(moment, zone)} ${timeOf(moment, zone)}`
        if (shown !== `${day} ${time}`) {
          expect(shown > `${day} ${time}`).toBe(true)
          // Skipped for real: no moment around it shows the time asked for.
          for (const hours of [-24, -2, -1, -0.5, 0.5, 1, 2]) {
            const near = addHours(moment, hours)
            expect(`${dayOf(near, zone)} ${timeOf(near, zone)}`).not.toBe(`${day} ${time}`)
          }
        }
      }),
    )
  })

  it('brings a moment back, at most the hour earlier that looked the same', () => {
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const again = instantOf(dayOf(moment, zone), timeOf(moment, zone), zone)
        const back = hoursBetween(again, moment)
        expect(back === 0 || (back > 0 && back <= 24)).toBe(true)
        expect(timeOf(again, zone)).toBe(timeOf(moment, zone))
      }),
    )
  })

  it('keeps the order of the wall clock on every day of 24 hours', () => {
    fc.assert(
      fc.property(days, times, times, zones, (day, one, other, zone) => {
        const midnight = instantOf(day, '00:00', zone)
        fc.pre(hoursBetween(midnight, instantOf(addDays(day, 1), '00:00', zone)) === 24)
        const hours = hoursBetween(instantOf(day, one, zone), instantOf(day, other, zone))
        expect(hours).toBe((minutesOfLocalTime(other) - minutesOfLocalTime(one)) / 60)
      }),
    )
  })
})

describe('counting hours', () => {
  it('knows that a day of changing clocks has 23 or 25', () => {
    const spring = hoursBetween(
      instantOf('2026-03-29', '00:00', 'Europe/Berlin'),
      instantOf('2026-03-30', '00:00', 'Europe/Berlin'),
    )
    const autumn = hoursBetween(
      instantOf('2026-10-25', '00:00', 'Europe/Berlin'),
      instantOf('2026-10-26', '00:00', 'Europe/Berlin'),
    )
    expect([spring, autumn]).toEqual([23, 25])
  })

  it('adds minutes and hours whatever the offset', () => {
    expect(addMinutes('2026-05-04T07:00:00+02:00', 75)).toBe('2026-05-04T06:15:00.000Z')
    expect(hoursBetween('2026-05-04T07:00:00+02:00', '2026-05-04T07:00:00Z')).toBe(2)
    fc.assert(
      fc.property(moments, fc.integer({ min: -100_000, max: 100_000 }), (moment, minutes) => {
        expect(hoursBetween(moment, addMinutes(moment, minutes))).toBeCloseTo(minutes / 60, 9)
      }),
    )
  })

  it('what lasts longer than the calendar ends with it', () => {
    for (const minutes of [1e15, 1e300, Number.POSITIVE_INFINITY]) {
      const end = addMinutes('2026-05-04T07:00:00+02:00', minutes)
      expect(end).toBe('9999-12-30T00:00:00.000Z')
      for (const zone of ZONES) expect(dayOf(end, zone)).toMatch(/^9999-12-/)
    }
  })

  it('sorts moments written with different offsets', () => {
    const written = ['2026-05-04T07:00:00Z', '2026-05-04T07:00:00+02:00', '2026-05-04T06:00:00Z']
    expect([...written].sort(compareInstants)).toEqual([written[1], written[2], written[0]])
  })

  it('reads what the language reads, digit by digit: every shape, impossible parts among them', () => {
    const two = (max: number) => fc.nat(max).map((number) => String(number).padStart(2, '0'))
    const seconds = fc.oneof(
      fc.constant(''),
      two(61).map((second) => `:${second}`),
      fc.tuple(two(61), fc.nat(99_999)).map(([second, rest]) => `:${second}.${rest}`),
      fc.tuple(two(59), fc.nat(999)).map(([second, rest]) => `:${second}.${String(rest).padStart(3, '0')}`),
    )
    const zone = fc.oneof(
      fc.constant('Z'),
      fc
        .tuple(fc.constantFrom('+', '-'), two(25), two(61))
        .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
    )
    const year = fc.nat(9999).map((number) => String(number).padStart(4, '0'))
    const texts = fc
      .tuple(year, two(14), two(33), two(25), two(61), seconds, zone)
      .map(([y, m, d, hour, minute, second, where]) => `${y}-${m}-${d}T${hour}:${minute}${second}${where}`)
    fc.assert(
      fc.property(texts, (text) => {
        const wanted = Date.parse(text)
        if (Number.isNaN(wanted)) expect(() => epochMilliseconds(text)).toThrow(RangeError)
        else expect(epochMilliseconds(text)).toBe(wanted)
      }),
      { numRuns: 3000 },
    )
  })

  it('throws for what is no instant', () => {
    expect(() => epochMilliseconds('2026-05-04')).toThrow(RangeError)
    expect(() => epochMilliseconds('2026-05-04T07:00:00')).toThrow(RangeError)
  })
})

describe('as input', () => {
  it('takes instants with an offset only', () => {
    for (const good of ['2026-05-04T07:00:00+02:00', '2026-05-04T05:00Z', '2026-05-04T05:00:00.123Z']) {
      expect(instantSchema.parse(good)).toBe(good)
    }
    for (const bad of ['2026-02-30T07:00:00Z', '2026-05-04T25:00:00Z', '1526-05-04T07:00:00Z'])
      expect(complaint(instantSchema, bad)).toBe(
        `“${bad}” is no moment: there is no such day or time, or its year is not from 1900 to 2199.`,
      )
    for (const bad of ['2026-05-04T07:00:00', 'now', 5, null]) {
      expect(complaint(instantSchema, bad)).toBe(
        'Give a moment with its offset, for example 2026-05-04T07:00:00+02:00.',
      )
    }
  })

  it('takes zones by name only', () => {
    for (const zone of ZONES) expect(timeZoneSchema.parse(zone)).toBe(zone)
    expect(complaint(timeZoneSchema, 'Mars/Olympus')).toBe(
      '“Mars/Olympus” is no time zone that this machine knows. Names look like Europe/Berlin.',
    )
    for (const bad of ['', '+02:00', '02:00', 'Berlin', 12]) expect(isTimeZone(bad)).toBe(false)
  })

  it('takes times of a 24-hour clock', () => {
    expect(localTimeSchema.parse('07:30')).toBe('07:30')
    for (const bad of ['7:30', '24:00', '07:60', '7.30 pm', '']) {
      expect(localTimeSchema.safeParse(bad).error?.issues[0]?.message).toBe(
        'Write the time with hours and minutes, from 00:00 to 23:59, for example 07:30.',
      )
    }
  })
})

describe('what a clock shows', () => {
  const everyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const moment = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2045, 0, 1) })

  it('R21 is what the system says, looked up or read, in every zone it knows', () => {
    fc.assert(
      fc.property(everyZone, moment, fc.integer({ min: 0, max: 899_999 }), (zone, first, later) => {
        for (const milliseconds of [first, first + later]) {
          const read = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'short',
            hourCycle: 'h23',
          }).format(milliseconds)
          const instant = instantFromMilliseconds(milliseconds)
          expect(`${dayOf(instant, zone)} ${timeOf(instant, zone)}`).toBe(read)
        }
      }),
      { numRuns: 300 },
    )
  })
})
