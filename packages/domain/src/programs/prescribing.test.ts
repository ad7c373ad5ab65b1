import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { EXERCISE_CATEGORIES } from '../library/ids.ts'
import { shippedOf } from '../setting.ts'
import { DOSE_SETTINGS } from './dose-settings.ts'
import { heavyLegSpacing, type SpacedRun } from './heavy-leg-spacing.ts'
import { homeWorkBurden } from './home-work-burden.ts'
import { phaseDose } from './phase-dose.ts'
import { PROGRESSION_SETTINGS } from './progression-settings.ts'
import type { SpacedRace } from './race-days.ts'
import { raceSpacing } from './race-spacing.ts'
import { PHASES } from './schema.ts'
import { extraSets } from './weak-side.ts'

const SHIPPED = shippedOf(PROGRESSION_SETTINGS)
const DOSES = shippedOf(DOSE_SETTINGS)

describe('dose by type and phase (reference 9.1)', () => {
  it('knows every category in every phase', () => {
    for (const category of EXERCISE_CATEGORIES)
      for (const phase of PHASES) expect(phaseDose(category, phase, DOSES).timesPerWeek[0]).toBeGreaterThanOrEqual(0)
  })

  it.each([
    ['strength', 'base', { sets: [3, 3], reps: [8, 12], rir: [3, 3], timesPerWeek: [2, 2] }],
    ['strength', 'off-season', { sets: [3, 3], reps: [8, 12] }],
    ['strength', 'build', { sets: [3, 4], reps: [5, 8], rir: [2, 2], restMinutes: [2, 3] }],
    ['strength', 'speed', { reps: [3, 6], rir: [2, 3], timesPerWeek: [1, 2], restMinutes: [3, 3] }],
    ['strength', 'race', { reps: [3, 6] }],
    ['strength', 'recovery', { rir: [4, 5], restMinutes: [1, 1] }],
    ['prehab', 'base', { sets: [3, 3], reps: [12, 15], timesPerWeek: [3, 3] }],
    ['trunk', 'build', { reps: [12, 15], timesPerWeek: [2, 3] }],
    ['plyometric', 'base', { contacts: [40, 60], timesPerWeek: [1, 1] }],
    ['plyometric', 'build', { contacts: [60, 100] }],
    ['plyometric', 'speed', { contacts: [60, 120] }],
    ['plyometric', 'taper', { contacts: [20, 40] }],
    ['plyometric', 'recovery', { contacts: null, timesPerWeek: [0, 0] }],
    ['mobility', 'base', { sets: [1, 2], reps: [8, 12], seconds: [30, 60], timesPerWeek: [7, 7] }],
  ] as const)('%s in %s', (category, phase, wanted) => expect(phaseDose(category, phase, DOSES)).toMatchObject(wanted))
})

describe('reference 9.1 by a practice’s own numbers', () => {
  const own = (numbers: Record<string, number>) => ({ dose: { ...DOSES.dose, ...numbers } })
  it('another range in one phase, and no other phase or kind', () => {
    const less = own({ 'strength/build/sets/to': 3, 'strength/build/restMinutes/from': 2.5 })
    expect(phaseDose('strength', 'build', less)).toMatchObject({ sets: [3, 3], reps: [5, 8], restMinutes: [2.5, 3] })
    for (const category of EXERCISE_CATEGORIES)
      for (const phase of PHASES)
        if (category !== 'strength' || phase !== 'build')
          expect(phaseDose(category, phase, less)).toEqual(phaseDose(category, phase, DOSES))
  })

  it('hops and jumps: fewer, never more, and none where there are none', () => {
    for (const [id, { shipped, most }] of Object.entries(DOSE_SETTINGS.dose))
      if (id.startsWith('plyometric/')) expect([id, most]).toEqual([id, shipped])
    expect(Object.keys(DOSE_SETTINGS.dose).filter((id) => id.startsWith('plyometric/recovery'))).toEqual([])
    expect(phaseDose('plyometric', 'recovery', DOSES).timesPerWeek).toEqual([0, 0])
  })
})

describe('heavy legs beside running (reference 9.5)', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 4, 13, 12) + hours * 3_600_000).toISOString()
  const run = (hours: number, more: Partial<SpacedRun> = {}): SpacedRun => ({
    id: 'r',
    start: at(hours),
    minutes: 60,
    kind: 'quality',
    effort: null,
    ...more,
  })
  const codes = (runs: SpacedRun[], rir: number | null = 2) =>
    heavyLegSpacing({ start: at(0), rir }, runs, SHIPPED).map(({ code }) => code)

  it.each<[number, Partial<SpacedRun>, number | null, string[]]>([
    [23.9, {}, 2, ['before-quality']],
    [24, {}, 2, []],
    [10, {}, 4, ['before-quality']],
    [47.9, { kind: 'long' }, 2, ['before-race-pace']],
    [48, { kind: 'long' }, 2, []],
    [40, { kind: 'long' }, 4, []],
    [40, { kind: 'long' }, null, ['before-race-pace']],
    [40, { kind: 'long', effort: 'easy' }, 2, ['before-race-pace']],
    [40, { kind: 'long', effort: 'easy' }, 4, []],
    [40, { kind: 'quality', effort: 'race-pace' }, 2, ['before-race-pace']],
    // 14.20: a long run with race pace is quality, so that its last day takes no light ones either
    [23.9, { kind: 'long', effort: 'race-pace' }, 4, ['before-quality']],
    [24, { kind: 'long', effort: 'race-pace' }, 4, []],
    [12, { kind: 'long', effort: 'race-pace' }, 2, ['before-race-pace']],
    [12, { kind: 'long', effort: null }, 4, []],
    [5, { kind: 'easy' }, 2, []],
    [-6.9, {}, 2, ['after-key']],
    [-7, {}, 2, []],
    [-3.9, { kind: 'easy' }, 2, ['after-easy']],
    [-4, { kind: 'easy' }, 2, []],
  ])('a run %s h away, %j, reserve %s: %j', (hours, more, rir, wanted) =>
    expect(codes([run(hours, more)], rir)).toEqual(wanted),
  )

  it('the same pattern 48 h apart; nearest first, with the numbers', () => {
    const others = [{ id: 'B', start: at(30) }]
    const found = heavyLegSpacing({ start: at(0), rir: 2 }, [run(20)], SHIPPED, others)
    expect(found.map(({ code, apart, needed, unit }) => [code, apart, needed, unit])).toEqual([
      ['before-quality', 20, 24, 'hours'],
      ['same-pattern', 30, 48, 'hours'],
    ])
    expect(found[0]?.says).toBe('Heavy legs 20 h before a quality run: at least 24 h.')
    expect(heavyLegSpacing({ start: at(0), rir: 2 }, [], SHIPPED, [{ id: 'B', start: at(48) }])).toEqual([])
    expect(heavyLegSpacing({ start: at(0), rir: 2 }, [], SHIPPED, [{ id: 'B', start: at(-47) }])).toHaveLength(1)
  })
})

describe('heavy legs near a race (reference 9.1: by dates)', () => {
  const RACE = '2026-05-24'
  const on = (days: number, more: Partial<SpacedRace> = {}, rir: number | null = 2) =>
    raceSpacing(
      { day: addDays(RACE, days), rir },
      [{ id: 'r', day: RACE, priority: 'A', raceClass: 'half', ...more }],
      SHIPPED,
    ).map(({ code }) => code)

  it.each<[number, Partial<SpacedRace>, number | null, string[]]>([
    [-7, {}, 2, []],
    [-6, {}, 2, ['last-before-race']],
    [-6, {}, 4, []],
    [-6, {}, null, ['last-before-race']],
    [-4, {}, 4, []],
    [-3, {}, 4, ['before-race']],
    [-3, {}, 2, ['before-race']],
    [0, {}, 4, ['before-race']],
    [0, {}, 2, ['before-race']],
    [0, { priority: 'B', raceClass: 'marathon' }, 2, ['after-race']],
    [1, {}, 4, ['after-race']],
    [5, {}, 2, ['after-race']],
    [6, {}, 2, []],
    [-1, { priority: 'B' }, 2, []],
    [5, { priority: 'B' }, 2, []],
    [5, { priority: 'B', raceClass: 'marathon' }, 2, ['after-race']],
    [5, { priority: 'B', raceClass: 'ultra' }, 2, ['after-race']],
    [-1, { priority: 'C', raceClass: 'short' }, 2, []],
  ])('%s days from the race, %j, reserve %s: %j', (days, race, rir, wanted) =>
    expect(on(days, race, rir)).toEqual(wanted),
  )

  it('says how far and how far it should be', () => {
    const says = (days: number) =>
      raceSpacing(
        { day: addDays(RACE, days), rir: 2 },
        [{ id: 'r', day: RACE, priority: 'A', raceClass: 'half' }],
        SHIPPED,
      )[0]?.says
    expect(says(-5)).toBe('Heavy legs 5 days before an A race: the last ones 7 days before it.')
    expect(says(-1)).toBe('Heavy legs 1 day before an A race: none in the last 3.')
    expect(says(0)).toBe('Heavy legs on the day of an A race: none in the last 3.')
    expect(says(2)).toBe('Heavy legs 2 days after a race: none for 5.')
  })
})

describe('P22 the burden of home-work', () => {
  const days = (exercises: number, minutes: number) => Array.from({ length: 3 }, () => ({ exercises, minutes }))
  it.each([
    [2, 10, 'light'],
    [3, 15, 'usual'],
    [4, 15, 'usual'],
    [5, 12, 'heavy'],
    [2, 16, 'heavy'],
  ])('%s exercises in %s min: %s', (exercises, minutes, level) =>
    expect(homeWorkBurden(days(exercises, minutes), null, SHIPPED)?.level).toBe(level),
  )

  it('against what this runner has done; nothing asked is nothing to weigh', () => {
    expect(homeWorkBurden(days(5, 12), 0.62, SHIPPED)?.says).toBe(
      '5 exercises and 12 min on 3 days a week; beyond 4 exercises or 15 min fewer are done. This runner did 62 % of what was agreed in four weeks.',
    )
    expect(homeWorkBurden(days(3, 12), null, SHIPPED)?.says).toBe('3 exercises and 12 min on 3 days a week.')
    expect(homeWorkBurden([{ exercises: 0, minutes: 0 }], 1, SHIPPED)).toBeNull()
  })
})

describe('one set more on the weak side (reference 14.9)', () => {
  const weak = { flag: true, worse: 'left', bothLow: false } as const
  it('for four weeks, and only where it is known which side is weak', () => {
    expect(extraSets(weak, 'left', '2026-05-01', '2026-05-28', SHIPPED)).toBe(1)
    expect(extraSets(weak, 'left', '2026-05-01', '2026-05-29', SHIPPED)).toBe(0)
    expect(extraSets(weak, 'right', '2026-05-01', '2026-05-02', SHIPPED)).toBe(0)
    expect(extraSets({ ...weak, flag: false }, 'left', '2026-05-01', '2026-05-02', SHIPPED)).toBe(0)
    expect(extraSets({ ...weak, bothLow: true }, 'left', '2026-05-01', '2026-05-02', SHIPPED)).toBe(0)
  })
})
