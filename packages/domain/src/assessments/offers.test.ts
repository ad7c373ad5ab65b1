import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exercise } from '../library/exercises.ts'
import { PATTERN_IDS, type PatternId } from '../library/ids.ts'
import { pattern } from '../library/patterns.ts'
import { regionSideSchema } from '../library/region-schema.ts'
import type { Side } from '../library/region-side.ts'
import { shippedOf } from '../setting.ts'
import { judgeContributors } from './contributors.ts'
import { CUT_OFF_SETTINGS } from './cut-off-settings.ts'
import { GATE_SETTINGS } from './gate-settings.ts'
import { OFFER_SETTINGS } from './offer-settings.ts'
import { offersFor } from './offers.ts'
import { gateWords, offerReasonWords } from './offers-words.ts'
import { type PlyometricGate, plyometricGate } from './plyometric-gate.ts'
import { NOT_STATED, pair, readingsArbitrary } from './readings.test.makers.ts'

const GATE = shippedOf(GATE_SETTINGS)
const thresholds = shippedOf({ ...CUT_OFF_SETTINGS, ...OFFER_SETTINGS })
const PASSED: PlyometricGate = { passed: true, reasons: [] }
const UNKNOWN = plyometricGate([], GATE)
const offers = (id: PatternId, side: Side = 'left', gate = UNKNOWN) => offersFor(id, side, [], gate, thresholds)
const names = (list: readonly { exercise: string }[]) => list.map((offer) => offer.exercise)

describe('the paired work of a pattern', () => {
  it('is cut to two mobility, two strength and one prehab, in the order of the list', () => {
    const cut = offers('achilles-stiff')
    expect([names(cut.mobility), names(cut.strength), names(cut.prehab)]).toEqual([
      ['ankle-circles'],
      ['calf-iso', 'heel-raise-single'],
      ['heel-drop-bent'],
    ])
    expect(names(cut.more)).toEqual(['heel-raise-loaded', 'soleus-raise-seated'])
  })

  it('gives an empty prehab place to activation, then trunk, then hops', () => {
    expect([offers('calf-recurrent').prehabFrom, names(offers('calf-recurrent').prehab)]).toEqual([
      'activation',
      ['short-foot'],
    ])
    expect([offers('hamstring-always').prehabFrom, names(offers('hamstring-always').prehab)]).toEqual([
      'trunk',
      ['bird-dog'],
    ])
    expect(names(offers('soleus-deep', 'left', PASSED).prehab)).toEqual(['jump-rope'])
  })

  it('keeps hops and jumps behind their gate, which unknown does not open', () => {
    const waiting = offers('soleus-deep')
    expect([waiting.prehabFrom, waiting.prehab]).toEqual([null, []])
    expect(waiting.more.find((offer) => offer.exercise === 'jump-rope')?.gate?.passed).toBeNull()
    expect(names(offers('calf-recurrent', 'left', PASSED).prehab)).toEqual(['short-foot'])
  })

  it('moves the side that is tight, and strengthens both', () => {
    const { manual, mobility, strength } = offers('calf-recurrent', 'left')
    expect(manual.map(({ side }) => side)).toEqual(['left', 'left', 'left', 'left'])
    expect(mobility.map(({ side }) => side)).toEqual(['left', 'left'])
    expect(strength.map(({ side }) => side)).toEqual(['both', 'both'])
  })

  it('puts hands where the body has the place', () => {
    const back = offers('low-back-stiff', 'center')
    expect(back.manual.map(({ region, side }) => `${region}/${side}`)).toEqual([
      'lumbar/center',
      'hip-flexors/both',
      'glute-max/both',
      'thoracic/center',
    ])
    expect(offers('ankle-stiff').manual[0]).toMatchObject({ region: 'ankle', limited: true })
  })

  it('S7 gives each its reason', () => {
    const readings = pair('knee-to-wall', 8, 10.5)
    const { contributors } = judgeContributors(
      'calf-recurrent',
      'left',
      { readings, runner: NOT_STATED, thresholds },
      '2026-05-17',
    )
    const reasoned = offersFor('calf-recurrent', 'left', contributors, UNKNOWN, thresholds)
    const words = [...reasoned.mobility, ...reasoned.strength].map((offer) => [
      offer.exercise,
      offerReasonWords(offer.reason),
    ])
    expect(words[0]).toEqual(['ankle-rock', 'Works where this may come from: limited ankle dorsiflexion.'])
    expect(words[2]).toEqual([
      'soleus-raise-single',
      'Part of the paired work for: Calf tightness that keeps returning (one side).',
    ])
  })

  it.each(PATTERN_IDS)('%s loses nothing and stays a short home program', (id) => {
    for (const side of ['left', 'right', 'both', 'center'] as const) {
      for (const gate of [PASSED, UNKNOWN]) {
        const cut = offers(id, side, gate)
        const entry = pattern(id)
        const all = [
          entry.mobility,
          entry.strength,
          entry.prehab,
          entry.activation,
          entry.trunk,
          entry.plyometric,
        ].flat()
        const offered = names([...cut.mobility, ...cut.strength, ...cut.prehab])
        expect([...offered, ...names(cut.more)].sort()).toEqual([...all].sort())
        expect(cut.mobility.length).toBeLessThanOrEqual(2)
        expect(cut.strength.length).toBeLessThanOrEqual(2)
        expect(cut.prehab.length).toBeLessThanOrEqual(1)
        for (const work of cut.manual) expect(regionSideSchema.safeParse(work).success).toBe(true)
        if (gate !== PASSED) for (const slug of offered) expect(exercise(slug)?.category).not.toBe('plyometric')
      }
    }
  })
})

describe('the gate of hops and jumps', () => {
  const strong = [...pair('heel-raise-straight', 22, 24), ...pair('hop-pain', 1, 0), ...pair('navicular-tender', 0, 0)]

  it('opens on strength without pain, and who does 20 on each leg does them on two', () => {
    expect(plyometricGate(strong, GATE)).toEqual(PASSED)
    expect(plyometricGate([...pair('heel-raise-straight', 15, 24), ...strong.slice(2)], GATE).passed).toBeNull()
    expect(
      plyometricGate([...pair('heel-raise-straight', 15, 24), ...strong.slice(2)], GATE, { doubleRaises: 20 }),
    ).toEqual(PASSED)
    expect(gateWords(PASSED)).toBe('Hops and jumps may start.')
  })

  it('closes on pain, weakness or a sore bone, and says which', () => {
    const weak = plyometricGate(
      [...pair('heel-raise-straight', 12, 24), ...pair('hop-pain', 3, 0), ...strong.slice(4)],
      GATE,
    )
    expect(gateWords(weak)).toBe(
      'Hops and jumps wait: hop pain 3 on the left, at most 2; 12 heel raises on the left leg, 15 are needed.',
    )
    const sore = plyometricGate([...strong.slice(0, 4), ...pair('navicular-tender', 1, 0)], GATE, {
      boneStressSign: false,
    })
    expect(sore).toMatchObject({ passed: false, reasons: [{ code: 'bone-stress-sign', value: true }] })
  })

  it('does not open on what nobody asked', () => {
    expect(UNKNOWN.passed).toBeNull()
    expect(plyometricGate(strong.slice(0, 4), GATE)).toMatchObject({
      passed: null,
      reasons: [{ code: 'bone-stress-sign' }],
    })
    expect(plyometricGate(strong.slice(0, 4), GATE, { boneStressSign: false })).toEqual(PASSED)
    expect(gateWords(plyometricGate(strong.slice(0, 4), GATE))).toBe(
      'Hops and jumps wait until more is known: signs of bone stress not ruled out yet.',
    )
  })

  it('opens only with every number on file', () => {
    fc.assert(
      fc.property(readingsArbitrary, (readings) => {
        const { passed, reasons } = plyometricGate(readings, GATE)
        expect(passed === true).toBe(reasons.length === 0)
        if (passed) expect(new Set(readings.map(({ test }) => test)).size).toBeGreaterThan(2)
      }),
    )
  })
})

describe('how much a pattern offers is the practice’s', () => {
  const sized = (size: Partial<Record<'mobility' | 'strength' | 'prehab', number>>) =>
    offersFor('calf-recurrent', 'left', [], UNKNOWN, { ...thresholds, offers: { ...thresholds.offers, ...size } })

  it('two, two and one as shipped; what is left out stands under “more”, and nothing is lost', () => {
    const [shipped, short] = [offers('calf-recurrent'), sized({ mobility: 1, strength: 1 })]
    expect([shipped.mobility.length, shipped.strength.length, shipped.prehab.length]).toEqual([2, 2, 1])
    expect([short.mobility.length, short.strength.length]).toEqual([1, 1])
    const all = (one: typeof shipped) => names([...one.mobility, ...one.strength, ...one.prehab, ...one.more]).sort()
    expect(all(short)).toEqual(all(shipped))
    expect(sized({ strength: 4 }).strength.length).toBeGreaterThan(2)
  })
})
