import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDayThenId } from './by-day-then-id.ts'

test('by day, and of one day by id, in whatever order they come', () => {
  const ordered = [
    { day: '2026-05-04', id: 'b' },
    { day: '2026-05-05', id: 'a' },
    { day: '2026-05-05', id: 'c' },
    { day: '2027-01-01', id: 'a' },
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (some) => {
      expect(some.toSorted(byDayThenId)).toEqual(ordered)
    }),
  )
  expect(byDayThenId({ day: '2026-05-04', id: 'b' }, { day: '2026-05-04', id: 'b' })).toBe(0)
})
