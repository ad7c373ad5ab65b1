import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../calendar/day.ts'
import { findingPlaces } from './finding-places.ts'
import { FINDING_ROLES, FINDING_STATES, type Finding, findingSchema } from './schema.ts'

const base = { region: 'soleus', side: 'left', role: null, pattern: null, note: '' } as const
const finding = (id: string, day: string, more: Partial<Finding>): Finding => ({
  ...base,
  id,
  day,
  state: 'restricted',
  source: { kind: 'report' },
  ...more,
})
const grade = (value: number) => ({ kind: 'palpation', grade: value }) as const
const kneeToWall = { kind: 'test', measurementId: 'm', test: 'knee-to-wall' } as const

describe('findings of one place', () => {
  test('P7 a newer grade replaces the older, which stays in sight', () => {
    const [place] = findingPlaces([
      finding('a', '2026-11-02', { source: grade(3) }),
      finding('b', '2026-11-23', { source: grade(1), state: 'normal' }),
    ])
    expect(place).toMatchObject({ state: 'normal', since: '2026-11-02' })
    expect(place?.current.map(({ id }) => id)).toEqual(['b'])
    expect(place?.earlier.map(({ id }) => id)).toEqual(['a'])
  })

  test('palpation does not replace a test, and what a runner reports stands until it is retired', () => {
    const [place] = findingPlaces([
      finding('a', '2026-11-01', { source: kneeToWall }),
      finding('b', '2026-11-02', {}),
      finding('c', '2026-11-03', {}),
      finding('d', '2026-11-04', { source: grade(0), state: 'normal' }),
    ])
    expect(place?.current.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a'])
    expect(place?.state).toBe('restricted')
  })

  test('S12 the reasoning hangs on the finding with a pattern, also after a newer one', () => {
    const [place] = findingPlaces([
      finding('a', '2026-11-02', { source: grade(3), pattern: 'soleus-deep', role: 'responder' }),
      finding('b', '2026-11-23', { source: grade(2), state: 'watch' }),
    ])
    expect(place?.lead.id).toBe('a')
    expect(place?.state).toBe('watch')
  })

  test('sides are apart, the most serious first', () => {
    const places = findingPlaces([
      finding('a', '2026-11-23', { state: 'watch' }),
      finding('b', '2026-11-02', { side: 'right' }),
    ])
    expect(places.map(({ side }) => side)).toEqual(['right', 'left'])
  })

  const anyFinding = fc.record({
    id: fc.uuid(),
    day: fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-01-20') }).map(dayFromNumber),
    region: fc.constantFrom('soleus', 'ankle', 'hamstrings'),
    side: fc.constantFrom('left', 'right'),
    state: fc.constantFrom(...FINDING_STATES),
    source: fc.constantFrom({ kind: 'report' as const }, grade(2), { ...kneeToWall, measurementId: base.side }),
    role: fc.option(fc.constantFrom(...FINDING_ROLES), { nil: null }),
    pattern: fc.option(fc.constantFrom('soleus-deep', 'ankle-stiff'), { nil: null }),
  }) as fc.Arbitrary<Finding>

  test('nothing is lost or doubled, whatever the order', () => {
    const findings = fc.uniqueArray(anyFinding, { selector: ({ id }) => id, maxLength: 30 })
    fc.assert(
      fc.property(findings, (all) => {
        const places = findingPlaces(all)
        const shown = places.flatMap(({ current, earlier }) => [...current, ...earlier])
        expect(shown.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
        expect(findingPlaces([...all].reverse())).toEqual(places)
        for (const { lead, current } of places) {
          expect(current.length).toBeGreaterThan(0)
          expect(all).toContain(lead)
        }
      }),
    )
  })

  test('what it shows is what the schema takes', () => {
    expect(
      findingSchema.safeParse({ ...finding('019f0000-0000-7000-8000-000000000001', '2026-11-02', {}) }).success,
    ).toBe(true)
  })
})
