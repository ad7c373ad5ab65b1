import { expect, test } from 'vitest'
import { inTurn, median, passes } from './figure.ts'

test('the median is the middle, whatever the order', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
})

test('a figure can fail on either side', () => {
  const base = { unit: '×', sides: '', spread: [0, 0], aim: 0 } as const
  expect(passes({ ...base, spread: [0, 0], value: 4.01, pass: 4 })).toBe(false)
  expect(passes({ ...base, spread: [0, 0], value: 0.49, pass: 0.5, atLeast: true })).toBe(false)
  expect(passes({ ...base, spread: [0, 0], value: 0.5, pass: 0.5, atLeast: true })).toBe(true)
  expect(passes({ ...base, spread: [0, 0], value: 1, pass: 4, falls: 'what moves' })).toBe(false)
})

test('two sides are measured in turn', async () => {
  const order: string[] = []
  const { ratio } = await inTurn(
    2,
    async () => order.push('a') && 6,
    async () => order.push('b') && 3,
  )
  expect(order).toEqual(['a', 'b', 'a', 'b'])
  expect(ratio).toBe(2)
})
