import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { RecordSession } from '../record/schema.ts'
import { hurtParts, treatedParts } from './hurt-parts.ts'
import { limitFor } from './region-ceilings.ts'
import { partsOf } from './region-parts.ts'
import { ANSWERS, answered, recordOf, session, startOn } from './sessions.test.makers.ts'
import { toleranceAt } from './tolerance.ts'

const week = (count: number): string => addDays('2026-04-07', 7 * count)
type Treated = NonNullable<RecordSession['treated']>
const on = (region: Treated[number]['region'], side: Treated[number]['side'], pressure: number | null = 6) => ({
  region,
  side,
  pressure,
})

const given = (
  index: number,
  kind: keyof typeof ANSWERS,
  treated: Treated,
  over: Partial<RecordSession> = {},
): RecordSession => answered(session(week(index), { treated, ...over }), ANSWERS[kind])

const after = (sessions: RecordSession[], days = 6) =>
  toleranceAt(recordOf(sessions, { used: true }), startOn(addDays(week(sessions.length - 1), days)), SHIPPED_THRESHOLDS)

describe('the parts of a place', () => {
  test('a parent is its children, both is left and right, and an axial region is one place', () => {
    expect(partsOf({ region: 'calf', side: 'left' })).toEqual(['gastrocnemius/left', 'soleus/left'])
    expect(partsOf({ region: 'soleus', side: 'both' })).toEqual(['soleus/left', 'soleus/right'])
    expect(partsOf({ region: 'soleus', side: 'center' })).toEqual(['soleus/left', 'soleus/right'])
    for (const side of ['left', 'right', 'both', 'center'] as const)
      expect(partsOf({ region: 'lumbar', side })).toEqual(['lumbar/center'])
  })

  test('a single child is a part of something larger, which then counts for itself as well', () => {
    expect(partsOf({ region: 'ankle', side: 'left' })).toEqual(['ankle/left', 'achilles/left'])
  })
})

describe('README 11: a region has a ceiling of its own where it was hurt', () => {
  test('a harmful answer lowers both the runner’s and the region’s; a region that was only treated has none', () => {
    const { ceiling, regionCeilings, effectiveLimit } = after([
      given(0, 'about-right', [on('quadriceps', 'right', 5)]),
      given(1, 'too-much', [on('soleus', 'left', 6)]),
    ])
    expect(ceiling).toBe(4)
    expect(regionCeilings).toEqual({ 'soleus/left': 4 })
    expect(effectiveLimit).toEqual({ 'quadriceps/right': 4, 'soleus/left': 4 })
  })

  test('its chain is made of the sessions that treated it: the runner’s rises with others, the region’s does not', () => {
    const result = after([
      given(0, 'too-much', [on('soleus', 'left', 6)]),
      given(1, 'no-change', [on('quadriceps', 'right', 4)]),
      given(2, 'about-right', [on('quadriceps', 'right', 5)]),
      given(3, 'no-change', [on('quadriceps', 'right', 5)]),
    ])
    expect(result.ceiling).toBe(6)
    expect(result.regionCeilings).toEqual({ 'soleus/left': 4 })
    expect(result.effectiveLimit).toEqual({ 'soleus/left': 4, 'quadriceps/right': 6 })
    expect(result.parts).toEqual({ 'soleus/left': { ceiling: 4, session: week(0) } })
  })

  test('S46 each side for itself, and the pressure of that place counts, not that of the session', () => {
    const { regionCeilings } = after([
      given(0, 'too-much', [on('soleus', 'left', 6), on('soleus', 'right', 4)]),
      given(1, 'about-right', [on('soleus', 'right', 2)]),
    ])
    expect(regionCeilings).toEqual({ 'soleus/left': 4, 'soleus/right': 2 })
  })

  test('§6 a pressure that nobody noted of the place: that of the session limits it, and raises nothing', () => {
    const unnoted = { ...on('soleus', 'left'), pressure: null }
    const hurt = given(0, 'too-much', [unnoted, on('quadriceps', 'left', 4)], {
      hurtRegions: [{ region: 'soleus', side: 'left' }],
    })
    expect(after([hurt]).regionCeilings).toEqual({ 'soleus/left': 2 })
    const next = (pressure: number | null) =>
      after([hurt, given(1, 'no-change', [{ ...unnoted, pressure }, on('quadriceps', 'left', 4)])]).regionCeilings
    expect([next(2), next(null)]).toEqual([{ 'soleus/left': 3 }, { 'soleus/left': 2 }])
  })

  test('where places are named, only they are hurt; a harm elsewhere says nothing about a part', () => {
    const { regionCeilings, ceiling } = after([
      given(0, 'too-much', [on('soleus', 'left'), on('quadriceps', 'left')], {
        hurtRegions: [{ region: 'quadriceps', side: 'left' }],
      }),
    ])
    expect(regionCeilings).toEqual({ 'quadriceps/left': 4 })
    expect(ceiling).toBe(4)
    const later = after([
      given(0, 'too-much', [on('soleus', 'left')]),
      given(1, 'too-much', [on('soleus', 'left', 4), on('quadriceps', 'left', 4)], {
        hurtRegions: [{ region: 'quadriceps', side: 'left' }],
      }),
    ])
    // The second harm is the quadriceps’: the soleus keeps the 4 of the first.
    expect(later.regionCeilings).toEqual({ 'soleus/left': 4, 'quadriceps/left': 2 })
  })

  test('places named in the answer count as those that the therapist notes', () => {
    const one = answered(session(week(0), { treated: [on('soleus', 'left'), on('quadriceps', 'left')] }), {
      24: { soreness: 6, regions: ['quadriceps/left'] },
    })
    expect(after([one]).regionCeilings).toEqual({ 'quadriceps/left': 4 })
  })

  test('a place that was named and not treated is hurt all the same', () => {
    const { regionCeilings, effectiveLimit } = after([
      given(0, 'too-much', [on('soleus', 'left', 5)], { hurtRegions: [{ region: 'lumbar', side: 'center' }] }),
    ])
    // Given at 5: 3 since.
    expect(regionCeilings).toEqual({ 'lumbar/center': 3 })
    expect(effectiveLimit).toEqual({ 'soleus/left': 3, 'lumbar/center': 3 })
  })

  test('both is two sides, and a named parent is what was treated within it', () => {
    const { regionCeilings, parts } = after([
      given(0, 'too-much', [on('soleus', 'both')], { hurtRegions: [{ region: 'calf', side: 'left' }] }),
    ])
    expect(regionCeilings).toEqual({ 'soleus/left': 4, 'calf/left': 4 })
    // The other muscle of the calf was not treated, and is not hurt.
    expect(Object.keys(parts)).toEqual(['soleus/left'])
  })

  test('two hurt regions each keep their own; the one hurt last is named', () => {
    const { parts } = after([
      given(0, 'too-much', [on('soleus', 'left')]),
      given(1, 'too-much', [on('soleus', 'left', 4)]),
    ])
    expect(parts['soleus/left']).toEqual({ ceiling: 2, session: week(1) })
  })

  test('eight weeks without hands on that region begin its row anew', () => {
    const hurt = given(0, 'too-much', [on('soleus', 'left', 8)])
    expect(after([hurt], 60).regionCeilings).toEqual({ 'soleus/left': 4 })
    // 60 days later it was no-change again: what came before does not make it the second.
    const apart = (days: number) => {
      const second = answered(
        session(addDays(week(0), days), { treated: [on('soleus', 'left', 4)] }),
        ANSWERS['no-change'],
      )
      const third = answered(
        session(addDays(week(0), days + 60), { treated: [on('soleus', 'left', 5)] }),
        ANSWERS['no-change'],
      )
      return toleranceAt(
        recordOf([hurt, second, third], { used: true }),
        startOn(addDays(week(0), days + 66)),
        SHIPPED_THRESHOLDS,
      )
    }
    expect(apart(7).regionCeilings).toEqual({ 'soleus/left': 6 })
  })

  test('the limit of any place is the lowest of its parts, and the runner’s where none was hurt', () => {
    const known = { ceiling: 6, parts: { 'soleus/left': { ceiling: 3, session: 'a' } } }
    expect(limitFor(known, { region: 'calf', side: 'left' })).toBe(3)
    expect(limitFor(known, { region: 'calf', side: 'both' })).toBe(3)
    expect(limitFor(known, { region: 'calf', side: 'right' })).toBe(6)
    expect(limitFor({ ...known, ceiling: 2 }, { region: 'soleus', side: 'left' })).toBe(2)
    expect(limitFor(known, { region: 'lower-leg-foot', side: 'left' })).toBe(3)
  })
})

describe('what was treated, and what was hurt', () => {
  test('the highest pressure that was noted of each part', () => {
    const treated = [
      on('soleus', 'left', 3),
      on('calf', 'left', 5),
      on('soleus', 'left', null),
      on('lumbar', 'center', null),
    ]
    expect([...treatedParts({ treated })]).toEqual([
      ['soleus/left', 5],
      ['gastrocnemius/left', 5],
      ['lumbar/center', null],
    ])
    expect([...treatedParts({ treated: undefined })]).toEqual([])
  })

  test('S47 without a named place it is all that was treated; an answer that was not harmful hurts nowhere', () => {
    const parts = (kind: keyof typeof ANSWERS, over: Partial<RecordSession> = {}) => {
      const one = given(0, kind, [on('soleus', 'left'), on('lumbar', 'center')], over)
      const { session: of, answer } = { session: one, answer: { class: kind, answers: {} } }
      return [...hurtParts({ session: of, answer: answer as never })]
    }
    expect(parts('too-much')).toEqual(['soleus/left', 'lumbar/center'])
    expect(parts('adverse', { hurtRegions: [{ region: 'lumbar', side: 'center' }] })).toEqual(['lumbar/center'])
    expect(parts('about-right', { hurtRegions: [{ region: 'lumbar', side: 'center' }] })).toEqual([])
  })
})
