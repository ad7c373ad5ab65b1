import { expect, test } from 'vitest'
import { lookWords } from './look-words.ts'

test.each([
  [{ looks: 1, changes: 0 }, 'looked once'],
  [{ looks: 12, changes: 0 }, 'looked 12 times'],
  [{ looks: 0, changes: 1 }, 'changed 1 thing'],
  [{ looks: 3, changes: 2 }, 'looked 3 times, changed 2 things'],
])('R23 %j reads "%s"', (look, words) => {
  expect(lookWords(look)).toBe(words)
})
