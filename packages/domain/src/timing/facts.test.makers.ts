import fc from 'fast-check'
import { INTENTS } from '../library/ids.ts'
import { FACT_KINDS, type FactName, type Facts, type FlagLimit, type RaceAhead, type RaceBehind } from './facts.ts'
import type { Plan, PlannedPlace } from './plan.ts'
import { type Condition, RULES, type TimingRule } from './rules.ts'

/** A quiet week: intake done, nothing near, six sessions known, tolerance 7. Only RSP-01 and GEN-02 fire. */
export const QUIET: Facts = {
  intakeComplete: true,
  redFlagAbsolute: false,
  clearanceRequired: false,
  clearanceOnFile: false,
  readiness: 75,
  priorHandsOnSessions: 6,
  pressureCeiling: 7,
  lastResponse: 'about-right',
  lastPressure: 6,
  daysSinceLastHandsOn: 14,
  phase: 'base',
  plannedPressure: 6,
  plannedMinutes: 60,
}

export const FACT_NAMES = Object.keys(FACT_KINDS) as FactName[]

const PLACES = [
  'calf',
  'soleus/left',
  'gastrocnemius/right',
  'calf/both',
  'hamstrings/left',
  'trunk-core',
  'lumbar/center',
]

/** A condition on a fact, told loosely. */
export type Read = {
  fact: FactName
  op: Condition['op']
  value?: boolean | number | string | readonly string[]
}

/** The conditions of a rule that read a fact. */
export const readsOf = (rule: TimingRule): Read[] =>
  rule.when.all.flatMap((condition): Read[] => (condition.fact === 'always' ? [] : [condition]))

/** The numbers at which some rule changes its mind about a fact. */
const thresholdsOf = (fact: FactName): number[] =>
  RULES.flatMap(readsOf).flatMap((read) => (read.fact === fact && typeof read.value === 'number' ? [read.value] : []))

const numberFor = (fact: FactName): fc.Arbitrary<number> => {
  const edges = thresholdsOf(fact)
  const near =
    edges.length === 0 ? fc.nat(8) : fc.constantFrom(...edges.flatMap((edge) => [edge, edge - 0.01, edge + 0.01]))
  const highest = Math.max(8, ...edges)
  return fc.oneof(
    near.filter((value) => value >= 0),
    fc.double({ min: 0, max: highest * 1.2, noNaN: true }),
  )
}

const valueFor = (fact: FactName): fc.Arbitrary<unknown> => {
  const kind = FACT_KINDS[fact]
  if (fact === 'pressureCeiling' || fact === 'lastPressure') return fc.integer({ min: 2, max: 8 })
  if (kind === 'number') return numberFor(fact)
  if (kind === 'yes-no') return fc.boolean()
  if (kind === 'true-only') return fc.constant(true)
  if (kind === 'places') return fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 3 })
  return fc.constantFrom(...kind)
}

/** Hours from 0 on, often at an edge of a rule. */
export const hours = (fact: FactName) => numberFor(fact)

export const raceAhead: fc.Arbitrary<RaceAhead> = fc.record({
  id: fc.constantFrom('r1', 'r2', 'r3'),
  hoursToRace: numberFor('hoursToRace'),
  raceClass: fc.constantFrom('short', 'half', 'marathon', 'ultra'),
  racePriority: fc.constantFrom('A', 'B', 'C'),
})

export const raceBehind: fc.Arbitrary<RaceBehind> = fc.record({
  id: fc.constantFrom('b1', 'b2'),
  hoursSinceRace: numberFor('hoursSinceRace'),
  lastRaceClass: fc.constantFrom('short', 'half', 'marathon', 'ultra'),
})

const cap = fc.integer({ min: 0, max: 8 })

export const flagLimit: fc.Arbitrary<FlagLimit> = fc.record(
  {
    id: fc.constantFrom('osteoporosis', 'implant-hardware', 'hypermobility', 'skin-lesion-local'),
    severity: fc.constantFrom('safety', 'block', 'warn'),
    closesSession: fc.boolean(),
    maxPressure: cap,
    // No shipped flag forbids more; judge.test.ts holds that.
    forbidIntents: fc.constant(['corrective'] as const),
    avoidRegions: fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 2 }),
    regionCaps: fc.dictionary(fc.constantFrom(...PLACES), cap, { maxKeys: 2 }),
    avoidTechniques: fc.uniqueArray(fc.constantFrom('iastm', 'stripping'), { maxLength: 2 }),
    requires: fc.constantFrom([], ['no-end-range']),
  },
  { requiredKeys: ['id', 'severity'] },
)

/** Facts of any kind: most of them absent, some null, numbers often at an edge. */
const flatFacts = fc
  .uniqueArray(fc.constantFrom(...FACT_NAMES), { maxLength: 14 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fc.option(valueFor(name), { freq: 9 })]))))

/** Whole moments: flat facts, up to three races ahead, two behind, two flags. */
export const facts: fc.Arbitrary<Facts> = fc
  .record({
    flat: flatFacts,
    racesAhead: fc.uniqueArray(raceAhead, { maxLength: 3, selector: ({ id }) => id }),
    racesBehind: fc.uniqueArray(raceBehind, { maxLength: 2, selector: ({ id }) => id }),
    flagLimits: fc.uniqueArray(flagLimit, { maxLength: 2, selector: ({ id }) => id }),
    // Which of the lists there are: most moments have none of them.
    lists: fc.uniqueArray(fc.constantFrom('racesAhead' as const, 'racesBehind' as const, 'flagLimits' as const)),
  })
  .map(
    ({ flat, lists, ...all }) => ({ ...flat, ...Object.fromEntries(lists.map((list) => [list, all[list]])) }) as Facts,
  )

const place: fc.Arbitrary<PlannedPlace> = fc.record(
  {
    region: fc.constantFrom('calf', 'soleus', 'gastrocnemius', 'hamstrings', 'quadriceps', 'glute-med'),
    side: fc.constantFrom('left', 'right', 'both'),
    pressure: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 9 }),
    technique: fc.constantFrom('petrissage', 'stripping', 'iastm', 'pin-and-stretch', 'our-own'),
    minutes: fc.integer({ min: 1, max: 20 }),
  },
  { requiredKeys: ['region', 'side'] },
)

/** Plans of any kind, also such as no verdict would take. */
export const plan: fc.Arbitrary<Plan> = fc.record(
  {
    intent: fc.constantFrom(...INTENTS),
    pressure: fc.option(fc.integer({ min: 1, max: 8 })),
    minutes: fc.integer({ min: 10, max: 120 }),
    works: fc.array(place, { maxLength: 4 }),
    regions: fc.array(place, { maxLength: 2 }),
  },
  { requiredKeys: ['intent', 'minutes'] },
)
