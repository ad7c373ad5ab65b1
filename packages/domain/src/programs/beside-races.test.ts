import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { type SettingGroups, settingAt, shippedOf } from '../setting.ts'
import { heldStretch } from './held-stretch.ts'
import { hopSpacing } from './hop-spacing.ts'
import { newProgram } from './new-program.ts'
import { newWork } from './new-work.ts'
import { prescribe } from './prescribe.ts'
import { contextOn, exerciseWith, MONDAY } from './programs.test.makers.ts'
import { PROGRESSION_SETTINGS, type ProgressionThresholds } from './progression-settings.ts'
import type { SpacedRace } from './race-days.ts'
import { LINE_OF } from './reason-line.ts'
import type { Dose, Phase, Prescription, Program } from './schema.ts'
import { spacingLines } from './spacing-lines.ts'
import { spacingWhy } from './spacing-why.ts'

const SHIPPED = shippedOf(PROGRESSION_SETTINGS)
const own = (numbers: Partial<ProgressionThresholds['spacing']>): ProgressionThresholds => ({
  ...SHIPPED,
  spacing: { ...SHIPPED.spacing, ...numbers },
})
const RACE = addDays(MONDAY, 27)
const race = (more: Partial<SpacedRace> = {}): SpacedRace => ({
  id: 'r',
  day: RACE,
  priority: 'A',
  raceClass: 'half',
  ...more,
})
const settingOf = (id: string) => settingAt(PROGRESSION_SETTINGS as SettingGroups, `spacing.${id}`)

describe('§9.1 hops and jumps near a race: none in the last 5 days, none for two weeks after it', () => {
  const on = (days: number, more: Partial<SpacedRace> = {}, thresholds = SHIPPED) =>
    hopSpacing(addDays(RACE, days), [race(more)], thresholds)

  it.each<[number, Partial<SpacedRace>, string[]]>([
    [-6, {}, []],
    [-5, {}, ['hops-before-race']],
    [-1, {}, ['hops-before-race']],
    [0, {}, ['hops-before-race']],
    [1, {}, ['hops-after-race']],
    [14, {}, ['hops-after-race']],
    [15, {}, []],
    [-1, { priority: 'B' }, []],
    [-1, { priority: 'B', raceClass: 'marathon' }, []],
    [0, { priority: 'B', raceClass: 'marathon' }, ['hops-after-race']],
    [14, { priority: 'B', raceClass: 'marathon' }, ['hops-after-race']],
    [14, { priority: 'C', raceClass: 'ultra' }, ['hops-after-race']],
    [15, { priority: 'C', raceClass: 'ultra' }, []],
    [1, { priority: 'B' }, []],
    [0, { priority: 'C', raceClass: 'short' }, []],
  ])('%s days from the race, %j: %j', (days, more, wanted) =>
    expect(on(days, more).map(({ code }) => code)).toEqual(wanted),
  )

  it('no race, nothing said; of two races each speaks for itself', () => {
    expect(hopSpacing(RACE, [], SHIPPED)).toEqual([])
    const two = [race(), race({ id: 'earlier', day: addDays(RACE, -10) })]
    expect(hopSpacing(addDays(RACE, -4), two, SHIPPED).map(({ id, code }) => [id, code])).toEqual([
      ['r', 'hops-before-race'],
      ['earlier', 'hops-after-race'],
    ])
  })

  it('a practice may be more careful, never less', () => {
    const careful = own({ hopsNoneBeforeRace: 8, hopsNoneAfterRace: 21 })
    expect([-9, -8, 21, 22].map((days) => on(days, {}, careful).length)).toEqual([0, 1, 1, 0])
    for (const id of ['hopsNoneBeforeRace', 'hopsNoneAfterRace'])
      expect(settingOf(id)?.least).toBe(settingOf(id)?.shipped)
  })

  it('says how far, how far it should be, and why', () => {
    const [before] = on(-3)
    const [after] = on(1)
    expect(before?.says).toBe('Hops and jumps 3 days before an A race: none in the last 5 days.')
    expect(after?.says).toBe('Hops and jumps 1 day after a race: none for 14 days.')
    expect(before && spacingWhy(before, SHIPPED)).toEqual({
      rule: 'hops near a race',
      says: 'Hops and jumps in the last 5 days before an A race, and for 14 days after it, or after a marathon or more: said against that day.',
      numbers: ['3 days apart', 'at least 6 days'],
      confidence: 'medium',
      source: 'reference 9.1',
      setting: 'Practice, Rules',
    })
    expect(before && spacingWhy(before, own({ hopsNoneBeforeRace: 7 })).says).toContain('this practice’s own number')
  })
})

/** Two weeks of a phase and two of a taper; raises on every Tuesday, and what else is prescribed from a day on. */
function tapered(
  more: readonly [exercise: string, fromDay: number, variant?: Prescription['variant']][],
  { phases = ['build', 'taper'] as readonly [Phase, Phase], raises = true } = {},
): Program {
  const context = contextOn(MONDAY)
  const [first, second] = phases
  const blocks = {
    first: { id: 'first', startDay: MONDAY, weeks: 2, phase: first, purpose: '' },
    second: { id: 'second', startDay: addDays(MONDAY, 14), weeks: 2, phase: second, purpose: '' },
  }
  const empty = newProgram('To the race', blocks.first, null)
  const program: Program = {
    ...empty,
    blocks: Object.fromEntries(
      Object.values(blocks).map((one) => [one.id, { ...empty.blocks.first, ...one }]),
    ) as Program['blocks'],
  }
  const all = [...(raises ? [['soleus-raise-single', 0] as const] : []), ...more]
  return all.reduce(
    (some, [exercise, fromDay, variant]) =>
      prescribe(
        some,
        { ...exerciseWith(exercise, [2]), id: context.newId(), pairingId: null, ...(variant && { variant }) },
        { ...context, today: addDays(MONDAY, fromDay) },
      ),
    program,
  )
}

describe('§9.1, §9.5 nothing new in a taper, nor in the last 3 days before an A race', () => {
  const told = (
    program: Program,
    { races = [] as SpacedRace[], known = [] as string[], today = MONDAY, thresholds = SHIPPED } = {},
  ) =>
    [...newWork({ program, today, races, known: new Set(known) }, thresholds)].flatMap(([id, reasons]) =>
      reasons.map(({ code, says }) => [program.workouts[id]?.day, code, says]),
    )
  const TUESDAY = addDays(MONDAY, 15)
  const NEW = [[TUESDAY, 'new-in-taper', 'New in the taper: Dead bug. Known work only.']]

  it('the first time in the taper, and only that', () => expect(told(tapered([['dead-bug', 14]]))).toEqual(NEW))

  it('not new: in the plan before the taper, or known of the record', () => {
    expect(told(tapered([['dead-bug', 7]]))).toEqual([])
    expect(told(tapered([['dead-bug', 14]]), { known: ['dead-bug'] })).toEqual([])
    expect(told(tapered([['dead-bug', 14]]), { known: ['glute-bridge'] })).toEqual(NEW)
  })

  it('each workout names what is new in it', () => {
    const both = told(
      tapered([
        ['dead-bug', 14],
        ['front-plank', 14],
        ['glute-bridge', 14],
      ]),
    )
    expect(both.map(([, , says]) => says)).toEqual([
      'New in the taper: Dead bug, Front plank. Known work only.',
      'New in the taper: Two-leg glute bridge. Known work only.',
    ])
  })

  it.each<readonly [Phase, Phase]>([
    ['build', 'speed'],
    ['build', 'race'],
    ['build', 'recovery'],
    ['taper', 'base'],
  ])('%s, then %s: what is new in the second is not new in a taper', (...phases) =>
    expect(told(tapered([['dead-bug', 14]], { phases }))).toEqual([]),
  )

  it('unknown is not never: where nothing is known of the time before a taper, nothing is called new', () => {
    const program = tapered([['dead-bug', 0]], { phases: ['taper', 'recovery'] })
    expect(told(program)).toEqual([])
    expect(told(program, { known: ['glute-bridge', 'soleus-raise-single'] }).map(([day]) => day)).toEqual([
      addDays(MONDAY, 1),
    ])
    expect(told(tapered([['dead-bug', 14]], { raises: false }))).toEqual([])
  })

  it('what is done at home instead is new, and known, as the exercise itself', () => {
    const atHome = { exercise: 'glute-bridge', dose: exerciseWith('glute-bridge', []).dose }
    expect(told(tapered([['dead-bug', 14, atHome]])).map(([, , says]) => says)).toEqual([
      'New in the taper: Dead bug, Two-leg glute bridge. Known work only.',
    ])
    expect(
      told(
        tapered([
          ['dead-bug', 7, atHome],
          ['glute-bridge', 14],
        ]),
      ),
    ).toEqual([])
  })

  it('days gone by are not marked', () => {
    expect(told(tapered([['dead-bug', 14]]), { today: TUESDAY })).toEqual(NEW)
    expect(told(tapered([['dead-bug', 14]]), { today: addDays(TUESDAY, 1) })).toEqual([])
  })

  it.each<[number, Partial<SpacedRace>, string[]]>([
    [4, {}, []],
    [3, {}, ['new-before-race']],
    [0, {}, ['new-before-race']],
    [-1, {}, []],
    [3, { priority: 'B' }, []],
    [3, { priority: 'B', raceClass: 'marathon' }, []],
  ])('without a taper, an A race %s days after it, %j: %j', (days, more, wanted) => {
    const races = [race({ day: addDays(TUESDAY, days), ...more })]
    const program = tapered([['dead-bug', 14]], { phases: ['build', 'build'] })
    expect(told(program, { races }).map(([, code]) => code)).toEqual(wanted)
  })

  it('the race speaks where it is near, the taper where it is not; more careful by setting, never less', () => {
    const at = (days: number, thresholds = SHIPPED) =>
      told(tapered([['dead-bug', 14]]), { races: [race({ day: addDays(TUESDAY, days) })], thresholds }).map(
        ([, , says]) => says,
      )
    expect(at(2)).toEqual(['New 2 days before an A race: Dead bug. Nothing new in its last 3 days.'])
    expect(at(5)).toEqual(['New in the taper: Dead bug. Known work only.'])
    expect(at(5, own({ nothingNewBeforeRace: 5 }))).toEqual([
      'New 5 days before an A race: Dead bug. Nothing new in its last 5 days.',
    ])
    expect(settingOf('nothingNewBeforeRace')?.least).toBe(settingOf('nothingNewBeforeRace')?.shipped)
  })
})

describe('§9.5 no muscle held for more than 60 s in the hour before fast running', () => {
  const held = (exercise: string, dose: Partial<Dose> = {}): Prescription => {
    const one = exerciseWith(exercise, [])
    return { ...one, id: exercise, pairingId: null, dose: { ...one.dose, ...dose } }
  }
  const quality = { id: 'k', kind: 'quality' } as const
  const seconds = (all: Prescription[], thresholds = SHIPPED) =>
    heldStretch(all, [quality], thresholds).map(({ numbers }) => numbers[0])

  it.each<[string, Prescription[], string[]]>([
    ['one hold of 60 s', [held('calf-stretch-bent', { sets: 1, seconds: 60 })], []],
    ['one of 61 s', [held('calf-stretch-bent', { sets: 1, seconds: 61 })], ['held for 61 s']],
    ['two of 30 s are 60 s for the muscle', [held('calf-stretch-bent', { sets: 2, seconds: 30 })], []],
    ['two of 40 s are 80 s for it', [held('calf-stretch-bent', { sets: 2, seconds: 40 })], ['held for 80 s']],
    [
      'two stretches of one muscle',
      [held('half-kneel-hip-flexor', { sets: 1, seconds: 40 }), held('couch-stretch', { sets: 1, seconds: 30 })],
      ['held for 70 s'],
    ],
    [
      'two muscles',
      [held('calf-stretch-bent', { sets: 1, seconds: 60 }), held('calf-stretch-straight', { sets: 1, seconds: 60 })],
      [],
    ],
    [
      'left and right are two muscles',
      [
        held('calf-stretch-bent', { sets: 1, seconds: 60, side: 'left' }),
        held('calf-stretch-bent', { sets: 1, seconds: 60, side: 'right' }),
      ],
      [],
    ],
    ['rolled, not held', [held('roll-calf', { sets: 2, seconds: 60 }), held('plantar-ball-roll', { sets: 2 })], []],
    ['by repetitions: no hold is told', [held('ankle-rock', { sets: 3, reps: 20 })], []],
    ['a hold of strength is no stretch', [held('calf-iso', { sets: 5, seconds: 45 })], []],
  ])('%s', (_, all, wanted) => expect(seconds(all)).toEqual(wanted))

  it('says which muscle and when not, names the run, and why', () => {
    const [reason] = heldStretch([held('calf-stretch-bent')], [{ id: 'r', kind: 'race' }], SHIPPED)
    expect(reason).toMatchObject({
      code: 'held-before-fast-run',
      id: 'r',
      says: 'Soleus held for 80 s on the day of a race: not in the hour before it.',
    })
    expect(reason && spacingWhy(reason, SHIPPED)).toMatchObject({
      rule: 'long stretches before fast running',
      numbers: ['held for 80 s', '60 s at most in the hour before'],
      source: 'reference 9.5',
      setting: 'Practice, Rules',
    })
    expect(heldStretch([held('calf-stretch-bent')], [], SHIPPED)).toEqual([])
  })

  it('a practice may be more careful, never less', () => {
    const one = [held('calf-stretch-bent', { sets: 1, seconds: 45 })]
    expect(seconds(one, own({ heldBeforeFastRun: 45 }))).toEqual([])
    expect(seconds(one, own({ heldBeforeFastRun: 40 }))).toEqual(['held for 45 s'])
    expect(settingOf('heldBeforeFastRun')?.most).toBe(settingOf('heldBeforeFastRun')?.shipped)
  })
})

it('heavy legs have the same Why: hours beside runs, days beside races', () => {
  const why = (code: 'before-quality' | 'after-race', apart: number, needed: number, unit: 'hours' | 'days') =>
    spacingWhy({ code, id: 'x', apart, needed, unit, says: '' }, SHIPPED)
  expect(why('before-quality', 19.96, 24, 'hours')).toMatchObject({
    rule: 'heavy legs before a run',
    numbers: ['20 h apart', 'at least 24 h'],
  })
  expect(why('after-race', 1, 6, 'days')).toMatchObject({
    rule: 'heavy legs near a race',
    numbers: ['1 day apart', 'at least 6 days'],
  })
  const names = new Set(Object.values(LINE_OF))
  expect([...names].sort()).toEqual(Object.keys(spacingLines(SHIPPED)).sort())
})
