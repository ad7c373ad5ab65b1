import { expect, test } from 'vitest'
import { inPieces } from './in-pieces.ts'

/** Holds the thread for a while, as a sum does. */
const hold = (ms: number) => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

function* sums(count: number, seen: number[]) {
  for (let n = 0; n < count; n++) {
    hold(4)
    seen.push(n)
    yield
  }
  return seen.length
}

test('work in pieces lets others in between, and gives what it made once', async () => {
  const seen: number[] = []
  const between: number[] = []
  const timer = setInterval(() => between.push(seen.length), 0)
  const made: number[] = []
  await new Promise<void>((resolve) =>
    inPieces(sums(12, seen), (value) => {
      made.push(value)
      resolve()
    }),
  )
  clearInterval(timer)
  expect(made).toEqual([12])
  expect(between.filter((count) => count > 0 && count < 12).length).toBeGreaterThan(1)
})

test('work that was called off goes no further', async () => {
  const seen: number[] = []
  let isDone = false
  const callOff = inPieces(sums(100, seen), () => {
    isDone = true
  })
  await new Promise((resolve) => setTimeout(resolve, 60))
  callOff()
  const far = seen.length
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(seen.length).toBe(far)
  expect(far).toBeLessThan(100)
  expect(isDone).toBe(false)
})
