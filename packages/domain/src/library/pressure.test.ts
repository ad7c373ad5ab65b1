import { expect, it } from 'vitest'
import { pressureWords } from './pressure.ts'

it.each([
  [1, 'very light'],
  [2, 'very light'],
  [2.5, 'light to moderate'],
  [3, 'light to moderate'],
  [4, 'light to moderate'],
  [5, 'moderate to firm'],
  [6, 'moderate to firm'],
  [7, 'deep'],
  [8, 'deep'],
])('§5 a pressure of %s is %s', (pressure, words) => {
  expect(pressureWords(pressure)).toBe(words)
})
