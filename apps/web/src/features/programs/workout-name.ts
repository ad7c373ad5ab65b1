import type { ExerciseCategory } from '@strideloom/domain/library/ids.ts'
import { AREA_TITLES } from '@strideloom/domain/programs/area.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import type { Area, Program, Workout } from '@strideloom/domain/programs/schema.ts'
import { kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'

/** What a workout of strength or prehab also holds, said in words because the area's glyph does not show it. */
const ALSO: Partial<Record<ExerciseCategory, string>> = { trunk: 'trunk', plyometric: 'hops', activation: 'activation' }

/** The kinds of exercise in a workout, each once, in the order in which they come. */
const kindsIn = ({ items }: Workout, prescriptions: Program['prescriptions']): ExerciseCategory[] => [
  ...new Set(
    items.flatMap(({ prescriptionId }) => {
      const prescription = prescriptions[prescriptionId]
      return (prescription && exerciseOf(prescription)?.category) ?? []
    }),
  ),
]

/**
 * What a workout is called wherever the builder speaks of it. The area's own title gives way to the one kind that it holds,
 * "Activation", or says what it also holds, "Strength with hops"; a name that was given stays.
 */
export const workoutName = (workout: Workout, prescriptions: Program['prescriptions']): string => {
  const title = workoutTitle(workout, prescriptions)
  if (title !== workout.title) return title
  const also = kindsIn(workout, prescriptions).flatMap((kind) => ALSO[kind] ?? [])
  return also.length > 0 ? `${title} with ${also.join(', ')}` : title
}

/** Its title alone, as its field shows it: what was given, or the one kind that it holds. */
export const workoutTitle = (workout: Workout, prescriptions: Program['prescriptions']): string => {
  const { title, area } = workout
  const kinds = kindsIn(workout, prescriptions)
  const [only] = kinds
  return title === AREA_TITLES[area] && kinds.length === 1 && only ? kindWord(only) : title
}

/** The glyph of a workout: its area's, or that of hops where it holds nothing else. */
export const workoutKind = (workout: Workout, prescriptions: Program['prescriptions']): Area | 'plyometric' => {
  const kinds = kindsIn(workout, prescriptions)
  return kinds.length === 1 && kinds[0] === 'plyometric' ? 'plyometric' : workout.area
}

/** The same, by the workout's id. */
export const nameOfWorkout = (
  { workouts, prescriptions }: Pick<Program, 'workouts' | 'prescriptions'>,
  id: string,
  unknown = 'Workout',
): string => {
  const workout = workouts[id]
  return workout ? workoutName(workout, prescriptions) : unknown
}
