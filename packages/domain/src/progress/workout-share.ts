import type { RecordExcuse } from '../record/schema.ts'
import { type WorkoutStatus, workoutAdherence, workoutStatus } from './adherence.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'
import { PAIN_STOPS_ABOVE } from './exercise-fraction.ts'
import { itemShare } from './logged-item.ts'
import type { LoggedItem, PrescribedWorkout } from './prescribed-workouts.ts'

export type WorkoutShare = {
  /**
   * 0–1 by exercise as it counts; null where it counts in neither sum: optional and not done, or not known.
   * An exercise that stands in the workout twice has the mean of its shares.
   */
  items: Record<string, number | null>
  /** 0–1, compared unrounded; null when excused or when nothing in it was due. */
  value: number | null
  status: WorkoutStatus | 'excused' | null
  overdoing: Record<string, boolean>
  excuse: RecordExcuse['reason'] | null
  /** The pain rule ended it, or kept it from being begun. */
  painStop: boolean
}

/** The pain rule ended this exercise: said so, or left for pain above its limit (reference 9.3). */
const isPainStop = ({ entry: { painStop, pain, skipReason } }: LoggedItem): boolean =>
  painStop === true || (skipReason === 'pain' && typeof pain === 'number' && pain > PAIN_STOPS_ABOVE)

/** By exercise; an exercise that stands there twice has the mean of what is known. */
function byExercise(pairs: readonly (readonly [string, number | null])[]): Record<string, number | null> {
  const all = new Map<string, (number | null)[]>()
  for (const [exercise, share] of pairs) all.set(exercise, [...(all.get(exercise) ?? []), share])
  return Object.fromEntries(
    [...all].map(([exercise, shares]) => {
      const known = shares.filter((share) => share !== null)
      return [exercise, known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length]
    }),
  )
}

/**
 * What came of one workout (reference 8, README 16). Stopped by the pain rule midway, what was left undone counts as done;
 * not begun because of it, the workout is excused, as for illness, travel that was said before, and what the therapist
 * cancelled.
 */
export function workoutShare(
  { items, excuse: said }: Pick<PrescribedWorkout, 'items' | 'excuse'>,
  thresholds: AdherenceThresholds,
): WorkoutShare {
  const answered = items.map(({ item, logged }) => ({
    item,
    logged,
    ...itemShare(item, logged?.entry ?? null, thresholds),
  }))
  const isBegun = answered.some(({ share, logged }) => logged !== null && share !== 0)
  const painStop = said === 'pain-rule' || answered.some(({ logged }) => logged !== null && isPainStop(logged))
  const excuse = said === 'pain-rule' || (said === null && painStop) ? (isBegun ? null : 'pain-rule') : said

  const counted = answered.map(({ item, logged, share }) => {
    const undone = share === 0 || (logged !== null && isPainStop(logged))
    const isLeftOut = share === null || (item.role === 'optional' && share === 0)
    return { item, share: isLeftOut ? null : painStop && undone ? 1 : share }
  })
  const value =
    excuse === null
      ? workoutAdherence(
          counted.flatMap(({ item, share }) => (share === null ? [] : [{ role: item.role, fraction: share }])),
        )
      : null
  return {
    items: byExercise(counted.map(({ item, share }) => [item.exercise, share])),
    value,
    status: excuse === null ? workoutStatus(value, thresholds) : 'excused',
    overdoing: Object.fromEntries(
      [...new Set(items.map(({ item }) => item.exercise))].map((name) => [
        name,
        answered.some(({ item, overdoing }) => item.exercise === name && overdoing),
      ]),
    ),
    excuse,
    painStop,
  }
}
