import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { needsGym } from '../library/gym.ts'
import type { SpacedRun } from '../programs/heavy-leg-spacing.ts'
import { isHeld } from '../programs/held-stretch.ts'
import type { ProgressionThresholds } from '../programs/progression-settings.ts'
import type { TaperDays } from '../programs/quiet-days.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import { exerciseIn } from '../record/own-exercises.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { heavyLowerBy } from './heavy-lower.ts'
import { knownExercises } from './known-exercises.ts'
import { type MovingWhys, movingWhys } from './moving-whys.ts'
import { spacedRuns } from './place-strength.ts'
import { placeRaces } from './placed-races.ts'

/** A workout as the rules of spacing read it. */
export type SpacedWork = {
  workoutId: string
  /** Heavy for the legs, and the least reserve it asks for; null where none is asked for. */
  isHeavy: boolean
  rir: number | null
  /** Hops or jumps are in it. */
  hops: boolean
  needsGym: boolean
  /** Its day in the plan. */
  day: Day
  /** Exercises in it that hold a muscle. */
  held: string[]
  /** Exercises in it that are not known to have been asked for, or done, before today. */
  fresh: string[]
}

/** What a phone needs to say what speaks against a day, also without a network. */
export type MovingGround = {
  spacing: ProgressionThresholds['spacing']
  /** Hours after its day in which work of one week still counts for it when it is logged in the next (reference 8). */
  lateHours: number
  /** Key runs and races, as the spacing of heavy legs reads them. */
  runs: SpacedRun[]
  work: SpacedWork[]
  /** The tapers of the plan. */
  tapers: TaperDays[]
  /** Whether anything is known of the time before today: where nothing is, nobody can tell what is new. */
  knowsBefore: boolean
  whys: MovingWhys
}

/** Weeks around a day of which workouts may be moved, and runs may stand near them: after a marathon legs rest for two. */
const BACK_DAYS = 21
const AHEAD_DAYS = 49

/** What of a record the rules of spacing read of the weeks around a moment. Nothing clinical is in it: it goes to the runner's phone. */
export const movingGround = (record: RunnerRecord, at: Instant, thresholds: Thresholds): MovingGround => {
  const { spacing, adherence } = thresholds
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const [from, to] = [addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)]
  const find = (id: string) => exerciseIn(record, id)
  const isHeavy = heavyLowerBy(find)
  const known = knownExercises(record, today)
  const workouts = (record.prescriptions ?? [])
    .flatMap(({ snapshot }) => snapshot.sessions)
    .filter(({ due }) => due >= from && due <= to)
  return {
    spacing,
    lateHours: adherence.lateHours,
    runs: spacedRuns(record.keyRuns ?? [], placeRaces(record.races, timeZone)).filter(({ start }) => {
      const day = dayOf(start, timeZone)
      return day >= from && day <= to
    }),
    tapers: (record.phases ?? [])
      .filter(({ phase }) => phase === 'taper')
      .map((taper) => ({ id: taper.from, from: taper.from, to: taper.to ?? to })),
    knowsBefore: known.size > 0,
    whys: movingWhys(thresholds),
    work: workouts.map(({ id, due, items }) => {
      const found = items.flatMap(({ exercise }) => find(exercise) ?? [])
      const reserves = items.flatMap(({ rir }) => (typeof rir === 'number' ? [rir] : []))
      return {
        workoutId: id,
        isHeavy: isHeavy(items),
        rir: reserves.length === 0 ? null : Math.min(...reserves),
        hops: found.some(({ category }) => category === 'plyometric'),
        needsGym: found.some(needsGym),
        day: due,
        held: found.filter(isHeld).map((one) => one.id),
        fresh: [...new Set(items.map(({ exercise }) => exercise))].filter((exercise) => !known.has(exercise)),
      }
    }),
  }
}
