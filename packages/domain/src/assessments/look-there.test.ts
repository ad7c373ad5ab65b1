import { describe, expect, it } from 'vitest'
import { REGION_IDS } from '../library/ids.ts'
import { region } from '../library/regions.ts'
import { TESTS } from '../library/tests.ts'
import { chainAround, lookThere } from './look-there.ts'

const keys = (places: readonly { region: string; side: string }[]) =>
  places.map(({ region: id, side }) => `${id}/${side}`)

describe('S38 what a foot that is restricted changes up the chain', () => {
  it('foot, then calf, then knee: each on its side, each worth a look', () => {
    for (const foot of ['plantar-foot', 'great-toe'] as const)
      expect(keys(lookThere(foot, 'left').flatMap(({ places }) => places))).toEqual([
        'soleus/left',
        'gastrocnemius/left',
        'knee/left',
      ])
  })

  it('the chain goes on from each link: above the foot the ankle, above the calf the shin, above the shin the knee’s neighbours', () => {
    expect(keys(chainAround('plantar-foot', 'right').above)).toEqual(['great-toe/right', 'ankle/right'])
    expect(chainAround('plantar-foot', 'right').below).toEqual([])
    expect(keys(chainAround('gastrocnemius', 'left').above)).toContain('knee/left')
    expect(keys(chainAround('knee', 'left').below)).toContain('gastrocnemius/left')
  })

  it('the assessment measures the foot: the big toe, a place for tenderness, the ankle above it', () => {
    const about = (id: string) =>
      TESTS.filter(({ regions }) => (regions as readonly string[]).includes(id)).map((test) => test.id)
    expect(about('great-toe')).toContain('great-toe-extension')
    expect(about('plantar-foot')).toEqual(
      expect.arrayContaining(['great-toe-extension', 'navicular-tender', 'hop-pain']),
    )
    expect(about('ankle')).toContain('knee-to-wall')
  })
})

describe('S40 finding, likely compensation, look there', () => {
  it('a hip that lost extension: the low back and the front thigh may do its work', () => {
    const [found] = lookThere('hip-flexors', 'left')
    expect(keys(found?.places ?? [])).toEqual(['lumbar/center', 'quadriceps/left'])
    expect(found?.says).toMatch(/low back and thigh do the missing work/)
  })

  it('a front thigh that holds back the hip sends on to the low back, not to itself', () => {
    expect(keys(lookThere('quadriceps', 'right').flatMap(({ places }) => places))).toEqual(['lumbar/center'])
  })

  it('nothing is invented where the library knows none', () => {
    expect(lookThere('itb', 'left')).toEqual([])
  })

  it('wherever something is found: never the place itself, and only places in which something can be noted', () => {
    for (const id of REGION_IDS)
      for (const { places, says } of lookThere(id, 'left')) {
        expect(says.length).toBeGreaterThan(20)
        for (const place of places) {
          expect(place.region).not.toBe(id)
          expect(region(place.region).laterality).not.toBe('group')
          expect(place.side).toBe(region(place.region).laterality === 'axial' ? 'center' : 'left')
        }
      }
  })
})
