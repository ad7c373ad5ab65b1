import { describe, expect, test } from 'vitest'
import type { StoredFinding } from './hooks.ts'
import { marksOf } from './map-marks.ts'
import { openTests } from './open-tests.ts'
import { patternsFor } from './pattern-choice.ts'
import type { Place } from './record.ts'

const ABOUT = { birthDate: null, sex: null, hoursSeatedPerDay: null, boneStressSign: null }
const finding = (more: Partial<StoredFinding>): StoredFinding => ({
  id: 'f',
  assessmentId: null,
  day: '2026-11-23',
  region: 'soleus',
  side: 'left',
  state: 'restricted',
  source: { kind: 'palpation', grade: 3 },
  role: null,
  pattern: null,
  note: '',
  revision: 1,
  recordedBy: 'Ines Okafor',
  retired: false,
  retiredReason: null,
  contributors: [],
  ...more,
})
const place = (lead: StoredFinding): Place => ({
  region: lead.region,
  side: lead.side,
  state: lead.state,
  since: lead.day,
  lead,
  current: [lead],
  earlier: [],
})
const driver = {
  id: 'c',
  findingId: 'f',
  kind: 'region' as const,
  region: 'ankle' as const,
  side: 'left' as const,
  patternContributor: null,
  label: 'Ankle',
  note: '',
}

describe('the body map', () => {
  test('S12 where it shows and where it may come from are two marks', () => {
    const marks = marksOf([place(finding({ contributors: [driver] }))], null)
    expect(Object.fromEntries(marks)).toEqual({
      'soleus/left': { state: 'restricted', pin: '3' },
      'ankle/left': { state: 'driver' },
    })
  })

  test('a part with a quieter mark does not hide that the whole is restricted', () => {
    const calf = finding({ region: 'calf', source: { kind: 'report' } })
    const soleus = finding({ state: 'watch', source: { kind: 'palpation', grade: 2 } })
    expect(marksOf([place(calf), place(soleus)], null).get('soleus/left')).toEqual({ state: 'restricted', pin: '2' })
  })

  test('what is normal has no state, and what is looked at is marked beside any', () => {
    const normal = finding({ state: 'normal', source: { kind: 'report' } })
    expect(Object.fromEntries(marksOf([place(normal)], { region: 'soleus', side: 'left' }))).toEqual({
      'soleus/left': { selected: true },
    })
  })
})

test('patterns are named by the region of the place, never by a finding elsewhere', () => {
  const offers = patternsFor(place(finding({})), [], ABOUT)
  expect(offers[0]?.pattern).toBe('soleus-deep')
  expect(offers.map(({ pattern }) => pattern)).toContain('calf-recurrent')
  expect(offers.map(({ pattern }) => pattern)).not.toContain('low-back-stiff')
})

test('what is open asks for its test once', () => {
  const missing = [
    { kind: 'test' as const, test: 'knee-to-wall' as const, side: 'left' as const, why: 'not-measured' as const },
    { kind: 'test' as const, test: 'knee-to-wall' as const, side: 'right' as const, why: 'not-measured' as const },
  ]
  expect(openTests([{ state: 'open', missing }])).toEqual(['knee-to-wall'])
  expect(openTests([{ state: 'supported', missing }])).toEqual([])
})
