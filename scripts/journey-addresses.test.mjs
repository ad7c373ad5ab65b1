import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const JOURNEYS = path.join(import.meta.dirname, '../apps/e2e/src/journeys')

test('no two journeys sign up under the same address: most of them share one product', () => {
  const journeysOf = new Map()
  for (const file of readdirSync(JOURNEYS))
    for (const [address] of readFileSync(path.join(JOURNEYS, file), 'utf8').matchAll(/[\w.]+@example\.org/g))
      journeysOf.set(address, (journeysOf.get(address) ?? new Set()).add(file))
  expect(journeysOf.size).toBeGreaterThan(20)
  expect([...journeysOf].filter(([, files]) => files.size > 1).map(([address, files]) => [address, ...files])).toEqual(
    [],
  )
})
