import { type Day, startOfWeek } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import type { RegionId } from '../library/ids.ts'
import { PATTERN_REGIONS, PATTERNS } from '../library/patterns.ts'
import type { RegionSide } from '../library/region-side.ts'
import { includesRegion } from '../library/regions.ts'
import { ownExerciseIn } from '../record/own-exercises.ts'
import type { RunnerRecord } from '../record/schema.ts'

const related = (one: RegionId, other: RegionId): boolean => includesRegion(one, other) || includesRegion(other, one)

/** Exercises that stand in the plan from the week of a day on; null when no plan was ever stored. */
function plannedExercises({ prescriptions, livePlan }: RunnerRecord, day: Day): string[] | null {
  if (prescriptions === undefined && livePlan?.sessions === undefined) return null
  const week = startOfWeek(day)
  const workouts = [
    ...(livePlan?.sessions ?? []).filter(({ due }) => due === undefined || due >= week),
    ...(prescriptions ?? []).filter(({ weekOf }) => weekOf >= week).flatMap(({ snapshot }) => snapshot.sessions),
  ]
  return workouts.flatMap(({ items }) => items.map((item) => item.exercise))
}

/** The paired work of the patterns that show in a region. */
const workOfPatterns = (region: RegionId): Set<string> =>
  new Set(
    PATTERNS.filter(({ id }) => PATTERN_REGIONS[id].some((one) => related(one, region))).flatMap((pattern) => [
      ...pattern.mobility,
      ...pattern.activation,
      ...pattern.strength,
      ...pattern.prehab,
      ...pattern.trunk,
      ...pattern.plyometric,
    ]),
  )

/**
 * Is there an exercise for a place in the plan of this week or a later one? One that works on the region (a part of it, or
 * what it is part of), or one of the paired work of a pattern that shows there; strength is done on both sides, so sides do
 * not matter. Null when no plan is stored, or when only exercises are left of which the record does not say the regions.
 */
export function hasPairedWork(record: RunnerRecord, place: RegionSide, day: Day): boolean | null {
  const planned = plannedExercises(record, day)
  if (planned === null) return null
  const paired = workOfPatterns(place.region)
  const works = planned.map((id) => {
    const known = exercise(id) ?? ownExerciseIn(record, id)
    return known === null ? null : paired.has(id) || known.regions.some((one) => related(one, place.region))
  })
  return works.includes(true) ? true : works.includes(null) ? null : false
}
