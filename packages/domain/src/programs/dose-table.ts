import type { ExerciseCategory } from '../library/ids.ts'
import type { Phase } from './schema.ts'

/** From and to, both included. */
export type Range = readonly [from: number, to: number]

/**
 * What a phase asks of a kind of work (reference 9.1, medium: Blagrove 2018 and the ACSM stand). Null: the table says nothing
 * of it. `timesPerWeek` 0: none of it. `contacts` are foot contacts of a workout, counted per foot. `daysAfterRace`: none
 * before; `daysBeforeRace`: none after.
 */
export type PhaseDose = {
  sets: Range | null
  reps: Range | null
  seconds: Range | null
  rir: Range | null
  contacts: Range | null
  timesPerWeek: Range
  restMinutes: Range | null
  note: string
}

const NOTHING = { sets: null, reps: null, seconds: null, rir: null, contacts: null, restMinutes: null }
const dose = (timesPerWeek: Range, note: string, more: Partial<PhaseDose> = {}): PhaseDose => ({
  ...NOTHING,
  timesPerWeek,
  note,
  ...more,
})

export type Stage = 'base' | 'build' | 'speed' | 'taper' | 'recovery'

/** Race-specific weeks are dosed as speed ones, the off-season as base. */
export const STAGE: Record<Phase, Stage> = {
  base: 'base',
  'off-season': 'base',
  build: 'build',
  speed: 'speed',
  race: 'speed',
  taper: 'taper',
  recovery: 'recovery',
}

export type Kind = 'mobility' | 'strength' | 'prehab' | 'plyometric'

/** Activation and trunk work are dosed as prehab: low-risk work aimed at a weak link. */
export const KIND: Record<ExerciseCategory, Kind> = {
  mobility: 'mobility',
  strength: 'strength',
  prehab: 'prehab',
  activation: 'prehab',
  trunk: 'prehab',
  plyometric: 'plyometric',
}

/** As shipped. */
export const DOSE_TABLE: Record<Kind, Record<Stage, PhaseDose>> = {
  mobility: {
    base: dose([7, 7], 'daily, repetitions or holds', { sets: [1, 2], reps: [8, 12], seconds: [30, 60] }),
    build: dose([5, 5], 'the same', { sets: [1, 2], reps: [8, 12], seconds: [30, 60] }),
    speed: dose([5, 5], 'dynamic before runs', { sets: [1, 2], reps: [8, 12], seconds: [30, 60] }),
    taper: dose([1, 7], 'short, known ones only, nothing new'),
    recovery: dose([7, 7], 'gentle, daily'),
  },
  strength: {
    base: dose([2, 2], 'learn the lifts; later as in build', {
      sets: [3, 3],
      reps: [8, 12],
      rir: [3, 3],
      restMinutes: [1, 2],
    }),
    build: dose([2, 2], 'heavier', { sets: [3, 4], reps: [5, 8], rir: [2, 2], restMinutes: [2, 3] }),
    speed: dose([1, 2], 'heavy and few', { sets: [3, 3], reps: [3, 6], rir: [2, 3], restMinutes: [3, 3] }),
    taper: dose(
      [0, 1],
      '40 to 60 % fewer sets, the load kept; last heavy one 7 to 10 days before an A race, none in the last 3',
      {
        restMinutes: [2, 3],
      },
    ),
    recovery: dose([0, 2], 'none for 5 days, then light', {
      sets: [1, 2],
      reps: [10, 10],
      rir: [4, 5],
      restMinutes: [1, 1],
    }),
  },
  prehab: {
    base: dose([3, 3], '', { sets: [3, 3], reps: [12, 15] }),
    build: dose([2, 3], '', { sets: [3, 3], reps: [12, 15] }),
    speed: dose([2, 2], '', { sets: [3, 3], reps: [12, 15] }),
    taper: dose([1, 2], 'half of the sets', { sets: [1, 2], reps: [12, 15] }),
    recovery: dose([0, 2], 'easy, from day 5 on', { sets: [2, 2] }),
  },
  plyometric: {
    base: dose([1, 1], 'behind the gate', { contacts: [40, 60] }),
    build: dose([1, 2], 'behind the gate', { contacts: [60, 100] }),
    speed: dose([1, 2], 'behind the gate', { contacts: [60, 120] }),
    taper: dose([0, 1], 'none in the last 5 days before a race', { contacts: [20, 40] }),
    recovery: dose([0, 0], 'none for two weeks'),
  },
}
