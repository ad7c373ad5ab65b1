import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INTENTS } from '../library/ids.ts'
import { facts, flagLimit, plan, QUIET } from './facts.test.makers.ts'
import type { Facts, FlagLimit } from './facts.ts'
import { SEVERITIES } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { judgePlan } from './judge-plan.ts'
import type { Plan, PlannedPlace } from './plan.ts'

const CORRECTIVE: Plan = { intent: 'corrective', pressure: 6, minutes: 60 }
const judged = (given: Facts, asked: Partial<Plan> = {}) =>
  judgePlan(judgeFacts({ ...QUIET, ...given }), { ...CORRECTIVE, ...asked })
const brief = (given: Facts, asked: Partial<Plan> = {}) => {
  const { breaks, severity, override } = judged(given, asked)
  return { limits: breaks.map(({ limit, place }) => (place ? `${limit} ${place}` : limit)), severity, override }
}
const rank = (severity: (typeof SEVERITIES)[number] | null) => (severity ? SEVERITIES.indexOf(severity) : -1)

describe('a plan held against a verdict', () => {
  test('that stays inside breaks nothing', () => {
    expect(judged({})).toEqual({ breaks: [], severity: null, override: null, regionChecks: {} })
  })

  test('S21 says what was asked, what is allowed, and every cause that it goes past', () => {
    const { breaks, severity, override } = judged({ hoursToKey: 36, pressureCeiling: 5.5 })
    expect(breaks.map(({ limit, asked, allowed, severity }) => [limit, asked, allowed, severity])).toEqual([
      ['intents', 'corrective', ['recovery-flush', 'maintenance'], 'block'],
      ['pressure', 6, 5, 'block'],
    ])
    expect(breaks[1]?.causes.map(({ rule, value }) => [rule, value])).toEqual([
      ['KEY-03', 5],
      ['RSP-01', 5.5],
    ])
    expect([severity, override]).toEqual(['block', 'written-reason'])
  })

  test('an intent that nothing forbids and nothing is near for is a caution, and says what it is for', () => {
    for (const [intent, reason] of [
      ['post-event', 'Post-event work is for the first 72 h after a race.'],
      ['pre-event', 'Pre-event work is for the last 96 h before a race or the last 12 h before a key run.'],
    ] as const) {
      const { breaks, override } = judged({}, { intent })
      expect(breaks).toEqual([
        {
          limit: 'intents',
          asked: intent,
          allowed: ['recovery-flush', 'maintenance', 'corrective'],
          place: null,
          severity: 'warn',
          causes: [
            {
              limit: 'intents',
              value: [],
              rule: 'NOT-NEAR',
              severity: 'warn',
              reason,
              confidence: 'medium',
              numbers: {},
              race: null,
            },
          ],
        },
      ])
      expect(override).toBe('acknowledge')
    }
  })

  test('pressure that is too low for an intent is why it is closed: 5 for corrective, 3 for maintenance', () => {
    const against = (pressureCeiling: number, intent: 'corrective' | 'maintenance') =>
      judged({ pressureCeiling }, { intent, pressure: null }).breaks.map(({ causes }) => causes.map(({ rule }) => rule))
    expect(against(5, 'corrective')).toEqual([])
    expect(against(4.9, 'corrective')).toEqual([['RSP-01']])
    expect(against(3, 'maintenance')).toEqual([])
    expect(against(2.9, 'maintenance')).toEqual([['RSP-01']])
  })

  test('of several caps of one place the least is allowed, and each that is broken is a cause', () => {
    const flagLimits: FlagLimit[] = [
      { id: 'a', severity: 'block', regionCaps: { 'soleus/left': 4, quadriceps: 1 } },
      { id: 'b', severity: 'warn', regionCaps: { calf: 3 } },
      { id: 'c', severity: 'warn', regionCaps: { 'soleus/left': 5 } },
    ]
    const { breaks } = judged(
      { flagLimits },
      { pressure: null, works: [{ region: 'soleus', side: 'left', pressure: 5 }] },
    )
    expect(
      breaks.map(({ limit, asked, allowed, place, causes }) => [
        limit,
        asked,
        allowed,
        place,
        causes.map(({ rule }) => rule),
      ]),
    ).toEqual([['regionCap', 5, 3, 'soleus/left', ['FLAG:b', 'FLAG:a']]])
    // A place of which nobody said how firm breaks no cap.
    expect(judged({ flagLimits }, { pressure: null, works: [{ region: 'soleus', side: 'left' }] }).breaks).toEqual([])
  })

  test('README 7: the highest severity among all limits that it breaks, not that of the strictest', () => {
    expect(judged({ readiness: null, pressureCeiling: 6 }, { pressure: 6 }).severity).toBe('warn')
    expect(judged({ readiness: null, pressureCeiling: 6 }, { pressure: 7 }).severity).toBe('block')
  })

  test('README 1: what each severity asks', () => {
    expect(brief({ redFlagAbsolute: true })).toMatchObject({ severity: 'safety', override: 'never' })
    expect(brief({ hoursToKey: 36 })).toMatchObject({ severity: 'block', override: 'written-reason' })
    expect(brief({ readiness: 50 })).toMatchObject({ severity: 'warn', override: 'acknowledge' })
    expect(brief({ readinessBelow50DaysOf5: 4 })).toMatchObject({ severity: null, override: null })
  })

  test('example T02: a flush at 4 for 45 min, 47 h before a marathon', () => {
    const places = ['left', 'right'].map((side) => ({ region: 'quadriceps', side })) as PlannedPlace[]
    const given: Facts = {
      pressureCeiling: 6,
      phase: 'taper',
      racesAhead: [{ id: 'mar', hoursToRace: 47, raceClass: 'marathon', racePriority: 'A' }],
    }
    const asked: Plan = { intent: 'recovery-flush', minutes: 45, pressure: 4, regions: places }
    expect(brief(given, asked)).toEqual({
      limits: ['intents', 'pressure', 'minutes'],
      severity: 'block',
      override: 'written-reason',
    })
    expect(
      brief({ ...given, racesAhead: [{ id: 'mar', hoursToRace: 48, raceClass: 'marathon', racePriority: 'A' }] }, asked)
        .severity,
    ).toBeNull()
  })
})

describe('the intent', () => {
  test('that the pressure left is too low for breaks the rules that hold the pressure', () => {
    const { breaks } = judged({ pressureCeiling: 4 }, { pressure: 4 })
    expect(breaks.map(({ limit, severity, causes }) => [limit, severity, causes.map(({ rule }) => rule)])).toEqual([
      ['intents', 'block', ['RSP-01']],
    ])
  })

  test('that nothing near is for is a caution', () => {
    for (const intent of ['pre-event', 'post-event'] as const) {
      const { breaks, override } = judged({}, { intent })
      expect(breaks.map(({ causes }) => causes.map(({ rule, severity }) => [rule, severity]))).toEqual([
        [['NOT-NEAR', 'warn']],
      ])
      expect(override).toBe('acknowledge')
    }
  })

  test('that only the last resort leaves open breaks nothing', () => {
    const given: Facts = {
      racesBehind: [{ id: 'm', hoursSinceRace: 30, lastRaceClass: 'marathon' }],
      racesAhead: [{ id: 't', hoursToRace: 20, raceClass: 'short', racePriority: 'B' }],
    }
    expect(brief(given, { intent: 'recovery-flush', pressure: 2, minutes: 20 }).severity).toBeNull()
    expect(brief(given, { intent: 'recovery-flush', pressure: 3, minutes: 20 })).toMatchObject({
      limits: ['pressure'],
      severity: 'warn',
    })
    expect(brief(given, { intent: 'maintenance', pressure: 2, minutes: 20 })).toMatchObject({
      limits: ['intents'],
      severity: 'block',
    })
  })
})

describe('places', () => {
  const works = (...places: PlannedPlace[]) => ({ works: places, pressure: null })

  test('a closed place breaks for safety, the other side stays open', () => {
    const closed: Facts = { acuteInjuryRegionsUnder72h: ['soleus/left'] }
    const both = judged(closed, works({ region: 'soleus', side: 'both', pressure: 4 }))
    expect(both.regionChecks).toEqual({ 'soleus/left': 'avoid', 'soleus/right': 'open' })
    expect(both.breaks.map(({ limit, place, allowed }) => [limit, place, allowed])).toEqual([
      ['region', 'soleus/left', 0],
    ])
    expect(both.override).toBe('never')
    expect(judged(closed, works({ region: 'soleus', side: 'right', pressure: 4 })).severity).toBeNull()
  })

  test('R24 a parent stands for its parts, in the plan as in the fact', () => {
    const part = judged(
      { highPainRegions: ['calf/left'] },
      works({ region: 'gastrocnemius', side: 'left', pressure: 4 }),
    )
    expect(part.regionChecks).toEqual({ 'gastrocnemius/left': 'avoid' })
    const parent = judged(
      { highPainRegions: ['gastrocnemius/left'] },
      works({ region: 'calf', side: 'left', pressure: 4 }),
    )
    expect(parent.regionChecks).toEqual({ 'calf/left': 'avoid' })
    const sibling = judged(
      { highPainRegions: ['gastrocnemius/left'] },
      works({ region: 'soleus', side: 'left', pressure: 4 }),
    )
    expect(sibling.severity).toBeNull()
    const middle = judged({ highPainRegions: ['lumbar'] }, works({ region: 'lumbar', side: 'center', pressure: 4 }))
    expect(middle.regionChecks).toEqual({ 'lumbar/center': 'avoid' })
  })

  test('a cap is broken by the pressure of the place, or by that of the plan', () => {
    const sore: Facts = { sorenessHighRegions: ['calf/left'] }
    expect(brief(sore, works({ region: 'soleus', side: 'left', pressure: 3 })).severity).toBeNull()
    expect(brief(sore, works({ region: 'soleus', side: 'left', pressure: 4 }))).toEqual({
      limits: ['regionCap soleus/left'],
      severity: 'warn',
      override: 'acknowledge',
    })
    expect(brief(sore, { pressure: 4, regions: [{ region: 'soleus', side: 'left' }] }).limits).toEqual([
      'regionCap soleus/left',
    ])
    expect(brief(sore, works({ region: 'soleus', side: 'left' })).severity).toBeNull()
    expect(judged(sore, works({ region: 'soleus', side: 'left', pressure: 4 })).breaks[0]).toMatchObject({
      asked: 4,
      allowed: 3,
    })
  })

  test('a cap of several places speaks of the one that it touches, which stays open at less', () => {
    const flagLimits: FlagLimit[] = [
      { id: 'x', severity: 'warn', regionCaps: { 'quadriceps/right': 3, 'soleus/left': 3 } },
    ]
    const found = judged({ flagLimits }, { works: [{ region: 'soleus', side: 'both', pressure: 5 }] })
    expect(found.breaks.filter(({ limit }) => limit === 'regionCap')).toMatchObject([
      { place: 'soleus/left', asked: 5, allowed: 3 },
    ])
    expect(found.regionChecks).toEqual({ 'soleus/left': 'open', 'soleus/right': 'open' })
    // Work without any pressure goes past no cap.
    const unsaid = judged({ flagLimits }, { pressure: null, works: [{ region: 'soleus', side: 'both' }] })
    expect(unsaid.breaks).toEqual([])
  })

  test('what is capped is not what is closed: only the closed place is avoided', () => {
    const flagLimits: FlagLimit[] = [
      {
        id: 'x',
        severity: 'block',
        avoidRegions: ['soleus/left'],
        avoidTechniques: ['stripping'],
        regionCaps: { 'soleus/right': 2 },
      },
    ]
    const works = [{ region: 'soleus' as const, side: 'both' as const, pressure: 5, technique: 'stripping' }]
    const { breaks, regionChecks } = judged({ flagLimits }, { works })
    expect(breaks.map(({ limit, place }) => [limit, place])).toEqual([
      ['region', 'soleus/left'],
      ['regionCap', 'soleus/right'],
      ['technique', 'soleus/both'],
    ])
    expect(regionChecks).toEqual({ 'soleus/left': 'avoid', 'soleus/right': 'open' })
  })

  test('the firmest place counts against the limit of the session', () => {
    const asked = works(
      { region: 'soleus', side: 'left', pressure: 3 },
      { region: 'quadriceps', side: 'left', pressure: 8 },
    )
    expect(judged({}, asked).breaks).toMatchObject([{ limit: 'pressure', asked: 8, allowed: 7 }])
  })

  test('a technique that is left out is told with its place', () => {
    const place: PlannedPlace = { region: 'soleus', side: 'left', pressure: 3, technique: 'iastm' }
    const broken = judged({ phase: 'taper' }, works(place, place)).breaks
    expect(broken).toMatchObject([
      { limit: 'technique', asked: 'iastm', allowed: 0, place: 'soleus/left', severity: 'warn' },
    ])
  })
})

describe('whatever is planned', () => {
  test('a break has a cause, and its number is the verdict’s', () => {
    fc.assert(
      fc.property(facts, plan, (given, asked) => {
        const verdict = judgeFacts(given)
        const { breaks, severity } = judgePlan(verdict, asked)
        for (const one of breaks) {
          expect(one.causes.length).toBeGreaterThan(0)
          expect(one.causes.every((cause) => rank(cause.severity) <= rank(one.severity))).toBe(true)
          if (typeof one.asked === 'number') expect(one.asked).toBeGreaterThan(Number(one.allowed))
        }
        expect(breaks.some(({ limit }) => limit === 'intents')).toBe(!verdict.allowedIntents.includes(asked.intent))
        expect(breaks.some(({ limit }) => limit === 'minutes')).toBe(asked.minutes > verdict.maxMinutes)
        expect(rank(severity)).toBe(Math.max(-1, ...breaks.map((one) => rank(one.severity))))
      }),
      { numRuns: 300 },
    )
  })

  test('R24 one more flag never lowers what a plan needs', () => {
    fc.assert(
      fc.property(facts, flagLimit, plan, (given, flag, asked) => {
        const before = judgePlan(judgeFacts(given), asked).severity
        const after = judgePlan(
          judgeFacts({ ...given, flagLimits: [...(given.flagLimits ?? []), flag] }),
          asked,
        ).severity
        // The last resort may open the flush that the rules together had closed.
        fc.pre(asked.intent !== 'recovery-flush')
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before))
      }),
      { numRuns: 300 },
    )
  })

  test('a plan of what the verdict allows breaks nothing', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...INTENTS), (given, intent) => {
        const verdict = judgeFacts(given)
        fc.pre(verdict.allowedIntents.includes(intent))
        const asked = { intent, pressure: verdict.maxPressure, minutes: verdict.maxMinutes }
        expect(judgePlan(verdict, asked).breaks).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
