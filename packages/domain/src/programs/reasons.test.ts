import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OFFER_SETTINGS } from '../assessments/offer-settings.ts'
import { offersFor } from '../assessments/offers.ts'
import { PATTERN_IDS, REGION_IDS } from '../library/ids.ts'
import { SHIPPED_TECHNIQUES } from '../library/practice-techniques.ts'
import { TECHNIQUES } from '../library/techniques.ts'
import { shippedOf } from '../setting.ts'
import { addPairing } from './add-pairing.ts'
import { checkProgram } from './check-program.ts'
import { newProgram } from './new-program.ts'
import { contextOn, FINDING, MONDAY } from './programs.test.makers.ts'
import { proposePairing, startingWork } from './propose-pairing.ts'
import { type ReasonGround, reasonStarters } from './reason-starters.ts'
import { PHASES, programSchema } from './schema.ts'
import { startingWeekdays } from './starting-dose.ts'

const SHIPPED_OFFERS = shippedOf(OFFER_SETTINGS)
const UNKNOWN_GATE = { passed: null, reasons: [] }

describe('P12 from a pattern to a pairing', () => {
  test('S8 every pattern on every side gives a pairing that may be kept as it is', () => {
    for (const pattern of PATTERN_IDS) {
      for (const side of ['left', 'right', 'both', 'center'] as const) {
        const context = contextOn(MONDAY)
        const block = { id: context.newId(), startDay: MONDAY, weeks: 2, phase: 'build' as const, purpose: '' }
        const offers = offersFor(pattern, side, [], UNKNOWN_GATE, SHIPPED_OFFERS)
        const proposal = proposePairing(offers, { findingId: FINDING, pattern, intent: 'corrective' })
        const program = addPairing(newProgram('Any', block), proposal, context)
        expect(checkProgram(program), `${pattern} ${side}`).toEqual([])
        expect(programSchema.safeParse(program).error, `${pattern} ${side}`).toBeUndefined()
        expect(proposal.works.length).toBe(offers.manual.length)
      }
    }
  })

  test('S64 no reason is invented: they start empty', () => {
    const offers = offersFor('calf-recurrent', 'left', [], UNKNOWN_GATE, SHIPPED_OFFERS)
    const { works, exercises } = proposePairing(
      offers,
      { findingId: null, pattern: 'calf-recurrent', intent: 'corrective' },
      { 'soleus-raise-single': 'So that the calf can do less.' },
    )
    for (const { whyTissue, whyPressure, whyNow } of works)
      expect([whyTissue, whyPressure, whyNow]).toEqual(['', '', ''])
    expect(exercises.filter(({ role }) => role === 'key')).toHaveLength(1)
    expect(exercises.filter(({ why }) => why !== '').every((one) => one.exercise === 'soleus-raise-single')).toBe(true)
  })

  test('a technique is not started where it is not meant to be', () => {
    for (const technique of TECHNIQUES)
      for (const region of REGION_IDS) {
        const start = startingWork({ item: technique, own: null }, { region, side: 'both' })
        if (!start) continue
        expect(start.pressure).toBeLessThanOrEqual(technique.pressure.max)
        expect(start.pressure).toBeGreaterThanOrEqual(technique.pressure.min)
      }
    const [stripping] = SHIPPED_TECHNIQUES.filter(({ item }) => item.id === 'stripping')
    expect(stripping && startingWork(stripping, { region: 'soleus', side: 'left' })).not.toBeNull()
    expect(stripping && startingWork(stripping, { region: 'plantar-foot', side: 'left' })).toBeNull()
  })

  test('times a week are spread over the week', () => {
    expect([1, 2, 3, 3.5, 7].map((times) => startingWeekdays(times).length)).toEqual([1, 2, 3, 3, 7])
  })
})

describe('S64 starters for the three reasons', () => {
  const ground: ReasonGround = {
    finding: {
      day: '2026-11-09',
      region: 'ankle',
      side: 'left',
      state: 'restricted',
      role: 'driver',
      pattern: 'calf-recurrent',
    },
    contributors: ['Left ankle range'],
    phase: 'build',
    race: { name: 'Lucia 10 km', day: '2026-12-13' },
    day: MONDAY,
  }
  const stripping = { technique: 'stripping', region: 'soleus', side: 'left', pressure: 5 } as const

  test('are drawn from the finding, the phase and the days to the race', () => {
    const starters = reasonStarters(stripping, ground)
    expect(starters.whyTissue[0]).toBe('Left soleus may make the left ankle joint work harder than it needs to.')
    expect(starters.whyTissue[1]).toBe('Left soleus may answer to: Left ankle range.')
    expect(starters.whyPressure[0]).toBe('Moderate: enough to change how it feels, sore for a day at most.')
    expect(starters.whyNow[0]).toBe('20 days to Lucia 10 km: early enough for a change to settle and be trained in.')
    expect(starters.whyNow[1]).toContain('Volume is rising')
    const here = reasonStarters({ ...stripping, region: 'ankle' }, ground).whyTissue[0]
    expect(here).toBe('Left ankle joint was restricted on Mon 9 Nov, and may be what drives the complaint.')
    expect(reasonStarters(stripping, { ...ground, day: '2026-12-05' }).whyNow[0]).toBe(
      '8 days to Lucia 10 km: light, and nothing new.',
    )
  })

  test('say nothing about what is not known, and never call anything a cause', () => {
    const nothing = { finding: null, contributors: [], phase: null, race: null, day: MONDAY }
    expect(reasonStarters(stripping, nothing)).toMatchObject({ whyTissue: [], whyNow: [] })
    fc.assert(
      fc.property(
        fc.record({
          region: fc.constantFrom(...REGION_IDS),
          pattern: fc.option(fc.constantFrom(...PATTERN_IDS), { nil: null }),
          phase: fc.option(fc.constantFrom(...PHASES), { nil: null }),
          state: fc.constantFrom('normal', 'restricted', 'changed', 'watch'),
          role: fc.constantFrom('driver', 'responder', null),
          pressure: fc.integer({ min: 1, max: 8 }),
          label: fc.string({ maxLength: 400 }),
        }),
        ({ region, pattern, phase, state, role, pressure, label }) => {
          const finding = { day: MONDAY, region, side: 'left', state, role, pattern } as const
          const all = Object.values(
            reasonStarters({ ...stripping, pressure }, { ...ground, finding, phase, contributors: [label] }),
          ).flat()
          for (const sentence of all) {
            expect(sentence.length).toBeLessThanOrEqual(300)
            expect(sentence.replace(label, '')).not.toMatch(/\b(caused? by|the cause of|diagnos)/i)
          }
        },
      ),
    )
  })
})
