import { byDayThenId } from '../calendar/by-day-then-id.ts'
import { exerciseOf } from '../programs/exercise-of.ts'
import type { WorkoutReason } from '../programs/heavy-leg-spacing.ts'
import { heldStretch } from '../programs/held-stretch.ts'
import { hopSpacing } from '../programs/hop-spacing.ts'
import { newWork } from '../programs/new-work.ts'
import type { Prescription, Workout } from '../programs/schema.ts'
import { fastRuns } from './fast-runs.ts'
import { heavyLegsNow, type PlacedStrength, type StrengthGround } from './place-strength.ts'
import { racesAmong } from './strength-spacing.ts'

/** A coming workout of which there is something to say where it stands. */
export type MarkedWorkout = {
  readonly workout: Workout
  /** Where it is heavy for the legs. */
  readonly heavy: PlacedStrength | null
  readonly against: readonly WorkoutReason[]
  /** The first of each kind, where one line has to do. */
  readonly chief: readonly WorkoutReason[]
}

const hops = (prescription: Prescription): boolean =>
  [prescription, ...(prescription.variant ? [prescription.variant] : [])].some(
    (one) => exerciseOf(one)?.category === 'plyometric',
  )

/**
 * What speaks against the coming workouts where they stand (reference 9.1, 9.5): heavy legs near runs and races, hops and jumps near
 * races, work that is new in a taper, long stretches on days of fast running. It marks; it moves nothing, and placing does not read it.
 * @param known exercises that are known to have been asked for, or done, before today
 */
export function workoutMarks(
  ground: Omit<StrengthGround, 'availability' | 'mayMove'> & { readonly known: ReadonlySet<string> },
): readonly MarkedWorkout[] {
  const { program, today, timeZone, runs, thresholds, known } = ground
  const races = racesAmong(runs, timeZone)
  const fast = fastRuns(runs, timeZone)
  const heavy = new Map(heavyLegsNow(ground).map((one) => [one.workout.id, one]))
  const fresh = newWork({ program, today, races, known }, thresholds)
  const hopping = new Set(Object.values(program.prescriptions).flatMap((one) => (hops(one) ? [one.id] : [])))
  return Object.values(program.workouts)
    .filter(({ day }) => day >= today)
    .sort(byDayThenId)
    .flatMap((workout): MarkedWorkout[] => {
      const { id, day, items } = workout
      const runsThatDay = fast.get(day) ?? []
      const asked = () => items.flatMap(({ prescriptionId }) => program.prescriptions[prescriptionId] ?? [])
      const legs = heavy.get(id) ?? null
      const kinds: (readonly WorkoutReason[])[] = [
        legs?.against ?? [],
        items.some(({ prescriptionId }) => hopping.has(prescriptionId)) ? hopSpacing(day, races, thresholds) : [],
        fresh.get(id) ?? [],
        runsThatDay.length > 0 ? heldStretch(asked(), runsThatDay, thresholds) : [],
      ]
      const against = kinds.flat()
      return legs || against.length > 0
        ? [{ workout, heavy: legs, against, chief: kinds.flatMap((reasons) => reasons.slice(0, 1)) }]
        : []
    })
}
