import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TEST_IDS } from '../library/ids.ts'
import { mirrored } from '../library/region-side.ts'
import { compareVisits } from './compare-visits.ts'
import {
  mirroredReadings,
  NOT_STATED,
  pair,
  reading,
  readingsArbitrary,
  runnerArbitrary,
} from './readings.test.makers.ts'

describe('P8 one test over the visits', () => {
  const readings = [
    ...pair('knee-to-wall', 8, 10.5, { day: '2026-03-02' }),
    ...pair('knee-to-wall', 9, 10.5, { day: '2026-04-06' }),
    ...pair('knee-to-wall', 10.5, 10, { day: '2026-05-04', tester: 'T2', footwear: 'shoes' }),
    ...pair('heel-raise-straight', 20, 20, { day: '2026-05-04' }),
  ]
  const { visits } = compareVisits('knee-to-wall', readings, NOT_STATED)

  it('goes from the oldest to the newest', () => {
    expect(visits.map(({ day }) => day)).toEqual(['2026-03-02', '2026-04-06', '2026-05-04'])
  })

  it('shows each value with its error and each gap with whether it counts', () => {
    expect(visits[0]?.left).toMatchObject({
      band: { low: 6.1, high: 9.9 },
      judgement: { level: 'restricted' },
      sincePrevious: null,
    })
    expect(visits.map(({ gap }) => [gap?.absolute, gap?.flagged])).toEqual([
      [2.5, true],
      [1.5, false],
      [0.5, false],
    ])
  })

  it('compares with the visit before and with the first one', () => {
    expect(visits[1]?.left?.sincePrevious).toMatchObject({ change: 1, verdict: 'no-real-change' })
    // 1.5 cm since April, 2.5 cm since March; another tester: from 2.375 cm.
    expect(visits[2]?.left).toMatchObject({
      sincePrevious: { change: 1.5, verdict: 'no-real-change', testerChanged: true },
      sinceFirst: { change: 2.5, threshold: 2.375, verdict: 'better' },
      circumstances: ['other-tester'],
    })
  })

  it('leaves a gap where a value cannot be used, and compares across it', () => {
    const hip = [
      ...pair('thomas-hip', 6, 2, { day: '2026-03-02', pelvisControlled: true }),
      reading('thomas-hip', 'left', -9, { day: '2026-04-06', pelvisControlled: false }),
      ...pair('thomas-hip', -1, 1, { day: '2026-05-04', pelvisControlled: true }),
    ]
    const [first, second, third] = compareVisits('thomas-hip', hip, NOT_STATED).visits
    expect(first?.gap?.absolute).toBe(4)
    expect(second).toMatchObject({
      gap: null,
      right: null,
      left: { band: null, sincePrevious: null, sinceFirst: null },
    })
    expect(third?.left?.sincePrevious).toMatchObject({ change: -7, verdict: 'better' })
  })

  it('takes the later of two values of one day, and keeps places apart', () => {
    const twice = [
      reading('pain-nrs', 'left', 6, { region: 'soleus' }),
      reading('pain-nrs', 'left', 4, { region: 'soleus' }),
    ]
    const elsewhere = reading('pain-nrs', 'left', 9, { region: 'achilles' })
    const { visits: pains } = compareVisits('pain-nrs', [...twice, elsewhere].reverse(), NOT_STATED, 'soleus')
    expect(pains.map(({ left }) => left?.reading.value)).toEqual([4])
  })

  it('compares a hop by the other side of the same day', () => {
    const hops = [
      ...pair('hop-distance', 120, 150, { day: '2026-03-02' }),
      ...pair('hop-distance', 150, 155, { day: '2026-05-04' }),
    ]
    const last = compareVisits('hop-distance', hops, NOT_STATED).visits.at(-1)
    expect(last?.left).toMatchObject({ band: null, sincePrevious: { in: 'index-points', verdict: 'better' } })
  })

  it('is the same in a mirror and in any order, and never counts what is missing', () => {
    fc.assert(
      fc.property(readingsArbitrary, runnerArbitrary, fc.constantFrom(...TEST_IDS), (all, runner, id) => {
        const compared = compareVisits(id, all, runner)
        expect(compareVisits(id, [...all].reverse(), runner)).toEqual(compared)
        const seen = compareVisits(id, mirroredReadings(all), runner).visits
        compared.visits.forEach((visit, index) => {
          for (const side of ['left', 'right', 'center'] as const) {
            const other = seen[index]?.[mirrored(side) as typeof side]
            expect(other?.sincePrevious).toEqual(visit[side]?.sincePrevious)
            if (visit[side]?.reading.value == null) expect(visit[side]?.band ?? null).toBeNull()
          }
          expect(seen[index]?.gap?.flagged).toBe(visit.gap?.flagged)
        })
      }),
    )
  })
})
