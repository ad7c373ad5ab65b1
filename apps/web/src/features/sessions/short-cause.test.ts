import type { Cause } from '@strideloom/domain/timing/verdict.ts'
import { expect, it } from 'vitest'
import { shortCause } from './short-cause.ts'

const cause = (over: Partial<Cause>): Cause =>
  ({
    rule: 'KEY-04',
    limit: 'pressure',
    value: 6,
    severity: 'block',
    reason: '',
    confidence: 'low',
    numbers: {},
    race: null,
    ...over,
  }) as Cause

it('S44 the edge of a stepper says why in a few words', () => {
  expect(shortCause(cause({ numbers: { hoursToKey: 36.8 } }))).toMatch(/^key run in 36\sh$/)
  expect(shortCause(cause({ rule: 'RSP-01', numbers: { pressureCeiling: 6 } }))).toBe('own limit')
  expect(shortCause(cause({ rule: 'GEN-02', numbers: { plannedPressure: 8 } }))).toBe('house limit')
  const race = { id: 'r', name: 'Lucia 10 km', hoursToRace: 46.2, raceClass: 'short', racePriority: 'B' } as const
  expect(shortCause(cause({ numbers: { hoursToRace: 46.2 }, race }))).toMatch(/^Lucia 10 km \(B\) in 46\sh$/)
  expect(shortCause(cause({ rule: 'FLAG:pregnancy' }))).toBe('a safety answer')
})
