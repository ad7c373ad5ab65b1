import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { checkFacts } from './check-facts.ts'
import type { Facts } from './facts.ts'

const complaint = (facts: object): string | null => {
  try {
    checkFacts(facts as Facts)
    return null
  } catch (error) {
    if (error instanceof DomainError && error.code === 'facts-not-valid') return error.message
    throw error
  }
}
const flag = (more: object) => ({ flagLimits: [{ id: 'x', severity: 'warn', ...more }] })

describe('14.21 facts that no rule can read are refused in a sentence that names them', () => {
  test.each<[object, string]>([
    [{ hoursToRase: 3 }, 'The fact hoursToRase has to be one that the rules know, not 3.'],
    [{ readiness: '75' }, 'The fact readiness has to be a number or null, not “75”.'],
    [{ readiness: Number.NaN }, 'The fact readiness has to be a number or null, not NaN.'],
    [{ readiness: Number.POSITIVE_INFINITY }, 'The fact readiness has to be a number or null, not Infinity.'],
    [{ hoursToKeyStart: 'soon' }, 'The fact hoursToKeyStart has to be a number or null, not “soon”.'],
    [{ pregnant: 1 }, 'The fact pregnant has to be true, false or null, not 1.'],
    [{ readinessNotYetKnowable: false }, 'The fact readinessNotYetKnowable has to be true or absent, not false.'],
    [
      { phase: 'peak' },
      'The fact phase has to be one of base, build, speed, race, taper, recovery, off-season, not “peak”.',
    ],
    [
      { raceClass: ['half'] },
      'The fact raceClass has to be one of short, half, marathon, ultra, not a list or a group.',
    ],
    [{ highPainRegions: 'soleus' }, 'The fact highPainRegions has to be a list of places, not “soleus”.'],
    [
      { highPainRegions: ['soleus', 'elbow/left'] },
      'The fact highPainRegions has to be a known region, with or without a side, not “elbow/left”.',
    ],
    [
      { highPainRegions: ['soleus', 4] },
      'The fact highPainRegions has to be a known region, with or without a side, not 4.',
    ],
    [{ racesAhead: 'soon' }, 'The fact racesAhead has to be a list, not “soon”.'],
    [{ racesBehind: 3 }, 'The fact racesBehind has to be a list, not 3.'],
    [{ flagLimits: true }, 'The fact flagLimits has to be a list, not true.'],
    [
      { racesAhead: [{ id: 'r', hoursToRace: 'soon' }] },
      'The fact racesAhead r hoursToRace has to be a number or null, not “soon”.',
    ],
    [
      { racesAhead: [{ id: 'r', raceClass: 'mile' }] },
      'The fact racesAhead r raceClass has to be one of short, half, marathon, ultra, not “mile”.',
    ],
    [
      { racesAhead: [{ id: 'r', racePriority: 'D' }] },
      'The fact racesAhead r racePriority has to be one of A, B, C, not “D”.',
    ],
    [
      { racesBehind: [{ id: 'r', hoursSinceRace: true }] },
      'The fact racesBehind r hoursSinceRace has to be a number or null, not true.',
    ],
    [
      { racesBehind: [{ id: 'r', lastRaceClass: 'mile' }] },
      'The fact racesBehind r lastRaceClass has to be one of short, half, marathon, ultra, not “mile”.',
    ],
    [
      flag({ severity: 'grave' }),
      'The fact flagLimits x severity has to be one of info, warn, block, safety, not “grave”.',
    ],
    // A limit under another name would be passed over, and nothing would be limited.
    [
      flag({ limits: { maxPressure: 3 } }),
      'The fact flagLimits x limits has to be a limit that flags have, not a list or a group.',
    ],
    [flag({ maxPresure: 3 }), 'The fact flagLimits x maxPresure has to be a limit that flags have, not 3.'],
    [flag({ maxPressure: '3' }), 'The fact flagLimits x maxPressure has to be a number, not “3”.'],
    [
      flag({ forbidIntents: ['deep'] }),
      'The fact flagLimits x forbidIntents has to be one of pre-event, recovery-flush, post-event, maintenance, corrective, not “deep”.',
    ],
    [
      flag({ avoidRegions: ['elbow'] }),
      'The fact flagLimits x avoidRegions has to be a known region, with or without a side, not “elbow”.',
    ],
    [
      flag({ regionCaps: { elbow: 2 } }),
      'The fact flagLimits x regionCaps has to be a known region, with or without a side, not “elbow”.',
    ],
    [flag({ regionCaps: { soleus: '2' } }), 'The fact flagLimits x regionCaps has to be numbers, not “2”.'],
    [
      { sameRegion: { legs: 'soleus', corrective: {}, deep: {} } },
      'The fact sameRegion legs has to be a list of places, not “soleus”.',
    ],
    [
      { sameRegion: { legs: [], corrective: { elbow: 3 }, deep: {} } },
      'The fact sameRegion corrective has to be a known region, with or without a side, not “elbow”.',
    ],
    [
      { sameRegion: { legs: [], corrective: {}, deep: { soleus: 'long ago' } } },
      'The fact sameRegion deep has to be hours, not “long ago”.',
    ],
  ])('%j', (facts, sentence) => {
    expect(complaint(facts)).toBe(sentence)
  })

  test('says which fact and what is wanted, for a program that asks', () => {
    try {
      checkFacts({ phase: 'peak' } as never)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({
        code: 'facts-not-valid',
        details: { fact: 'phase', wanted: expect.stringContaining('taper') },
      })
    }
  })

  test.each<[object]>([
    [{}],
    [{ readiness: null, pregnant: undefined, phase: null, highPainRegions: null, readinessNotYetKnowable: undefined }],
    [{ racesAhead: null, racesBehind: undefined, flagLimits: null, hoursToKeyStart: null, sameRegion: null }],
    [{ sameRegion: { legs: ['soleus/left'], corrective: { 'calf/left': 30 }, deep: {} } }],
    [{ racesAhead: [{ id: 'r', hoursToRace: null, raceClass: null, racePriority: null }] }],
    [{ highPainRegions: ['soleus', 'soleus/left', 'lumbar/center', 'calf/both'] }],
    [
      flag({
        maxPressure: 0,
        forbidIntents: [],
        avoidTechniques: ['our-own'],
        requires: ['our-own'],
        regionCaps: { 'soleus/left': 0 },
      }),
    ],
  ])('what is not known is right: %j', (facts) => {
    expect(complaint(facts)).toBeNull()
  })
})
