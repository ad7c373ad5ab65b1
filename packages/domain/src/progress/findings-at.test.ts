import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { PATTERN_IDS, REGION_IDS, TEST_IDS } from '../library/ids.ts'
import { checkIn, evening, example, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordAssessment, RunnerRecord } from '../record/schema.ts'
import { findingsAt } from './findings-at.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-05-17'
const at = (days: number) => addDays(TODAY, -days)
const find = (record: RunnerRecord, id: string, side: string, known = {}) => {
  const found = findingsAt(record, evening(TODAY), SHIPPED_THRESHOLDS, known).find(
    (one) => one.id === id && one.side === side,
  )
  if (!found) throw new Error(`No finding ${id} ${side}`)
  return found
}

describe('F01 supported, load, open: in this order (reference 4)', () => {
  const { record, expect: wanted } = example('F01')
  const left = find(record, 'calf-recurrent', 'left')

  it('agrees whole', () => {
    expect(left.active).toBe(wanted.findingActive)
    expect(left.contributors).toEqual(wanted.contributors)
    const groups = wanted.orderGroups as string[][]
    let from = 0
    for (const group of groups) {
      expect(left.order.slice(from, from + group.length).sort()).toEqual([...group].sort())
      from += group.length
    }
    const firstNot = left.order.findIndex((name) => left.contributors[name] === 'not supported')
    expect(firstNot).toBeGreaterThan(left.order.indexOf(wanted.notSupportedNeverBefore as string))
    const most = wanted.maxItems as Record<'mobility' | 'strength' | 'prehab', number>
    for (const kind of ['mobility', 'strength', 'prehab'] as const)
      expect(left.offers[kind].length).toBeLessThanOrEqual(most[kind])
    expect(left.offers).toEqual({
      mobility: ['ankle-rock', 'calf-stretch-bent'],
      strength: ['soleus-raise-single', 'heel-raise-single'],
      prehab: ['short-foot'],
    })
    expect(left).toMatchObject({ recheckOn: null, trigger: { missing: [] } })
    expect(left.says).toContain('fits with')
  })

  it('gives the numbers', () => {
    const evidence = JSON.stringify(left.reasoning.map((one) => one.evidence))
    for (const number of ['"value":8,', '"absolute":2.5', '"threshold":25.6', '"value":22,', '"value":1.25'])
      expect(evidence).toContain(number)
  })

  it('the other side does not show, and has reasons of its own', () => {
    expect(find(record, 'calf-recurrent', 'right')).toMatchObject({ active: false, recheckOn: null })
  })

  it('nothing else shows', () => {
    const active = findingsAt(record, evening(TODAY), SHIPPED_THRESHOLDS).filter((one) => one.active)
    expect(active.map(({ id, side }) => [id, side])).toEqual([['calf-recurrent', 'left']])
  })
})

/** A left calf at 4 for four weeks, and tests of both legs. */
const calf = (assessments: RecordAssessment[], more: Partial<RunnerRecord> = {}): RunnerRecord => ({
  runner: { timeZone: 'Europe/Berlin', birthDate: '1991-11-11', sex: 'male' },
  checkIns: Array.from({ length: 28 }, (_, days) =>
    checkIn(at(days), { stiffness: [{ region: 'calf', side: 'left', value: 4 }] }),
  ),
  assessments,
  ...more,
})
const both = (test: RecordAssessment['test'], value: number): RecordAssessment[] =>
  (['left', 'right'] as const).map((side) => ({ date: at(1), test, side, value, pelvisControlled: true }))
const healthy = [
  ...both('knee-to-wall', 11),
  ...both('heel-raise-straight', 33),
  ...both('heel-raise-bent', 25),
  ...both('thomas-hip', -8),
  ...both('single-leg-bridge-test', 28),
]
const steady = [2, 6, 10, 14, 18, 22, 26, 30, 34].map((days) => run(at(days), { hillMinutes: 5, speedMinutes: 0 }))

describe('when everything was tested and nothing fits', () => {
  it('says so, invents nothing, and looks again in two weeks', () => {
    const found = find(calf(healthy, { runs: steady }), 'calf-recurrent', 'left')
    expect(new Set(Object.values(found.contributors))).toEqual(new Set(['not supported']))
    expect(found).toMatchObject({
      active: true,
      recheckOn: addDays(TODAY, 14),
      says: 'no clear contributor: treat symptoms lightly, re-check in 2 weeks',
    })
  })

  it('one that is open keeps it open', () => {
    const found = find(calf(healthy), 'calf-recurrent', 'left')
    expect(found.contributors['load error']).toBe('open')
    expect(found).toMatchObject({ recheckOn: null })
    expect(found.says).toContain('Still open: load error')
  })
})

describe('errors of training are contributors (S13)', () => {
  it('stand after what a test supports, before what is open', () => {
    const found = find(
      calf([...both('knee-to-wall', 8)], { runs: [...steady, run(at(0), { km: 11.1 })] }),
      'calf-recurrent',
      'left',
    )
    expect(found.order.slice(0, 2)).toEqual(['limited ankle dorsiflexion', 'load error'])
    expect(found.contributors['calf capacity too low for the load']).toBe('open')
  })

  it('low readiness at the moment of asking', () => {
    const quads = (all: number, days: number): RunnerRecord =>
      recordWith({ checkIns: [checkIn(at(days), { sleep: all, fatigue: all, soreness: all, stress: all, mood: all })] })
    expect(find(quads(3, 0), 'quad-heavy', 'left').contributors['low readiness']).toBe('supported')
    expect(find(quads(4, 0), 'quad-heavy', 'left').contributors['low readiness']).toBe('not supported')
    expect(find(quads(3, 3), 'quad-heavy', 'left').contributors['low readiness']).toBe('open')
  })
})

describe('offers', () => {
  it('the place of an empty prehab list goes to activation, then trunk, then jumps behind their gate', () => {
    const offer = (id: string, side = 'left', record = recordWith(), known = {}) =>
      find(record, id, side, known).offers.prehab
    expect(offer('calf-recurrent')).toEqual(['short-foot'])
    expect(offer('hamstring-always')).toEqual(['bird-dog'])
    expect(offer('soleus-deep')).toEqual([])
    const ready = recordWith({
      assessments: [...both('heel-raise-straight', 25), ...both('hop-pain', 2), ...both('navicular-tender', 0)],
    })
    expect(offer('soleus-deep', 'left', ready, { boneStressSign: false })).toEqual(['jump-rope'])
    expect(offer('soleus-deep', 'left', ready, { boneStressSign: true })).toEqual([])
  })
})

describe('every pattern', () => {
  const all = findingsAt(recordWith(), evening(TODAY), SHIPPED_THRESHOLDS)
  it('is there on each of its sides, each contributor by a name of its own', () => {
    expect([...new Set(all.map(({ id }) => id))]).toEqual([...PATTERN_IDS])
    expect(all).toHaveLength(36)
    for (const { order, contributors, id } of all)
      expect([id, Object.keys(contributors).length]).toEqual([id, order.length])
  })

  it('of an empty record nothing shows and nothing is ruled out', () => {
    for (const { active, trigger, contributors } of all) {
      expect([active, trigger.state]).toEqual([false, 'unknown'])
      expect([...new Set(Object.values(contributors))]).toEqual(['open'])
    }
  })

  it('words name no diagnosis and end as sentences', () => {
    for (const { says } of all) expect(says).toMatch(/\.$/)
  })
})

describe('findings of any record', () => {
  const place = fc.record({
    region: fc.constantFrom(...REGION_IDS),
    side: fc.constantFrom('left' as const, 'right' as const, 'both' as const, 'center' as const),
    value: fc.option(fc.nat(10)),
  })
  const anyRecord = fc.record({
    checkIns: fc.array(
      fc.record({
        day: fc.nat(30),
        stiffness: fc.option(fc.array(place, { maxLength: 3 })),
        pain: fc.option(fc.array(place, { maxLength: 2 })),
      }),
      { maxLength: 12 },
    ),
    runs: fc.array(
      fc.record({
        day: fc.nat(40),
        km: fc.option(fc.nat(40)),
        stiffnessAfter: fc.option(fc.array(place, { maxLength: 2 })),
        hillMinutes: fc.option(fc.nat(60)),
        strideFeel: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      { maxLength: 12 },
    ),
    tests: fc.array(
      fc.record({
        test: fc.constantFrom(...TEST_IDS),
        side: fc.constantFrom('left' as const, 'right' as const, 'center' as const),
        value: fc.option(fc.nat(60)),
        stoppedByPain: fc.boolean(),
      }),
      { maxLength: 10 },
    ),
  })
  const made = ({
    checkIns,
    runs,
    tests,
  }: typeof anyRecord extends fc.Arbitrary<infer One> ? One : never): RunnerRecord =>
    recordWith({
      checkIns: checkIns.map(({ day, ...more }, index) => ({
        ...checkIn(at(day), more),
        at: `${at(day)}T06:${String(index).padStart(2, '0')}:00+02:00`,
      })),
      runs: runs.map(({ day, ...more }, index) =>
        run(at(day), { id: `${index}`, start: `${at(day)}T07:${String(index).padStart(2, '0')}:00+02:00`, ...more }),
      ),
      assessments: tests.map((one, index) => ({ ...one, date: at(index), region: 'calf' as const })),
    })

  it('is total and the same in any order', () => {
    fc.assert(
      fc.property(anyRecord, (parts) => {
        const record = made(parts)
        const turned = {
          ...record,
          checkIns: [...(record.checkIns ?? [])].reverse(),
          runs: [...(record.runs ?? [])].reverse(),
          assessments: [...(record.assessments ?? [])].reverse(),
        }
        expect(findingsAt(turned, evening(TODAY), SHIPPED_THRESHOLDS)).toEqual(
          findingsAt(record, evening(TODAY), SHIPPED_THRESHOLDS),
        )
      }),
      { numRuns: 60 },
    )
  })
})
