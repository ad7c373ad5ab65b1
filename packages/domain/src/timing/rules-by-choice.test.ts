import { describe, expect, test } from 'vitest'
import { QUIET } from './facts.test.makers.ts'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { SHIPPED_RULE_SET } from './rule-set.ts'
import { choiceWords, rulesByChoice } from './rules-by-choice.ts'

const choose = (sameRegion: number, readinessWord: number) => ({ choices: { sameRegion, readinessWord } })
const setOf = (sameRegion: number, readinessWord: number) => ({
  ...SHIPPED_RULE_SET,
  rules: rulesByChoice(SHIPPED_RULE_SET.rules, choose(sameRegion, readinessWord)),
})
const [region, word] = [setOf(1, 0), setOf(0, 1)]
const NOWHERE = { legs: [], corrective: {}, deep: {} }
const fired = (facts: Partial<Facts>, set = SHIPPED_RULE_SET) => judgeFacts({ ...QUIET, ...facts }, set).firedRules

test('as shipped the rules are the very same', () => {
  expect(rulesByChoice(SHIPPED_RULE_SET.rules, choose(0, 0))).toBe(SHIPPED_RULE_SET.rules)
})

describe('domain README 6: rules about the same region limit the region', () => {
  const near = { hoursToKey: 30, plannedPressure: 6, plannedMinutes: 50 }

  test('a session without the legs is not limited by a key run; one on the calf is, there alone', () => {
    expect(fired(near, region)).toContain('KEY-03')
    expect(fired({ ...near, sameRegion: NOWHERE }, region)).not.toContain('KEY-03')
    const legs = { ...near, sameRegion: { ...NOWHERE, legs: ['calf/left'] } }
    const { regionCaps, maxPressure, allowedIntents, maxMinutes } = judgeFacts({ ...QUIET, ...legs }, region)
    expect(regionCaps['calf/left']).toBe(5)
    expect(maxPressure).toBeGreaterThan(5)
    // What it is for and how long stay those of the whole session.
    expect(allowedIntents).not.toContain('corrective')
    expect(maxMinutes).toBe(60)
    // The hours still decide: further away nothing is said of the legs either.
    expect(fired({ ...legs, hoursToKey: 100 }, region)).not.toContain('KEY-03')
  })

  test('heavy leg strength is about the legs too', () => {
    const heavy = { hoursSinceHeavyLower: 5 }
    expect(fired({ ...heavy, sameRegion: NOWHERE }, region)).not.toContain('STR-01')
    expect(fired({ ...heavy, sameRegion: { ...NOWHERE, legs: ['soleus/right'] } }, region)).toContain('STR-01')
  })

  test('what was treated before counts place by place, with its own hours', () => {
    const sameRegion = { ...NOWHERE, corrective: { 'calf/left': 71, 'calf/right': 72 }, deep: { 'calf/right': 119 } }
    const facts = { ...QUIET, hoursSinceCorrectiveSameRegion: 71, hoursSinceDeepSameRegion: 119, sameRegion }
    const verdict = judgeFacts(facts, region)
    expect(verdict.firedRules).toEqual(expect.arrayContaining(['FRQ-01', 'FRQ-02']))
    expect(verdict.regionCaps).toMatchObject({ 'calf/left': 4, 'calf/right': 6 })
    const later = { ...NOWHERE, corrective: { 'calf/left': 72 }, deep: { 'calf/right': 120 } }
    const quiet = judgeFacts({ ...facts, sameRegion: later }, region)
    expect(quiet.firedRules).not.toContain('FRQ-01')
    expect(quiet.firedRules).not.toContain('FRQ-02')
  })

  test('where the places are not known, all of the session counts as before', () => {
    const facts = { ...QUIET, hoursSinceCorrectiveSameRegion: 71, hoursSinceDeepSameRegion: 119 }
    const [shipped, chosen] = [judgeFacts(facts), judgeFacts(facts, region)]
    expect(chosen.firedRules).toEqual(shipped.firedRules)
    expect(chosen.maxPressure).toBe(shipped.maxPressure)
    expect(chosen.regionCaps).toEqual(shipped.regionCaps)
  })

  test('how often in a week, races and safety stay about the whole session', () => {
    expect(fired({ handsOnLast7Days: 2, sameRegion: NOWHERE }, region)).toContain('FRQ-03')
    const race = { hoursToRace: 20, raceClass: 'half', racePriority: 'A', sameRegion: NOWHERE } as const
    expect(fired(race, region)).toEqual(fired({ ...race, sameRegion: null }))
  })
})

describe('domain README 15: the rules of fatigue look at the word that is shown', () => {
  test('a number of 45 that is shown as very low counts as very low, and no more as low', () => {
    const shown = { readiness: 45, readinessShown: 'very low' } as const
    expect(fired(shown)).toEqual(expect.arrayContaining(['FAT-02']))
    expect(fired(shown, word)).toContain('FAT-01')
    expect(fired(shown, word)).not.toContain('FAT-02')
    const { causes } = judgeFacts({ ...QUIET, ...shown }, word)
    const told = causes.find(({ rule }) => rule === 'FAT-01')
    expect(told?.reason).toMatch(/^Unusually low for this runner and shown as very low/)
    expect(told?.confidence).toBe('-')
  })

  test('a number of 65 that is shown as low counts as low', () => {
    const shown = { readiness: 65, readinessShown: 'low' } as const
    expect(fired(shown)).not.toContain('FAT-02')
    expect(fired(shown, word)).toContain('FAT-02')
    const { causes } = judgeFacts({ ...QUIET, ...shown }, word)
    expect(causes.find(({ rule }) => rule === 'FAT-02')?.reason).toMatch(/^Unusually low .* shown as low/)
  })

  test('where word and number say the same it is told once, by the number', () => {
    for (const [readiness, readinessShown, rule] of [
      [30, 'very low', 'FAT-01'],
      [50, 'low', 'FAT-02'],
    ] as const) {
      const all = fired({ readiness, readinessShown }, word)
      expect(all.filter((one) => one === rule)).toHaveLength(1)
      const { causes } = judgeFacts({ ...QUIET, readiness, readinessShown }, word)
      expect(causes.find((one) => one.rule === rule)?.reason).not.toMatch(/^Unusually low/)
    }
    expect(fired({ readiness: 70, readinessShown: null }, word)).toEqual(fired({ readiness: 70 }))
  })
})

test('what a choice means is told of the rules that it changes, and of no others', () => {
  const told = (rule: string, sameRegion = 1, readinessWord = 1) => choiceWords(rule, choose(sameRegion, readinessWord))
  expect(told('KEY-04')).toMatch(/legs/)
  expect(told('STR-02')).toMatch(/legs/)
  expect(told('FRQ-01')).toMatch(/treated before/)
  expect(told('FAT-01')).toMatch(/one word lower/)
  expect([told('FRQ-03'), told('FAT-03'), told('KEY-04', 0), told('FRQ-02', 0), told('FAT-02', 1, 0)]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})
