import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { needsGym } from '../library/gym.ts'
import type { SpacedRun } from '../programs/heavy-leg-spacing.ts'
import type { ProgressionThresholds } from '../programs/progression-settings.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import { exerciseIn } from '../record/own-exercises.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { heavyLowerBy } from './heavy-lower.ts'
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
}

/** What a phone needs to say what speaks against a day, also without a network. */
export type MovingGround = {
  spacing: ProgressionThresholds['spacing']
  /** Hours after its day in which work of one week still counts for it when it is logged in the next (reference 8). */
  lateHours: number
  /** Key runs and races, as the spacing of heavy legs reads them. */
  runs: SpacedRun[]
  work: SpacedWork[]
}

/** Weeks around a day of which workouts may be moved, and runs may stand near them: after a marathon legs rest for two. */
const BACK_DAYS = 21
const AHEAD_DAYS = 49

/** What of a record the rules of spacing read of the weeks around a moment. Nothing clinical is in it: it goes to the runner's phone. */
export const movingGround = (
  record: RunnerRecord,
  at: Instant,
  { spacing, adherence }: Pick<Thresholds, 'spacing' | 'adherence'>,
): MovingGround => {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const [from, to] = [addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)]
  const find = (id: string) => exerciseIn(record, id)
  const isHeavy = heavyLowerBy(find)
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
    work: workouts.map(({ id, items }) => {
      const known = items.flatMap(({ exercise }) => find(exercise) ?? [])
      const reserves = items.flatMap(({ rir }) => (typeof rir === 'number' ? [rir] : []))
      return {
        workoutId: id,
        isHeavy: isHeavy(items),
        rir: reserves.length === 0 ? null : Math.min(...reserves),
        hops: known.some(({ category }) => category === 'plyometric'),
        needsGym: known.some(needsGym),
      }
    }),
  }
}
