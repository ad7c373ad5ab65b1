import { RULES } from '@strideloom/domain/timing/rules.ts'
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
  expect(shortCause(cause({ rule: 'SAF-01', severity: 'safety' }))).toBe('a safety answer')
  expect(shortCause(cause({ rule: 'FAT-03' }))).toBe('no check-in')
})

it('S44 every rule that limits the pressure has short words of its own', () => {
  const limiting = RULES.filter(({ effect }) => effect.maxPressure !== undefined)
  expect(limiting.length).toBeGreaterThan(30)
  for (const { id, severity, when } of limiting) {
    const facts = JSON.stringify(when).match(/"fact":"\w+"/g) ?? []
    const numbers = Object.fromEntries(facts.map((fact) => [fact.slice(8, -1), 1]))
    const cause = {
      rule: id,
      severity,
      limit: 'pressure',
      value: 1,
      reason: '',
      confidence: 'low',
      numbers,
      race: null,
    }
    expect(shortCause(cause as unknown as Cause), id).not.toBe('see why above')
  }
})
