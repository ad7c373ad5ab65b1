import { describe, expect, test } from 'vitest'
import { RULES_SETTING } from '../why.ts'
import { QUIET } from './facts.test.makers.ts'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { whyOfCause } from './why-of-cause.ts'

const why = (rule: string, given: Facts) => {
  const cause = judgeFacts({ ...QUIET, ...given }).causes.find((one) => one.rule === rule)
  if (!cause) throw new Error(`${rule} did not fire`)
  return whyOfCause(cause)
}

describe('why a rule speaks', () => {
  test('its own reason, the numbers that fired it by their names, its source, and where it is set', () => {
    expect(why('KEY-03', { hoursToKey: 36.25 })).toMatchObject({
      rule: 'KEY-03',
      says: 'Less than 48 h to the key run: no corrective work.',
      numbers: ['36.3 hours before the key run'],
      confidence: 'medium',
      source: expect.stringMatching(/^reference 5; it keeps the claim “.+”$/),
      setting: RULES_SETTING,
    })
  })

  test('a rule that keeps runners safe, and one without a number, is set nowhere', () => {
    expect(why('SAF-01', { redFlagAbsolute: true })).toMatchObject({
      numbers: [],
      setting: null,
      source: 'reference 5',
    })
    expect(why('PHA-05', { phase: 'recovery' }).setting).toBeNull()
    // A block without a number can still be lowered.
    expect(why('SAF-04', { pressureLimitingCondition: true })).toMatchObject({ numbers: [], setting: RULES_SETTING })
    // A caution with a number can be moved.
    expect(why('RSP-04', { daysSinceLastHandsOn: 60 })).toMatchObject({
      numbers: ['60 days since the last session'],
      setting: RULES_SETTING,
    })
  })

  test('a safety answer is its own source', () => {
    const flagLimits = [{ id: 'x', severity: 'block' as const, reason: 'Because.', maxPressure: 3 }]
    expect(why('FLAG:x', { flagLimits })).toEqual({
      rule: 'FLAG:x',
      says: 'Because.',
      numbers: [],
      confidence: '-',
      source: 'the safety question that was answered',
      setting: null,
    })
  })
})
