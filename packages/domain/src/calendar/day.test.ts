import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  compareDays,
  type Day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  eachDay,
  isDay,
  isoWeek,
  startOfWeek,
  weekday,
  yearsBetween,
} from './day.ts'
import { daySchema } from './day-schema.ts'

const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayFromNumber)
const middleDays = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2150-12-31') }).map(dayFromNumber)
const steps = fc.integer({ min: -15_000, max: 15_000 })

const complaint = (value: unknown) => daySchema.safeParse(value).error?.issues[0]?.message

describe('a day as input', () => {
  it('accepts real dates, the leap day among them', () => {
    for (const day of ['2026-05-04', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31']) {
      expect(daySchema.parse(day)).toBe(day)
    }
  })

  it('refuses with a sentence that says what is wrong', () => {
    expect(complaint('4.5.2026')).toBe('Write the day as year-month-day, for example 2026-05-04.')
    expect(complaint('2026-02-29')).toBe('February 2026 has 28 days, so there is no 29.')
    expect(complaint('2026-04-31')).toBe('April 2026 has 30 days, so there is no 31.')
    expect(complaint('2026-13-01')).toBe('There is no month 13: months run from 01 to 12.')
    expect(complaint('2026-05-00')).toBe('Days of a month start at 01.')
    expect(complaint('0206-05-04')).toBe('The year 0206 is not between 1900 and 2199.')
    expect(complaint(null)).toBe('Give a day, for example 2026-05-04.')
  })

  it('accepts exactly what the platform calls a real date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, date) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
          const made = new Date(Date.UTC(year, month - 1, date))
          const real = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date
          expect(isDay(text)).toBe(real)
        },
      ),
    )
  })
})

describe('counting days', () => {
  it('agrees with the platform on every day number', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
        expect(dayFromNumber(dayNumber(day))).toBe(day)
      }),
    )
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(middleDays, steps, (day, count) => {
        const other = addDays(day, count)
        expect(addDays(other, -count)).toBe(day)
        expect(daysBetween(day, other)).toBe(count)
        expect(compareDays(day, other) < 0).toBe(count > 0)
        expect(compareDays(day, other) === 0).toBe(count === 0)
      }),
    )
  })

  it('crosses months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })

  it('lists days with both ends, and nothing backwards', () => {
    expect(eachDay('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
    expect(eachDay('2026-05-04', '2026-05-04')).toEqual(['2026-05-04'])
    expect(eachDay('2026-05-05', '2026-05-04')).toEqual([])
  })

  it('throws for what is no day, so that a bug stays loud', () => {
    expect(() => addDays('yesterday' as Day, 1)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  })
})

describe('weeks', () => {
  it('starts them on Monday', () => {
    expect(weekday('2026-05-04')).toBe(1)
    expect(weekday('2026-05-10')).toBe(7)
    expect(weekday('1969-12-31')).toBe(3)
    expect(startOfWeek('2026-05-10')).toBe('2026-05-04')
    expect(startOfWeek('2026-05-04')).toBe('2026-05-04')
  })

  it('puts every day into one week of seven', () => {
    fc.assert(
      fc.property(middleDays, (day) => {
        const monday = startOfWeek(day)
        expect(weekday(monday)).toBe(1)
        expect(daysBetween(monday, day)).toBe(weekday(day) - 1)
        expect(startOfWeek(addDays(monday, 6))).toBe(monday)
        expect(startOfWeek(addDays(monday, 7))).toBe(addDays(monday, 7))
      }),
    )
  })

  it('numbers them as ISO 8601 does, over the turn of the year', () => {
    expect(isoWeek('2026-01-01')).toEqual({ year: 2026, week: 1 })
    expect(isoWeek('2021-01-03')).toEqual({ year: 2020, week: 53 })
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 })
    expect(isoWeek('2026-05-04')).toEqual({ year: 2026, week: 19 })
  })

  it('gives the next week either the next number or 1', () => {
    fc.assert(
      fc.property(middleDays, (day) => {
        const [now, next] = [isoWeek(day), isoWeek(addDays(day, 7))]
        expect(next.year === now.year ? next.week : 1).toBe(next.year === now.year ? now.week + 1 : next.week)
        expect(now.week).toBeGreaterThanOrEqual(1)
        expect(now.week).toBeLessThanOrEqual(53)
      }),
    )
  })
})

describe('age in years', () => {
  it('turns on the birthday', () => {
    expect(yearsBetween('1991-11-11', '2026-05-15')).toBe(34)
    expect(yearsBetween('1991-11-11', '2026-11-10')).toBe(34)
    expect(yearsBetween('1991-11-11', '2026-11-11')).toBe(35)
    expect(yearsBetween('2004-02-29', '2026-02-28')).toBe(21)
    expect(yearsBetween('2004-02-29', '2026-03-01')).toBe(22)
  })

  it('never falls while days go by', () => {
    fc.assert(
      fc.property(middleDays, fc.nat(20_000), (born, later) => {
        const on = addDays(born, later)
        expect(yearsBetween(born, addDays(on, 1))).toBeGreaterThanOrEqual(yearsBetween(born, on))
      }),
    )
  })
})
