import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDay, toDay } from './day-column.ts'

test('a day comes back as it went', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(
      days.map((date) => date.toISOString().slice(0, 10)),
      (day) => toDay(fromDay(day)) === day,
    ),
  )
})

test.for(['2026-02-30', '2026-13-01', '2026-5-4', '', '2026-05-04T10:00:00Z', 'today'])('%j is no day', (text) => {
  expect(() => fromDay(text)).toThrow(RangeError)
})
