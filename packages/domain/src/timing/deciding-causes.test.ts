import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decidingCauses } from './deciding-causes.ts'
import { facts, QUIET } from './facts.test.makers.ts'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { merge } from './merge.ts'

const told = (given: Facts) =>
  decidingCauses(judgeFacts({ ...QUIET, ...given })).map(({ rule, limit }) => `${rule} ${limit}`)

describe('the shortest explanation', () => {
  test('S51 names the lowest only', () => {
    expect(told({ hoursToKey: 36, phase: 'taper' })).toEqual([
      'KEY-03 intents',
      'KEY-03 pressure',
      'KEY-03 minutes',
      'PHA-03 technique',
    ])
  })

  test('of equal numbers names the one that is hardest to go past', () => {
    expect(told({ pressureCeiling: 5, phase: 'recovery' })).toEqual([
      'PHA-05 intents',
      'RSP-01 pressure',
      'GEN-02 minutes',
    ])
  })

  test('shows the last resort beside what left nothing', () => {
    const races: Facts = {
      racesBehind: [{ id: 'm', hoursSinceRace: 30, lastRaceClass: 'marathon' }],
      racesAhead: [{ id: 't', hoursToRace: 20, raceClass: 'short', racePriority: 'B' }],
    }
    expect(told(races)).toEqual([
      'FALLBACK intents',
      'PRE-02 intents',
      'PST-06 intents',
      'FALLBACK pressure',
      'FALLBACK minutes',
    ])
  })

  test('leaves out a cap that a cap around it makes idle', () => {
    const flag = { severity: 'block' as const }
    const flagLimits = [
      { ...flag, id: 'a', regionCaps: { calf: 3 } },
      { ...flag, id: 'b', regionCaps: { calf: 4 } },
    ]
    expect(told({ flagLimits })).toEqual(['RSP-01 pressure', 'GEN-02 minutes', 'FLAG:a regionCap'])
  })

  test('leaves out a cap that says nothing more than another, in whatever order their places are named', () => {
    const cap = (id: string, regionCaps: Record<string, number>) => ({ id, severity: 'warn' as const, regionCaps })
    const both = cap('both', { 'soleus/left': 3, 'quadriceps/left': 3 })
    const [soleus, thigh] = [cap('one', { 'soleus/left': 3 }), cap('other', { 'quadriceps/left': 3 })]
    for (const flagLimits of [
      [both, soleus, thigh],
      [thigh, both, soleus],
      [soleus, thigh, both],
    ]) {
      const { causes } = judgeFacts({ ...QUIET, flagLimits })
      const kept = decidingCauses({ causes }).filter(({ limit }) => limit === 'regionCap')
      expect(merge(kept).regionCaps).toEqual(merge(causes).regionCaps)
      for (const one of kept)
        expect(merge(kept.filter((other) => other !== one)).regionCaps).not.toEqual(merge(causes).regionCaps)
    }
  })

  test('is enough, and nothing of it can be left out', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const verdict = judgeFacts(given)
        const deciding = decidingCauses(verdict).filter(({ rule, limit }) => rule !== 'FALLBACK' || limit !== 'intents')
        const whole = merge(verdict.causes.filter(({ rule, limit }) => rule !== 'FALLBACK' || limit !== 'intents'))
        expect(merge(deciding)).toEqual(whole)
        for (const cause of deciding) {
          const rest = deciding.filter((other) => other !== cause)
          if (cause.limit === 'action')
            expect(rest.some(({ limit, value }) => limit === 'action' && value === cause.value)).toBe(false)
          else expect(merge(rest)).not.toEqual(whole)
        }
      }),
      { numRuns: 400 },
    )
  })
})
