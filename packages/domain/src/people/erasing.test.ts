import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay } from '../calendar/day.ts'
import { keptUntil } from './retention.ts'
import { withoutNames } from './without-names.ts'

const maya = { name: 'Maya Lindqvist', email: 'maya@example.org', phone: '+46 70 (123)' }

describe('a text without the runner', () => {
  test.each([
    ['Maya was stiff, and maya’s calf too.', '[runner] was stiff, and [runner]’s calf too.'],
    ['Spoke with Maya  Lindqvist on +46 70 (123).', 'Spoke with [runner] on [runner].'],
    ['Write to MAYA@example.org, Lindqvists address.', 'Write to [runner], [runner]s address.'],
    ['The mayan calendar and Mayarin stay.', 'The mayan calendar and Mayarin stay.'],
    ['', ''],
  ])('%s', (before, after) => {
    expect(withoutNames(maya)(before)).toBe(after)
  })

  test('of short words of a name, of no name and of signs nothing is cut out', () => {
    expect(withoutNames({ name: 'Li de Vos', email: null, phone: null })('Li likes de sea')).toBe('Li likes de sea')
    expect(withoutNames({ name: '…', email: null, phone: null })('One … two')).toBe('One [runner] two')
    expect(withoutNames({ name: '', email: '', phone: null })('a b')).toBe('a b')
  })

  test('whatever somebody is called, their name is not in it any more, and the rest is', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeåß娜'), minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, fc.nat({ max: 5 }), (first, last, times) => {
        const clean = withoutNames({ name: `${first} ${last}`, email: null, phone: null })
        const text = `1${' 2, '.concat(first)} 3 ${`${last} ${first} ${last}; `.repeat(times)}4`
        const words = clean(text).split(/[^\p{L}]+/u)
        expect(words).not.toContain(first)
        expect(words).not.toContain(last)
        expect(clean(text).replace(/[^\d]/g, '')).toBe('1234')
        expect(clean(clean(text))).toBe(clean(text))
      }),
    )
  })
})

describe('how long', () => {
  test('to the same day of a later year; a leap day ends with February', () => {
    expect(keptUntil('2026-11-23', 10)).toBe('2036-11-23')
    expect(keptUntil('2024-02-29', 10)).toBe('2034-02-28')
    expect(keptUntil('2024-02-29', 4)).toBe('2028-02-29')
    expect(keptUntil('2026-11-23', 0)).toBe('2026-11-23')
  })
  test('is always a day, never earlier', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), (date, years) => {
        const day = date.toISOString().slice(0, 10)
        expect(isDay(keptUntil(day, years))).toBe(true)
        expect(keptUntil(day, years) >= day).toBe(true)
      }),
    )
  })
})
