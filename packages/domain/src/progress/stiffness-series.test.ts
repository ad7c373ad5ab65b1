import { describe, expect, test } from 'vitest'
import type { RegionId } from '../library/ids.ts'
import { type MapAnswer, stiffnessOf, stiffnessSeries, stiffPlaces } from './stiffness-series.ts'

const answer = (day: string, stiffness: MapAnswer['stiffness']): MapAnswer => ({ day, stiffness })
const calf = { region: 'calf', side: 'left' } as const

describe('what an answer says of a place', () => {
  test('P37 a map passed over is unknown, an answered one without the place is 0', () => {
    expect(stiffnessOf(answer('2026-11-23', null), calf)).toBeNull()
    expect(stiffnessOf(answer('2026-11-23', []), calf)).toBe(0)
  })

  test('a parent region takes the highest of its parts and itself', () => {
    const parts = answer('2026-11-23', [
      { region: 'soleus', side: 'left', value: 5 },
      { region: 'gastrocnemius', side: 'left', value: 3 },
      { region: 'soleus', side: 'right', value: 8 },
    ])
    expect(stiffnessOf(parts, calf)).toBe(5)
    expect(stiffnessOf(parts, { region: 'calf', side: 'both' })).toBe(8)
  })

  test('a parent stands for its parts, the nearest first; the left never for the right', () => {
    const whole = answer('2026-11-23', [
      { region: 'calf', side: 'left', value: 4 },
      { region: 'lower-leg-foot', side: 'left', value: 9 },
    ])
    expect(stiffnessOf(whole, { region: 'soleus', side: 'left' })).toBe(4)
    expect(stiffnessOf(whole, { region: 'soleus', side: 'right' })).toBe(0)
    expect(stiffnessOf(whole, { region: 'shin', side: 'left' })).toBe(9)
  })

  test('each part by what is nearest to it: a part that is named takes nothing from those that were not', () => {
    const of = (...named: [RegionId, number | null][]) => ({
      stiffness: named.map(([region, value]) => ({ region, side: 'left' as const, value })),
    })
    const soleus = { region: 'soleus', side: 'left' } as const
    expect(stiffnessOf(of(['lower-leg-foot', 6], ['soleus', 1]), calf)).toBe(6)
    expect(stiffnessOf(of(['lower-leg-foot', 6], ['soleus', 1]), soleus)).toBe(1)
    expect(stiffnessOf(of(['thigh-knee', 6], ['hamstring-proximal', 1]), { region: 'hamstrings', side: 'left' })).toBe(
      6,
    )
    // asked and not answered: what is known of the region around it
    expect(stiffnessOf(of(['calf', 5], ['soleus', null]), soleus)).toBe(5)
    expect(stiffnessOf(of(['soleus', null]), soleus)).toBeNull()
    expect(stiffnessOf(of(['soleus', null]), { region: 'calf', side: 'right' })).toBe(0)
    const sides = {
      stiffness: [
        { region: 'soleus', side: 'left', value: 1 },
        { region: 'calf', side: 'right', value: 4 },
      ],
    }
    expect(stiffnessOf(sides as never, { region: 'soleus', side: 'both' })).toBe(4)
  })
})

describe('series', () => {
  const answers = [
    answer('2026-11-20', [{ region: 'calf', side: 'left', value: 4 }]),
    answer('2026-11-22', null),
    answer('2026-11-23', []),
  ]

  test('P37 a day for each day; gaps are null', () => {
    expect(stiffnessSeries(answers, calf, '2026-11-19', '2026-11-23').map(({ value }) => value)).toEqual([
      null,
      4,
      null,
      null,
      0,
    ])
  })

  test('places that matter most come first; one named 0 is no stiff place', () => {
    const places = stiffPlaces([
      answer('2026-11-21', [
        { region: 'lumbar', side: 'center', value: 2 },
        { region: 'knee', side: 'right', value: 0 },
      ]),
      ...answers,
    ])
    expect(places).toEqual([
      { ...calf, days: 1, highest: 4, latest: 0, latestDay: '2026-11-23' },
      { region: 'lumbar', side: 'center', days: 1, highest: 2, latest: 0, latestDay: '2026-11-23' },
    ])
  })
})
