import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INTENTS } from '../library/ids.ts'
import { decidingCauses } from './deciding-causes.ts'
import { facts, flagLimit, hours, raceAhead, raceBehind } from './facts.test.makers.ts'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { keyCovers } from './places.ts'
import { type RuleSet, SHIPPED_RULE_SET } from './rule-set.ts'
import { RULES } from './rules.ts'
import type { Cause, Verdict } from './verdict.ts'

const RUNS = { numRuns: 300 }

/** The shipped rules of which some are kept. */
const rulesWith = (keep: (rule: string) => boolean): RuleSet => ({
  ...SHIPPED_RULE_SET,
  rules: SHIPPED_RULE_SET.rules.filter(({ rule }) => keep(rule.id)),
})

/** The part of a verdict that limits. */
const limitsOf = ({ causes, firedRules, ruleSet, ...limits }: Verdict) => limits

const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

/** True when the first takes no more than the second. */
const noLooser = (one: Verdict, other: Verdict) => {
  expect(one.maxPressure).toBeLessThanOrEqual(other.maxPressure)
  expect(one.maxMinutes).toBeLessThanOrEqual(other.maxMinutes)
}

describe('judging', () => {
  test('is total, pure and the same every time, and keeps within the house', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const verdict = judgeFacts(deepFreeze(given))
        expect(judgeFacts(given)).toEqual(verdict)
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
        expect(verdict.maxPressure).toBeLessThanOrEqual(8)
        expect(verdict.maxMinutes).toBeLessThanOrEqual(90)
        expect(verdict.allowedIntents).toEqual(INTENTS.filter((intent) => verdict.allowedIntents.includes(intent)))
        expect(new Set(verdict.firedRules).size).toBe(verdict.firedRules.length)
        expect(verdict.firedRules).toContain('GEN-02')
      }),
      RUNS,
    )
  })

  test('unknown facts may be null or left out', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
        expect(judgeFacts(known)).toEqual(judgeFacts(given))
      }),
      RUNS,
    )
  })
})

describe('moving further away never raises a restriction of pressure or minutes', () => {
  const moved = (fact: 'hoursToRace' | 'hoursSinceRace' | 'hoursToKey' | 'hoursSinceKey') =>
    fc.record({ given: facts, one: hours(fact), other: hours(fact) }).map(({ given, one, other }) => ({
      given,
      near: Math.min(one, other),
      far: Math.max(one, other),
    }))

  test.each(['hoursToKey', 'hoursSinceKey'] as const)('of a key run: %s', (fact) => {
    fc.assert(
      fc.property(moved(fact), ({ given, near, far }) => {
        noLooser(judgeFacts({ ...given, [fact]: near }), judgeFacts({ ...given, [fact]: far }))
        noLooser(judgeFacts({ ...given, [fact]: far }), judgeFacts({ ...given, [fact]: null }))
      }),
      RUNS,
    )
  })

  test('of a race ahead, alone or among others', () => {
    fc.assert(
      fc.property(moved('hoursToRace'), raceAhead, ({ given, near, far }, race) => {
        const at = (hoursToRace: number) =>
          judgeFacts({ ...given, racesAhead: [...(given.racesAhead ?? []), { ...race, hoursToRace }] })
        noLooser(at(near), at(far))
        noLooser(at(far), judgeFacts(given))
        const { raceClass, racePriority } = race
        const flat = (hoursToRace: number) => judgeFacts({ ...given, raceClass, racePriority, hoursToRace })
        noLooser(flat(near), flat(far))
      }),
      RUNS,
    )
  })

  test('of a race behind, alone or among others', () => {
    fc.assert(
      fc.property(moved('hoursSinceRace'), raceBehind, ({ given, near, far }, race) => {
        const at = (hoursSinceRace: number) =>
          judgeFacts({ ...given, racesBehind: [...(given.racesBehind ?? []), { ...race, hoursSinceRace }] })
        noLooser(at(near), at(far))
        noLooser(at(far), judgeFacts(given))
      }),
      RUNS,
    )
  })
})

describe('one more rule firing never raises pressure or minutes', () => {
  const closing: Facts[] = [
    { redFlagAbsolute: true },
    { feverOrSystemicIllness48h: true },
    { intakeComplete: false },
    { pressureLimitingCondition: true },
    { pregnant: true },
    { acuteInjuryRegionsUnder72h: ['calf/left'] },
    { clearanceRequired: true, clearanceOnFile: false },
    { handsOnLast7Days: 2 },
    { hoursSinceCorrectiveSameRegion: 10 },
    { hoursSinceDeepSameRegion: 10 },
    { hoursSinceHeavyLower: 10 },
    { recurringRegionSessions28d: 3, recurringRegionImproved: false },
  ]

  test('whatever fact is added', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...closing), (given, added) => {
        // Facts that are already there would be replaced, not added.
        fc.pre(Object.keys(added).every((name) => (given[name as keyof Facts] ?? null) === null))
        noLooser(judgeFacts({ ...given, ...added }), judgeFacts(given))
      }),
      RUNS,
    )
  })

  test('whatever flag is added: nor does it open a place or a technique', () => {
    fc.assert(
      fc.property(facts, flagLimit, (given, flag) => {
        const before = judgeFacts(given)
        const after = judgeFacts({ ...given, flagLimits: [...(given.flagLimits ?? []), flag] })
        noLooser(after, before)
        expect(after.avoidRegions).toEqual(expect.arrayContaining([...before.avoidRegions]))
        expect(after.avoidTechniques).toEqual(expect.arrayContaining([...before.avoidTechniques]))
        expect(after.requires).toEqual(expect.arrayContaining([...before.requires]))
        for (const [place, cap] of Object.entries(before.regionCaps))
          expect(after.regionCaps[place]).toBeLessThanOrEqual(cap)
      }),
      RUNS,
    )
  })

  test('whatever rule is left out of the set, the rest is no stricter', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...RULES), (given, { id }) => {
        noLooser(
          judgeFacts(given),
          judgeFacts(
            given,
            rulesWith((rule) => rule !== id),
          ),
        )
      }),
      RUNS,
    )
  })
})

describe('several races merge', () => {
  test('to exactly what each of them says: the same causes, the least numbers', () => {
    const told = (causes: readonly Cause[]) =>
      new Set(causes.filter(({ rule }) => rule !== 'FALLBACK').map((cause) => JSON.stringify(cause)))
    fc.assert(
      fc.property(facts, (given) => {
        const ahead = given.racesAhead ?? []
        const behind = given.racesBehind ?? []
        const singles = [
          { ...given, racesAhead: [], racesBehind: [] },
          ...ahead.map((race): Facts => ({ ...given, racesAhead: [race], racesBehind: [] })),
          ...behind.map((race): Facts => ({ ...given, racesAhead: [], racesBehind: [race] })),
        ].map((single) => judgeFacts(single))
        const together = judgeFacts(given)
        expect(told(together.causes)).toEqual(new Set(singles.flatMap(({ causes }) => [...told(causes)])))
        for (const single of singles) noLooser(together, single)
        if (together.firedRules.includes('FALLBACK') || singles.some((one) => one.firedRules.includes('FALLBACK')))
          return
        expect(together.maxPressure).toBe(Math.min(...singles.map(({ maxPressure }) => maxPressure)))
        expect(together.maxMinutes).toBe(Math.min(...singles.map(({ maxMinutes }) => maxMinutes)))
      }),
      RUNS,
    )
  })
})

describe('causes', () => {
  /** The same moment, judged with some rules and flags only. */
  const judgedBy = (given: Facts, names: ReadonlySet<string>) =>
    judgeFacts(
      { ...given, flagLimits: (given.flagLimits ?? []).filter(({ id }) => names.has(`FLAG:${id}`)) },
      rulesWith((rule) => names.has(rule)),
    )
  const named = (causes: readonly Cause[]) => new Set(causes.map(({ rule }) => rule))

  test('are enough: the rules they name alone give the same verdict, and so do those that decide', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const verdict = judgeFacts(given)
        expect(limitsOf(judgedBy(given, named(verdict.causes)))).toEqual(limitsOf(verdict))
        expect(limitsOf(judgedBy(given, named(decidingCauses(verdict))))).toEqual(limitsOf(verdict))
      }),
      RUNS,
    )
  })

  test('name every fired rule with its own number, which goes when the rule goes', () => {
    fc.assert(
      fc.property(facts, fc.nat(), (given, pick) => {
        const verdict = judgeFacts(given)
        expect(named(verdict.causes)).toEqual(new Set(verdict.firedRules))
        const rules = [...named(verdict.causes)].filter((rule) => rule !== 'FALLBACK')
        const gone = rules[pick % rules.length] ?? ''
        const rest = judgedBy(given, new Set(rules.filter((rule) => rule !== gone)))
        const others = verdict.causes.filter(({ rule }) => rule !== gone && rule !== 'FALLBACK')
        expect(rest.causes.filter(({ rule }) => rule !== 'FALLBACK')).toEqual(others)
      }),
      RUNS,
    )
  })

  test('decide a number: without that rule and those that say as much, it rises', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('pressure' as const, 'minutes' as const), (given, limit) => {
        const verdict = judgeFacts(given)
        const [decider, ...others] = decidingCauses(verdict).filter((cause) => cause.limit === limit)
        expect(others).toEqual([])
        if (!decider || decider.rule === 'FALLBACK') return
        const numbers = verdict.causes.filter((cause) => cause.limit === limit)
        const asStrict = named(numbers.filter(({ value }) => Number(value) <= Number(decider.value)))
        const rest = judgedBy(given, new Set([...named(verdict.causes)].filter((rule) => !asStrict.has(rule))))
        const own = rest.causes.filter((cause) => cause.limit === limit && cause.rule !== 'FALLBACK')
        for (const { value } of own) expect(value).toBeGreaterThan(Number(decider.value))
      }),
      RUNS,
    )
  })

  test('are sorted strictest first within each limit', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { causes, maxPressure, maxMinutes } = judgeFacts(given)
        for (const [limit, least] of [
          ['pressure', maxPressure],
          ['minutes', maxMinutes],
        ] as const) {
          const values = causes.filter((cause) => cause.limit === limit).map(({ value }) => Number(value))
          expect(values).toEqual(values.toSorted((a, b) => a - b))
          expect(values[0]).toBe(least)
        }
      }),
      RUNS,
    )
  })

  test('cap a place at least as low as every cap around it', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { causes, regionCaps } = judgeFacts(given)
        for (const cause of causes) {
          if (cause.limit !== 'regionCap') continue
          for (const place of Object.keys(regionCaps))
            if (cause.regions.some((around) => keyCovers(around, place)))
              expect(regionCaps[place]).toBeLessThanOrEqual(cause.value)
        }
      }),
      RUNS,
    )
  })
})
