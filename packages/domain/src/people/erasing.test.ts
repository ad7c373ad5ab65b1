import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay } from '../calendar/day.ts'
import { keptUntil } from './retention.ts'
import { withoutNames, withoutNamesIn } from './without-names.ts'

const maya = { name: 'Maya Lindqvist', email: 'maya@example.org', phone: '+46 70 (123)' }

describe('a text without the runner', () => {
  test.each([
    ['Maya was stiff, and MAYA’s calf too.', '[runner] was stiff, and [runner]’s calf too.'],
    ['She rang from 0046 70123, then from 070-(123).', 'She rang from [runner], then from 070-(123).'],
    ['Spoke with Maya  Lindqvist on +46 70 (123).', 'Spoke with [runner] on [runner].'],
    ['Write to MAYA@example.org, Lindqvists address.', 'Write to [runner], [runner]s address.'],
    ['The mayan calendar and Mayarin stay.', 'The mayan calendar and Mayarin stay.'],
    ['', ''],
  ])('%s', (before, after) => {
    expect(withoutNames(maya)(before)).toBe(after)
  })

  test.each([
    [
      'Max Long',
      null,
      'Pressure max 5/10 for long runs. Max agreed.',
      'Pressure max 5/10 for long runs. [runner] agreed.',
    ],
    ['Bo Li', null, 'Bo was sore, a bo knot. Li too.', '[runner] was sore, a bo knot. [runner] too.'],
    ['José García', null, 'Jose Garcia and José; GARCIA', '[runner] and [runner]; [runner]'],
    ['anna berg', null, 'Anna at the berg, Berg', '[runner] at the berg, [runner]'],
    [
      'A B',
      '+49 170 1234567',
      'On 0170 1234567, +491701234567 or 0170/123 45 67; 12345678 runs',
      'On [runner], [runner] or [runner]; 12345678 runs',
    ],
  ])('%s, %s: "%s"', (name, phone, before, after) => {
    expect(withoutNames({ name, email: null, phone })(before)).toBe(after)
  })

  test('what was kept as JSON keeps its fields, and what is no text', () => {
    const clean = withoutNames({ name: 'Rules Reason', email: null, phone: null })
    expect(
      withoutNamesIn(
        clean,
        (field) => field !== 'rules',
      )({ Rules: 1, rules: ['Rules'], reason: 'Reason said so', Reason: null }),
    ).toEqual({ Rules: 1, rules: ['Rules'], reason: '[runner] said so', Reason: null })
  })

  test('of initials, of no name and of signs nothing is cut out', () => {
    expect(withoutNames({ name: '…', email: null, phone: null })('One … two')).toBe('One [runner] two')
    expect(withoutNames({ name: '', email: '', phone: null })('a b')).toBe('a b')
  })

  test('whatever somebody is called, their name is not in it any more, and the rest is', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeåß娜'), minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, fc.nat({ max: 5 }), (first, last, times) => {
        const clean = withoutNames({ name: `${first} ${last}`, email: null, phone: null })
        const [f, l] = [first, last].map((one) => one.charAt(0).toUpperCase() + one.slice(1))
        const text = `1 2, ${f} 3 ${`${l} ${f} ${last.toUpperCase()}; `.repeat(times)}4`
        const words = clean(text).split(/[^\p{L}]+/u)
        expect(words).not.toContain(f)
        expect(words).not.toContain(l)
        expect(words).not.toContain(last.toUpperCase())
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
