import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REGION_IDS } from './ids.ts'
import { measuredRegionSideSchema, regionSideSchema } from './region-schema.ts'
import { covers, eachSide, mirrored, overlaps, type RegionSide, SIDES, sideOn } from './region-side.ts'
import {
  ancestors,
  descendants,
  hasMiddle,
  includesRegion,
  KINETIC_CHAIN,
  neighbours,
  REGIONS,
  region,
} from './regions.ts'

const regionIds = fc.constantFrom(...REGION_IDS)
const places = fc.record({ region: regionIds, side: fc.constantFrom(...SIDES) })
const at = (region: RegionSide['region'], side: RegionSide['side']): RegionSide => ({ region, side })
const complaint = (schema: typeof regionSideSchema, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

describe('the tree of regions', () => {
  it('names what lies around and inside', () => {
    expect(ancestors('gastrocnemius')).toEqual(['calf', 'lower-leg-foot'])
    expect(descendants('calf')).toEqual(['gastrocnemius', 'soleus'])
    expect(descendants('soleus')).toEqual([])
  })

  it('has no circle, and every parent stands before its children', () => {
    REGIONS.forEach((entry, index) => {
      const parentAt = REGIONS.findIndex((candidate) => candidate.id === entry.parent)
      expect(parentAt).toBeLessThan(index)
    })
    fc.assert(
      fc.property(regionIds, regionIds, (one, other) => {
        expect(descendants(one).includes(other)).toBe(ancestors(other).includes(one))
        expect(includesRegion(one, other) && includesRegion(other, one)).toBe(one === other)
      }),
    )
  })
})

describe('what a place covers', () => {
  it('a parent its children, both the sides, the middle the whole', () => {
    expect(covers(at('calf', 'left'), at('soleus', 'left'))).toBe(true)
    expect(covers(at('calf', 'both'), at('gastrocnemius', 'right'))).toBe(true)
    expect(covers(at('lumbar', 'center'), at('lumbar', 'left'))).toBe(true)
  })

  it('but never a sibling, the other side, or more than itself', () => {
    expect(covers(at('gastrocnemius', 'left'), at('soleus', 'left'))).toBe(false)
    expect(covers(at('calf', 'left'), at('soleus', 'right'))).toBe(false)
    expect(covers(at('soleus', 'left'), at('calf', 'left'))).toBe(false)
    expect(covers(at('soleus', 'left'), at('soleus', 'both'))).toBe(false)
    expect(covers(at('lumbar', 'left'), at('lumbar', 'center'))).toBe(false)
  })

  it('is an order: itself, and on through a third', () => {
    fc.assert(
      fc.property(places, places, places, (a, b, c) => {
        expect(covers(a, a)).toBe(true)
        if (covers(a, b) && covers(b, c)) expect(covers(a, c)).toBe(true)
        if (covers(a, b)) expect(overlaps(a, b)).toBe(true)
      }),
      // Random regions are seldom related.
      { numRuns: 5000 },
    )
  })

  it('does not care which side is which, and overlapping not about the order', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        const [c, d] = [a, b].map((place) => ({ ...place, side: mirrored(place.side) })) as [RegionSide, RegionSide]
        expect(covers(c, d)).toBe(covers(a, b))
        expect(overlaps(b, a)).toBe(overlaps(a, b))
        expect(covers(a, b)).toBe(eachSide(b).every((one) => covers(a, one)))
      }),
    )
  })
})

describe('the kinetic chain', () => {
  it('holds every region below the groups once', () => {
    const linked = KINETIC_CHAIN.flat()
    expect(new Set(linked).size).toBe(linked.length)
    const missing = REGIONS.filter((entry) => entry.laterality !== 'group' && !linked.includes(entry.id))
    expect(missing.map((entry) => entry.id)).toEqual(['calf'])
  })

  it('looks two links down and two up', () => {
    expect(neighbours('soleus')).toEqual({
      below: ['ankle', 'achilles'],
      above: ['gastrocnemius', 'shin', 'tibialis-anterior', 'tibialis-posterior', 'peroneals'],
    })
    expect(neighbours('plantar-foot')).toEqual({ below: [], above: ['great-toe', 'ankle'] })
    expect(neighbours('thoracic')).toEqual({ below: ['trunk-core', 'lumbar'], above: [] })
    expect(neighbours('calf').below).toEqual(['ankle', 'achilles'])
    expect(neighbours('calf').above[0]).toBe('shin')
    expect(neighbours('hip-pelvis').above).toEqual(['trunk-core', 'lumbar'])
  })

  it('is mutual: who is my neighbour has me as one', () => {
    const single = KINETIC_CHAIN.flat()
    fc.assert(
      fc.property(fc.constantFrom(...single), fc.constantFrom(...single), (one, other) => {
        expect(neighbours(one).above.includes(other)).toBe(neighbours(other).below.includes(one))
      }),
    )
  })
})

describe('a region and side as input', () => {
  it('takes both for an instruction, one place for a measurement', () => {
    expect(regionSideSchema.safeParse(at('soleus', 'both')).success).toBe(true)
    expect(measuredRegionSideSchema.safeParse(at('soleus', 'left')).success).toBe(true)
    expect(measuredRegionSideSchema.safeParse(at('lumbar', 'center')).success).toBe(true)
    expect(measuredRegionSideSchema.safeParse(at('lumbar', 'left')).success).toBe(true)
    expect(complaint(measuredRegionSideSchema, at('soleus', 'both'))).toBe(
      'Left and right are measured one at a time: enter each side on its own.',
    )
  })

  it('refuses what the body has not', () => {
    expect(complaint(regionSideSchema, at('soleus', 'center'))).toBe(
      'Soleus (deep lower calf): there is a left and a right one. Choose left, right or both.',
    )
    expect(complaint(measuredRegionSideSchema, at('foot', 'left'))).toBe(
      'Foot is a group of regions. Choose the part of it.',
    )
    expect(complaint(regionSideSchema, { region: 'elbow', side: 'left' })).toBe('Choose a region of the body map.')
    expect(complaint(regionSideSchema, { region: 'soleus', side: 'L' })).toBe(
      'Choose a side: left, right, both or centre.',
    )
    expect(hasMiddle('trunk')).toBe(true)
    expect(hasMiddle('hip-pelvis')).toBe(false)
  })

  it('accepts left and right alike', () => {
    fc.assert(
      fc.property(places, (place) => {
        const other = { ...place, side: mirrored(place.side) }
        expect(regionSideSchema.safeParse(other).success).toBe(regionSideSchema.safeParse(place).success)
        expect(measuredRegionSideSchema.safeParse(other).success).toBe(
          measuredRegionSideSchema.safeParse(place).success,
        )
      }),
    )
  })

  it('puts work for a complaint where the region has it', () => {
    expect(sideOn('soleus', 'left')).toBe('left')
    expect(sideOn('lumbar', 'left')).toBe('center')
    expect(sideOn('hip-flexors', 'center')).toBe('both')
    for (const id of REGION_IDS) {
      for (const side of SIDES) {
        if (region(id).laterality === 'group') continue
        expect(regionSideSchema.safeParse(at(id, sideOn(id, side))).success).toBe(true)
      }
    }
  })
})
