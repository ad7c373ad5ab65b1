import { expect, test } from 'vitest'
import { TEST_IDS } from '../library/ids.ts'
import { minutesOf, STARTING_SETS, TEST_FAMILIES } from './test-families.ts'

test('P8 every test stands in exactly one family', () => {
  expect(TEST_FAMILIES.flatMap((family) => family.tests).sort()).toEqual([...TEST_IDS].sort())
})

test('a set to begin with fits between two runners', () => {
  for (const set of STARTING_SETS) {
    expect(new Set(set.tests).size).toBe(set.tests.length)
    expect(minutesOf(set.tests)).toBeLessThanOrEqual(15)
  }
  expect(minutesOf([])).toBe(0)
})
