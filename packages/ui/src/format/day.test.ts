import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayOfMonth,
  formatDay,
  formatDayRange,
  formatDistanceInDays,
  formatLongDay,
  formatMonth,
  formatShortDay,
  formatWeekday,
} from './day.ts'
import { dayFromNumber, dayNumber } from './day-number.ts'

describe('days are strings', () => {
  it('R21 agrees with the calendar on every day, whatever the time zone of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const day = dayFromNumber(number)
        const utc = new Date(number * 86_400_000)
        fc.pre(utc.getUTCFullYear() > 0 && utc.getUTCFullYear() < 10_000)
        expect(day).toBe(utc.toISOString().slice(0, 10))
        expect(dayNumber(day)).toBe(number)
        expect(formatWeekday(day, 'long')).toBe(utc.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' }))
      }),
    )
  })

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '2026-1-1', '23 Nov', '', '2026-11-23T00:00'])(
    'refuses %j instead of guessing',
    (text) => expect(() => dayNumber(text)).toThrow(RangeError),
  )

  it('knows the leap day', () => expect(dayNumber('2028-03-01') - dayNumber('2028-02-28')).toBe(2))
})

describe('words for days', () => {
  it('says the weekday before the date', () => {
    expect(formatDay('2026-11-23')).toBe('Mon 23 Nov')
    expect(formatDay('2026-11-23', { year: true })).toBe('Mon 23 Nov 2026')
    expect(formatLongDay('2026-11-23')).toBe('Monday 23 November')
    expect(formatMonth('2026-11-23')).toBe('November 2026')
    expect(formatShortDay('2027-01-31')).toBe('31 Jan')
    expect(formatWeekday('2026-11-29', 'letter')).toBe('S')
    expect(dayOfMonth('2026-11-03')).toBe(3)
  })
  it('says a range once for what both ends share', () => {
    expect(formatDayRange('2026-11-09', '2026-11-22')).toBe('9 to 22 Nov')
    expect(formatDayRange('2026-11-02', '2026-12-27')).toBe('2 Nov to 27 Dec')
    expect(formatDayRange('2026-12-28', '2027-01-03')).toBe('28 Dec 2026 to 3 Jan 2027')
    expect(formatDayRange('2026-11-09', '2026-11-09')).toBe('9 Nov')
  })
  it('counts from today', () => {
    const today = '2026-11-23'
    expect(formatDistanceInDays('2026-11-23', today)).toBe('today')
    expect(formatDistanceInDays('2026-11-24', today)).toBe('tomorrow')
    expect(formatDistanceInDays('2026-11-22', today)).toBe('yesterday')
    expect(formatDistanceInDays('2026-12-13', today)).toBe('in 20 days')
    expect(formatDistanceInDays('2026-11-13', today)).toBe('10 days ago')
  })
})
