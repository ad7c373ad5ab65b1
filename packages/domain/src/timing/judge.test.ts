import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { RED_FLAGS } from '../library/red-flags.ts'
import { QUIET } from './facts.test.makers.ts'
import type { Facts, FlagLimit, RaceAhead, RaceBehind } from './facts.ts'
import { judgeFacts } from './judge.ts'

const TEN: RaceAhead = { id: 'ten', name: 'Lucia 10 km', hoursToRace: 20, raceClass: 'short', racePriority: 'C' }
const MARATHON: RaceAhead = { id: 'mar', hoursToRace: 60, raceClass: 'marathon', racePriority: 'A' }
const DONE: RaceBehind = { id: 'done', hoursSinceRace: 30, lastRaceClass: 'marathon' }

describe('several races', () => {
  test('S51 a near C race does not hide an A race behind it', () => {
    const both = judgeFacts({ ...QUIET, racesAhead: [TEN, MARATHON] })
    expect(both.firedRules).toEqual(['PRE-09', 'PRE-14', 'RSP-01', 'GEN-02'])
    expect(both).toMatchObject({ allowedIntents: ['pre-event', 'recovery-flush'], maxPressure: 4, maxMinutes: 40 })
    const hours = both.causes.filter(({ limit, race }) => limit === 'pressure' && race).map(({ numbers }) => numbers)
    expect(hours).toEqual([{ hoursToRace: 60 }, { hoursToRace: 20 }])
    expect(both.causes.find(({ rule }) => rule === 'PRE-14')?.race).toBe(TEN)
  })

  test('one race in a list is judged like flat facts', () => {
    const { id, name, ...flat } = TEN
    const [one, other] = [judgeFacts({ ...QUIET, racesAhead: [TEN] }), judgeFacts({ ...QUIET, ...flat })]
    expect({ ...one, causes: one.causes.map((cause) => ({ ...cause, race: null })) }).toEqual(other)
  })

  test('flat facts and a list are races side by side', () => {
    const verdict = judgeFacts({ ...QUIET, ...TEN_FLAT, racesAhead: [MARATHON] })
    expect(verdict.firedRules).toEqual(['PRE-09', 'PRE-14', 'RSP-01', 'GEN-02'])
  })

  test('one rule that two races fire is named once and told twice', () => {
    const other = { ...MARATHON, id: 'other', hoursToRace: 90 }
    const { firedRules, causes } = judgeFacts({ ...QUIET, racesAhead: [MARATHON, other] })
    expect(firedRules.filter((rule) => rule === 'PRE-09')).toHaveLength(1)
    expect(causes.filter(({ rule, limit }) => rule === 'PRE-09' && limit === 'pressure')).toHaveLength(2)
  })

  test('C counts as B on a marathon and an ultra, in lists and flat', () => {
    for (const raceClass of ['marathon', 'ultra'] as const) {
      const race = { hoursToRace: 47, raceClass, racePriority: 'C' as const }
      expect(judgeFacts({ ...QUIET, racesAhead: [{ id: 'c', ...race }] }).firedRules).toContain('PRE-08')
      expect(judgeFacts({ ...QUIET, ...race }).firedRules).toContain('PRE-08')
      expect(judgeFacts({ ...QUIET, ...race }).firedRules).not.toContain('PRE-14')
    }
  })

  test('PRE-13 and PST-09 ask every race', () => {
    const newcomer = { ...QUIET, priorHandsOnSessions: 1, racesAhead: [TEN, { ...MARATHON, hoursToRace: 239 }] }
    expect(judgeFacts(newcomer).firedRules).toContain('PRE-13')
    const dark = { ...QUIET, urineDarkOrWeakAfterEffort: true, racesBehind: [{ ...DONE, hoursSinceRace: 239 }] }
    expect(judgeFacts(dark)).toMatchObject({ allowedIntents: [], action: 'urgent-referral' })
    expect(judgeFacts({ ...QUIET, urineDarkOrWeakAfterEffort: true, racesBehind: [] }).maxPressure).toBe(7)
  })

  test('any race within reach opens pre-event or post-event work', () => {
    const far = { ...MARATHON, hoursToRace: 96 }
    const near = { ...TEN, racePriority: 'B' as const, hoursToRace: 95.99 }
    expect(judgeFacts({ ...QUIET, racesAhead: [far] }).allowedIntents).not.toContain('pre-event')
    expect(judgeFacts({ ...QUIET, racesAhead: [far, near] }).allowedIntents).toContain('pre-event')
    const old = { id: 'old', hoursSinceRace: 72, lastRaceClass: 'short' as const }
    expect(judgeFacts({ ...QUIET, racesBehind: [old] }).allowedIntents).not.toContain('post-event')
    expect(judgeFacts({ ...QUIET, racesBehind: [{ ...old, hoursSinceRace: 71.99 }] }).allowedIntents).toContain(
      'post-event',
    )
    expect(judgeFacts({ ...QUIET, hoursToKey: 11.99 }).allowedIntents).toContain('pre-event')
    expect(judgeFacts({ ...QUIET, hoursToKey: 12 }).allowedIntents).not.toContain('pre-event')
  })
})

const TEN_FLAT: Facts = { hoursToRace: 20, raceClass: 'short', racePriority: 'C' }

describe('the last resort', () => {
  const backToBack: Facts = {
    ...QUIET,
    racesBehind: [DONE],
    racesAhead: [{ ...TEN, racePriority: 'B' }],
  }

  test('reference 14.1: marathon 30 h ago and 10 km in 20 h leave a very light flush', () => {
    const verdict = judgeFacts(backToBack)
    expect(verdict.firedRules).toEqual(['PRE-02', 'PST-06', 'RSP-01', 'GEN-02', 'FALLBACK'])
    expect(verdict).toMatchObject({ allowedIntents: ['recovery-flush'], maxPressure: 2, maxMinutes: 20 })
    expect(verdict.causes.filter(({ rule }) => rule === 'FALLBACK').map(({ severity }) => severity)).toEqual([
      'warn',
      'warn',
      'warn',
    ])
  })

  test('never raises what the rules left', () => {
    const verdict = judgeFacts({
      ...backToBack,
      racesAhead: [{ ...TEN, hoursToRace: 3 }],
      racesBehind: [{ ...DONE, hoursSinceRace: 1 }],
    })
    expect(verdict).toMatchObject({ allowedIntents: ['recovery-flush'], maxPressure: 2, maxMinutes: 15 })
    expect(
      judgeFacts({ ...backToBack, flagLimits: [{ id: 'own', severity: 'block', maxPressure: 1 }] }).maxPressure,
    ).toBe(1)
  })

  test.each([
    ['SAF-01', { redFlagAbsolute: true }],
    ['SAF-02', { clearanceRequired: true, clearanceOnFile: false }],
    ['SAF-03', { feverOrSystemicIllness48h: true }],
    ['SAF-08', { intakeComplete: false }],
    ['PST-09', { urineDarkOrWeakAfterEffort: true }],
    ['POP-03', { ageYears: 17, guardianConsentOnFile: false }],
  ] as [string, Facts][])('R24 stays away when %s closes the session', (rule, facts) => {
    const verdict = judgeFacts({ ...backToBack, ...facts })
    expect(verdict.firedRules).toContain(rule)
    expect(verdict.firedRules).not.toContain('FALLBACK')
    expect(verdict).toMatchObject({ allowedIntents: [], maxPressure: 0, maxMinutes: 0 })
  })

  test('R24 stays away when a local flag without a place closes the session', () => {
    const flag: FlagLimit = { id: 'skin-lesion-local', severity: 'block', closesSession: true }
    for (const facts of [QUIET, backToBack]) {
      const verdict = judgeFacts({ ...facts, flagLimits: [flag] })
      expect(verdict.firedRules).toContain('FLAG:skin-lesion-local')
      expect(verdict.firedRules).not.toContain('FALLBACK')
      expect(verdict).toMatchObject({ allowedIntents: [], maxPressure: 0, maxMinutes: 0 })
    }
  })

  test('comes although a region is closed for safety: that is not the whole session', () => {
    const verdict = judgeFacts({ ...backToBack, acuteInjuryRegionsUnder72h: ['soleus/left'] })
    expect(verdict.firedRules).toContain('FALLBACK')
    expect(verdict.avoidRegions).toEqual(['soleus/left'])
  })
})

describe('floors', () => {
  test('corrective needs 5, maintenance 3, the others 1', () => {
    const at = (pressureCeiling: number) => judgeFacts({ ...QUIET, pressureCeiling }).allowedIntents
    expect(at(5)).toEqual(['recovery-flush', 'maintenance', 'corrective'])
    expect(at(4.99)).toEqual(['recovery-flush', 'maintenance'])
    expect(at(3)).toEqual(['recovery-flush', 'maintenance'])
    expect(at(2.99)).toEqual(['recovery-flush'])
    expect(at(1)).toEqual(['recovery-flush'])
  })
})

describe('places', () => {
  test('keep their side, and come out sorted', () => {
    const verdict = judgeFacts({
      ...QUIET,
      highPainRegions: ['soleus/right', 'achilles/left'],
      acuteInjuryRegionsUnder72h: ['soleus/right'],
    })
    expect(verdict.avoidRegions).toEqual(['achilles/left', 'soleus/right'])
  })

  test('a cap on a parent holds for its named parts, a cap on one side for that side', () => {
    const speed: Facts = { ...QUIET, phase: 'speed' }
    expect(judgeFacts({ ...speed, sorenessHighRegions: ['calf'] }).regionCaps).toEqual({
      calf: 3,
      gastrocnemius: 3,
      soleus: 3,
      achilles: 6,
      hamstrings: 6,
    })
    expect(judgeFacts({ ...speed, sorenessHighRegions: ['calf/left'] }).regionCaps).toMatchObject({
      'calf/left': 3,
      gastrocnemius: 6,
    })
    expect(judgeFacts({ ...speed, sorenessHighRegions: ['soleus/left'] }).regionCaps).toMatchObject({
      'soleus/left': 3,
      soleus: 6,
    })
  })

  test('the least cap counts where two rules name one place', () => {
    expect(judgeFacts({ ...QUIET, phase: 'speed', pregnant: true }).regionCaps).toMatchObject({
      soleus: 2,
      achilles: 6,
    })
  })
})

describe('red flags', () => {
  test('limit like a rule and are named FLAG:id', () => {
    const verdict = judgeFacts({
      ...QUIET,
      flagLimits: [
        { id: 'osteoporosis', severity: 'warn', maxPressure: 4, reason: 'Osteoporosis: keep it light.' },
        {
          id: 'implant-hardware',
          severity: 'block',
          regionCaps: { 'knee/left': 3, 'patellar/left': 3, 'ankle/left': 2 },
        },
        { id: 'hypermobility', severity: 'warn', avoidTechniques: ['contract-relax'], requires: ['no-end-range'] },
        { id: 'neuro-symptoms-local', severity: 'safety', avoidRegions: ['foot/left'], forbidIntents: ['corrective'] },
      ],
    })
    expect(verdict.firedRules).toEqual([
      'RSP-01',
      'GEN-02',
      'FLAG:osteoporosis',
      'FLAG:implant-hardware',
      'FLAG:hypermobility',
      'FLAG:neuro-symptoms-local',
    ])
    expect(verdict).toMatchObject({
      allowedIntents: ['recovery-flush', 'maintenance'],
      maxPressure: 4,
      avoidRegions: ['foot/left'],
      regionCaps: { 'knee/left': 3, 'patellar/left': 3, 'ankle/left': 2 },
      avoidTechniques: ['contract-relax'],
      requires: ['no-end-range'],
    })
    expect(verdict.causes.find(({ rule }) => rule === 'FLAG:osteoporosis')).toMatchObject({
      limit: 'pressure',
      value: 4,
      severity: 'warn',
      reason: 'Osteoporosis: keep it light.',
      confidence: '-',
    })
  })

  test('of the library forbid corrective work at most, so that a flush is always left beside them', () => {
    for (const { id, effects } of RED_FLAGS)
      expect([id, effects.limits?.forbidIntents ?? ['corrective']]).toEqual([id, ['corrective']])
  })

  test('that limit nothing are not named', () => {
    const flagLimits: FlagLimit[] = [{ id: 'allergy', severity: 'warn', requires: [], avoidRegions: [] }]
    expect(judgeFacts({ ...QUIET, flagLimits })).toEqual(judgeFacts(QUIET))
  })

  test('one flag in two places is named once', () => {
    const flag = { id: 'skin-lesion-local', severity: 'block' as const }
    const flagLimits = [
      { ...flag, avoidRegions: ['calf/left'] },
      { ...flag, avoidRegions: ['foot/right'] },
    ]
    const { firedRules, avoidRegions } = judgeFacts({ ...QUIET, flagLimits })
    expect(firedRules).toEqual(['RSP-01', 'GEN-02', 'FLAG:skin-lesion-local'])
    expect(avoidRegions).toEqual(['calf/left', 'foot/right'])
  })
})

describe('actions', () => {
  test('the most urgent comes first', () => {
    const verdict = judgeFacts({
      ...QUIET,
      phase: 'speed',
      redFlagAbsolute: true,
      urineDarkOrWeakAfterEffort: true,
      hoursSinceRace: 5,
    })
    expect(verdict.actions).toEqual(['urgent-referral', 'show-referral', 'suggest-cadence:7-14d'])
    expect(verdict.action).toBe('urgent-referral')
    expect(judgeFacts(QUIET)).toMatchObject({ actions: [], action: null })
  })
})

describe('causes', () => {
  test('S44 S51 stand with their own number, the lowest first, and say what was read', () => {
    const { causes } = judgeFacts({ ...QUIET, pressureCeiling: 6, hoursToKey: 36.2 })
    expect(causes.filter(({ limit }) => limit === 'pressure').map(({ rule, value }) => [rule, value])).toEqual([
      ['KEY-03', 5],
      ['RSP-01', 6],
      ['GEN-02', 8],
    ])
    expect(causes.find(({ rule }) => rule === 'KEY-03')).toMatchObject({
      severity: 'block',
      confidence: 'medium',
      numbers: { hoursToKey: 36.2 },
      race: null,
    })
  })

  test('of equal numbers the higher severity speaks first', () => {
    const { causes } = judgeFacts({ ...QUIET, pressureCeiling: 5, phase: 'recovery' })
    expect(causes.filter(({ limit }) => limit === 'pressure').map(({ rule }) => rule)).toEqual([
      'RSP-01',
      'PHA-05',
      'GEN-02',
    ])
  })
})

describe('facts that no rule can read are refused', () => {
  const refused: [string, unknown][] = [
    ['an unknown fact', { hoursToRaces: 4 }],
    ['an unknown priority', { racePriority: 'D' }],
    ['an unknown class', { raceClass: 'mile' }],
    ['an unknown phase', { phase: 'race-week' }],
    ['an unknown response', { lastResponse: 'fine' }],
    ['NaN', { hoursToKey: Number.NaN }],
    ['infinity', { readiness: Number.POSITIVE_INFINITY }],
    ['a number as text', { readiness: '75' }],
    ['a yes as text', { pregnant: 'yes' }],
    ['false where only true is said', { readinessNotYetKnowable: false }],
    ['an unknown region', { highPainRegions: ['elbow/left'] }],
    ['an unknown side', { highPainRegions: ['calf/inner'] }],
    ['a region outside a list', { highPainRegions: 'calf' }],
    ['an unknown priority in a list', { racesAhead: [{ ...TEN, racePriority: 'a' }] }],
    ['NaN in a list', { racesBehind: [{ ...DONE, hoursSinceRace: Number.NaN }] }],
    ['races that are no list', { racesAhead: 'none' }],
    ['a flag without a severity', { flagLimits: [{ id: 'allergy' }] }],
    ['a flag with an unknown intent', { flagLimits: [{ id: 'allergy', severity: 'warn', forbidIntents: ['deep'] }] }],
    [
      'a flag with a pressure that is none',
      { flagLimits: [{ id: 'allergy', severity: 'warn', maxPressure: Number.NaN }] },
    ],
    ['a flag with an unknown region', { flagLimits: [{ id: 'allergy', severity: 'warn', regionCaps: { elbow: 3 } }] }],
    [
      'a flag with a cap that is none',
      { flagLimits: [{ id: 'allergy', severity: 'warn', regionCaps: { calf: 'low' } }] },
    ],
  ]

  test.each(refused)('%s', (_name, facts) => {
    expect(() => judgeFacts(facts as Facts)).toThrow(DomainError)
    expect(() => judgeFacts(facts as Facts)).toThrow(/has to be/)
  })

  test('and say what they would have to be', () => {
    expect(() => judgeFacts({ racePriority: 'D' } as unknown as Facts)).toThrow(
      'The fact racePriority has to be one of A, B, C, not “D”.',
    )
  })

  test('unknown is a value: null and absent are taken everywhere', () => {
    const empty = judgeFacts({})
    expect(empty.firedRules).toEqual(['FAT-03', 'GEN-02'])
    expect(
      judgeFacts({ phase: null, highPainRegions: null, racesAhead: null, racesBehind: null, flagLimits: null }),
    ).toEqual(empty)
  })
})
