import { describe, expect, it } from 'vitest'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { Facts } from '../timing/facts.ts'
import { newsIn } from './changed-facts.ts'

const news = (from: Partial<Facts>, to: Partial<Facts>): string[] =>
  Object.keys(newsIn(from as Facts, to as Facts, SHIPPED_THRESHOLDS))

describe('README 3: what only time brought is no news', () => {
  it.each([
    ['eight weeks without hands: back to 5', { pressureCeiling: 7 }, { pressureCeiling: 5, daysSinceLastHandsOn: 56 }],
    ['a place that keeps coming back has been quiet', { recurringRegionCount: 2 }, { recurringRegionCount: 1 }],
    ['the only one has been quiet', { recurringRegionCount: 1 }, {}],
  ] as const)('%s', (_, from, to) => {
    expect(news(from, to)).toEqual([])
  })

  it.each([
    ['an answer lowered it to 5', { pressureCeiling: 7 }, { pressureCeiling: 5, daysSinceLastHandsOn: 55 }],
    ['an answer lowered it further', { pressureCeiling: 5 }, { pressureCeiling: 4, daysSinceLastHandsOn: 70 }],
    ['an answer made room', { pressureCeiling: 5 }, { pressureCeiling: 6, daysSinceLastHandsOn: 60 }],
  ] as const)('%s', (_, from, to) => {
    expect(news(from, to)).toEqual(['pressureCeiling'])
  })

  it('one more place keeps coming back', () => {
    expect(news({}, { recurringRegionCount: 1 })).toEqual(['recurringRegionCount'])
    expect(news({ recurringRegionCount: 1 }, { recurringRegionCount: 2 })).toEqual(['recurringRegionCount'])
  })
})
