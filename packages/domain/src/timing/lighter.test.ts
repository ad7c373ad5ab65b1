import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suitsRegion, TECHNIQUES, technique } from '../library/techniques.ts'
import { bestIntent } from './best-intent.ts'
import { facts, plan, QUIET } from './facts.test.makers.ts'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { judgePlan, placesOf, pressureOf } from './judge-plan.ts'
import { lighterPlan } from './lighter.ts'
import type { Plan, PlannedPlace } from './plan.ts'

const READY = { findingActive: true, readiness: 75, correctiveFrom: 60 }
const lighter = (given: Facts, asked: Plan) => lighterPlan(asked, judgeFacts({ ...QUIET, ...given }), READY)

describe('the best intent', () => {
  const best = (given: Facts, context = READY) => bestIntent(judgeFacts({ ...QUIET, ...given }), context)

  test('is corrective for an active finding with readiness from 60 on, else maintenance, else a flush', () => {
    expect(best({})).toBe('corrective')
    expect(best({}, { ...READY, findingActive: false })).toBe('maintenance')
    expect(best({}, { ...READY, readiness: 59.9 })).toBe('maintenance')
    expect(best({}, { ...READY, readiness: 60 })).toBe('corrective')
    // A practice that asks for more.
    expect(best({}, { ...READY, correctiveFrom: 75 })).toBe('corrective')
    expect(best({}, { ...READY, correctiveFrom: 76 })).toBe('maintenance')
    expect(bestIntent(judgeFacts({}), { ...READY, readiness: null })).toBe('maintenance')
    expect(best({ handsOnLast7Days: 2 })).toBe('recovery-flush')
    expect(best({ hoursToKey: 8 })).toBe('recovery-flush')
  })

  test('is what is left where nothing of these is, and nothing where nothing is', () => {
    expect(best({ hoursToRace: 20, raceClass: 'short', racePriority: 'A' })).toBe('pre-event')
    expect(best({ hoursSinceRace: 10 })).toBe('post-event')
    expect(best({ redFlagAbsolute: true })).toBeNull()
  })
})

describe('the lighter version of a plan', () => {
  const CALF: Plan = {
    intent: 'corrective',
    pressure: 6,
    minutes: 50,
    works: [
      { region: 'soleus', side: 'left', pressure: 6, technique: 'pin-and-stretch', minutes: 8 },
      { region: 'quadriceps', side: 'both', pressure: 5, technique: 'petrissage', minutes: 10 },
    ],
  }

  test('is the plan itself where it breaks nothing', () => {
    expect(lighter({}, CALF)).toEqual(CALF)
  })

  test('S22 keeps the places, with the open intent, less pressure, and techniques that fit', () => {
    expect(lighter({ hoursToKey: 36 }, CALF)).toEqual({
      intent: 'maintenance',
      pressure: 5,
      minutes: 50,
      works: [
        { region: 'soleus', side: 'left', pressure: 5, technique: 'pin-and-stretch', minutes: 8 },
        { region: 'quadriceps', side: 'both', pressure: 5, technique: 'petrissage', minutes: 10 },
      ],
    })
    const afterRace = lighter({ hoursSinceRace: 10, lastRaceClass: 'half' }, CALF)
    expect(afterRace).toMatchObject({ intent: 'post-event', pressure: 3, minutes: 30 })
    expect(afterRace?.works?.map(({ region, technique }) => [region, technique])).toEqual([
      ['soleus', 'effleurage'],
      ['quadriceps', 'petrissage'],
    ])
  })

  test('leaves out what is closed and keeps the open side in half the time', () => {
    expect(lighter({ acuteInjuryRegionsUnder72h: ['quadriceps/left'] }, CALF)?.works).toEqual([
      CALF.works?.[0],
      { region: 'quadriceps', side: 'right', pressure: 5, technique: 'petrissage', minutes: 5 },
    ])
    expect(lighter({ highPainRegions: ['soleus/left', 'thigh-knee'] }, CALF)).toBeNull()
  })

  test('respects caps of a place, also where the pressure is that of the plan', () => {
    const capped = lighter({ sorenessHighRegions: ['quadriceps/right'] }, CALF)
    expect(capped?.works?.map(({ pressure }) => pressure)).toEqual([6, 3])
    const flat: Plan = {
      intent: 'maintenance',
      pressure: 5,
      minutes: 30,
      regions: [{ region: 'soleus', side: 'left' }],
    }
    expect(lighter({ sorenessHighRegions: ['calf'] }, flat)?.regions).toEqual([
      { region: 'soleus', side: 'left', pressure: 3 },
    ])
  })

  test('takes a technique whose gentlest pressure is just what is left', () => {
    const kneading: Plan = { ...CALF, works: [{ region: 'soleus', side: 'left', pressure: 6, technique: 'stripping' }] }
    // Petrissage starts at 2, compression at 2, effleurage at 1: the first of the library that fits speaks.
    expect(lighter({ hoursToRace: 2, racePriority: 'A', raceClass: 'short' }, kneading)).toMatchObject({
      intent: 'pre-event',
      works: [{ technique: 'effleurage', pressure: 3 }],
    })
    const flagLimits = [{ id: 'x', severity: 'warn' as const, maxPressure: 1 }]
    expect(lighter({ flagLimits }, kneading)?.works).toMatchObject([{ technique: 'effleurage', pressure: 1 }])
  })

  test('drops the last places when the time is short', () => {
    const long = {
      ...CALF,
      works: [...(CALF.works ?? []), { region: 'glute-med', side: 'left', pressure: 5, minutes: 20 }],
    } as Plan
    expect(lighter({ handsOnLast7Days: 2 }, long)?.works?.map(({ region }) => region)).toEqual(['soleus', 'quadriceps'])
  })

  test('keeps a practice’s own technique and changes it only where it is closed', () => {
    const own: Plan = {
      ...CALF,
      works: [{ region: 'soleus', side: 'left', pressure: 6, technique: 'our-own', minutes: 8 }],
    }
    expect(lighter({ hoursToKey: 36 }, own)?.works).toMatchObject([{ technique: 'our-own', pressure: 5 }])
    const flagLimits = [{ id: 'x', severity: 'block' as const, avoidTechniques: ['our-own'] }]
    expect(lighter({ flagLimits }, own)?.works).not.toMatchObject([{ technique: 'our-own' }])
  })

  test('S22 a gentler technique is for the intent, the region and the pressure that are left, and open', () => {
    const hard: Plan = {
      ...CALF,
      works: [{ region: 'soleus', side: 'left', pressure: 6, technique: 'pin-and-stretch', minutes: 8 }],
    }
    for (const given of [
      { hoursToRace: 2, racePriority: 'A', raceClass: 'short' },
      { hoursSinceRace: 10, lastRaceClass: 'half' },
      { hoursToKey: 8 },
      { phase: 'taper', hoursToRace: 60, racePriority: 'A', raceClass: 'marathon' },
    ] as Facts[]) {
      const verdict = judgeFacts({ ...QUIET, ...given })
      const [work] = lighterPlan(hard, verdict, READY)?.works ?? []
      const taken = technique(work?.technique ?? '')
      const intent = lighterPlan(hard, verdict, READY)?.intent
      expect(taken?.intents).toContain(intent)
      expect(taken?.pressure.min).toBeLessThanOrEqual(work?.pressure ?? 0)
      expect(taken?.pressure.max).toBeGreaterThanOrEqual(work?.pressure ?? 0)
      expect(taken?.minutesPerRegion.min).toBeLessThanOrEqual(work?.minutes ?? 0)
      expect(taken?.minutesPerRegion.max).toBeGreaterThanOrEqual(work?.minutes ?? 0)
      expect(verdict.avoidTechniques).not.toContain(work?.technique)
    }
  })

  test('S22 of every technique that is closed there is another for that intent, region and pressure, or no work', () => {
    const places: PlannedPlace[] = [
      { region: 'soleus', side: 'left' },
      { region: 'quadriceps', side: 'right' },
      { region: 'achilles', side: 'left' },
      { region: 'thoracic', side: 'center' },
    ]
    let replaced = 0
    for (const { id } of TECHNIQUES)
      for (const intent of ['recovery-flush', 'maintenance', 'corrective'] as const)
        for (const pressure of [2, 4, 6])
          for (const place of places) {
            const flagLimits = [{ id: 'x', severity: 'block' as const, avoidTechniques: [id] }]
            const asked: Plan = { intent, minutes: 30, works: [{ ...place, pressure, technique: id, minutes: 8 }] }
            const verdict = judgeFacts({ ...QUIET, flagLimits })
            const found = lighterPlan(asked, verdict, READY)
            const [work] = found?.works ?? []
            if (!work) continue
            replaced += 1
            const taken = technique(work.technique ?? '')
            expect(work.technique).not.toBe(id)
            expect(taken && suitsRegion(taken, place.region)).toBe(true)
            expect(taken?.intents).toContain(intent)
            // No firmer than asked, and within what the technique is done with.
            expect(work.pressure).toBeLessThanOrEqual(pressure)
            expect(taken?.pressure.min).toBeLessThanOrEqual(work.pressure ?? 0)
            expect(judgePlan(verdict, found as Plan).breaks).toEqual([])
          }
    expect(replaced).toBeGreaterThan(TECHNIQUES.length)
  })

  test('a technique stays at its gentlest pressure, and gives way under it', () => {
    const least = technique('pin-and-stretch')?.pressure.min ?? 0
    const under = (cap: number) =>
      lighter({ flagLimits: [{ id: 'x', severity: 'warn', maxPressure: cap }] }, CALF)?.works?.[0]?.technique
    expect(under(least)).toBe('pin-and-stretch')
    expect(under(least - 1)).not.toBe('pin-and-stretch')
  })

  test('a cap of nothing leaves nothing of that place, nor does a limit of nothing leave a session', () => {
    const flagLimits = [{ id: 'x', severity: 'warn' as const, regionCaps: { soleus: 0 } }]
    expect(lighter({ flagLimits }, CALF)?.works?.map(({ region }) => region)).toEqual(['quadriceps'])
    const none = [{ id: 'x', severity: 'warn' as const, maxPressure: 0 }]
    expect(lighter({ flagLimits: none }, CALF)).toBeNull()
    expect(lighter({ flagLimits: none }, { intent: 'corrective', minutes: 50 })).toBeNull()
  })

  test('a work on both sides may take twice the time of one', () => {
    const both = (side: 'left' | 'both', minutes: number): Plan => ({
      ...CALF,
      works: [{ region: 'soleus', side, pressure: 6, technique: 'pin-and-stretch', minutes }],
    })
    const before = { hoursToRace: 2, racePriority: 'A', raceClass: 'short' } as const
    const most = technique('effleurage')?.minutesPerRegion.max ?? 0
    expect(lighter({ ...before, hoursToRace: 6 }, both('left', most + 1))?.works?.[0]).toMatchObject({
      technique: 'effleurage',
      minutes: most,
    })
    expect(lighter({ ...before, hoursToRace: 6 }, both('both', most + 1))?.works?.[0]).toMatchObject({
      technique: 'effleurage',
      minutes: most + 1,
    })
  })

  test('the time that is left is filled from the first place on, to the minute; a place without minutes stays', () => {
    const timed = (...minutes: (number | null)[]): Plan => ({
      intent: 'recovery-flush',
      minutes: 60,
      works: minutes.map((one, index) => ({
        region: (['soleus', 'quadriceps', 'hamstrings'] as const)[index % 3] ?? 'soleus',
        side: 'left' as const,
        ...(one && { minutes: one }),
      })),
    })
    const kept = (...minutes: (number | null)[]) =>
      lighter({ handsOnLast7Days: 2 }, timed(...minutes))?.works?.map(({ minutes: one }) => one ?? null)
    expect(kept(20, 10, 5)).toEqual([20, 10])
    expect(kept(20, 11, 10)).toEqual([20, 10])
    expect(kept(31, null, 30)).toEqual([null, 30])
    expect(kept(null)).toEqual([null])
  })

  test('what has no pressure is given none, and both names of the places are heard', () => {
    const open: Plan = {
      intent: 'corrective',
      minutes: 50,
      works: [{ region: 'soleus', side: 'left' }],
      regions: [{ region: 'quadriceps', side: 'left' }],
    }
    expect(lighter({ hoursToKey: 36 }, open)).toEqual({ ...open, intent: 'maintenance' })
    expect(lighter({ hoursToKey: 36 }, { intent: 'corrective', minutes: 50 })).toEqual({
      intent: 'maintenance',
      minutes: 50,
    })
    // One of the two lists may lose all its places.
    expect(lighter({ hoursToKey: 36, acuteInjuryRegionsUnder72h: ['soleus'] }, open)).toEqual({
      ...open,
      intent: 'maintenance',
      works: [],
    })
  })

  test('does not exist where nothing is open: no session is the answer', () => {
    expect(lighter({ redFlagAbsolute: true }, CALF)).toBeNull()
  })

  test('is taken by the verdict, asks no more than the plan, and stays as it is when asked again', () => {
    fc.assert(
      fc.property(facts, plan, fc.boolean(), (given, asked, findingActive) => {
        const verdict = judgeFacts(given)
        const context = { findingActive, readiness: given.readiness ?? null, correctiveFrom: 60 }
        const found = lighterPlan(asked, verdict, context)
        if (found === null) {
          expect(judgePlan(verdict, asked).breaks.length).toBeGreaterThan(0)
          return
        }
        expect(judgePlan(verdict, found).breaks).toEqual([])
        expect(lighterPlan(found, verdict, context)).toEqual(found)
        expect(found.minutes).toBeLessThanOrEqual(asked.minutes)
        expect(pressureOf(found) ?? 0).toBeLessThanOrEqual(pressureOf(asked) ?? verdict.maxPressure)
        expect(placesOf(found).length).toBeLessThanOrEqual(placesOf(asked).length)
        if (judgePlan(verdict, asked).breaks.length === 0) expect(found).toEqual(asked)
        for (const place of placesOf(found)) {
          const known = technique(place.technique ?? '')
          if (known && found.intent !== asked.intent) expect(known.intents).toContain(found.intent)
        }
      }),
      { numRuns: 400 },
    )
  })
})
