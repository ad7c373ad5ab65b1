import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kmOfMiles, milesOf, plannedDistance } from './miles.ts'

test('P35 a distance typed in miles comes back as it was typed, for all that a run may have', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24_800 }), (hundredths) => {
      const km = kmOfMiles(hundredths / 100)
      expect(milesOf(km)).toBe(hundredths / 100)
      // no more decimals than the database keeps
      expect(Number(km.toFixed(2))).toBe(km)
    }),
  )
})

test('P35 a planned distance is said in one unit, to a tenth of a mile', () => {
  expect(plannedDistance(32, 'km')).toBe('32 km')
  expect(plannedDistance(32, 'mi')).toBe('19.9 mi')
  expect(plannedDistance(42.2, 'mi')).toBe('26.2 mi')
})
