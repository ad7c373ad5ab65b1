import { EXERCISES, type Exercise, exercise } from './exercises.ts'
import { EXERCISE_CATEGORIES } from './ids.ts'
import type { OwnExercise } from './own-exercise.ts'

/** What a practice keeps over the shipped library: its version of an exercise (null: as shipped), and whether it is retired. */
export type LibraryEdit = { id: string; exercise: OwnExercise | null; isRetired: boolean }

/** An exercise as the practice has it. `own`: its version, which a prescription keeps; null where it is as shipped. */
export type PracticeExercise = {
  exercise: Exercise
  own: OwnExercise | null
  /** As shipped, shipped and changed here, or made here. */
  origin: 'shipped' | 'changed' | 'own'
  isRetired: boolean
}

const inOrder = (a: PracticeExercise, b: PracticeExercise): number =>
  EXERCISE_CATEGORIES.indexOf(a.exercise.category) - EXERCISE_CATEGORIES.indexOf(b.exercise.category) ||
  a.exercise.level - b.exercise.level ||
  a.exercise.name.localeCompare(b.exercise.name)

/**
 * The shipped exercises with what the practice made of them, by kind, easier ones first. Retired ones are in it and say so: who
 * chooses leaves them out, what was prescribed keeps its name.
 */
export const practiceExercises = (edits: readonly LibraryEdit[]): PracticeExercise[] => {
  const byId = new Map(edits.map((edit) => [edit.id, edit]))
  const shipped = EXERCISES.map((one): PracticeExercise => {
    const edit = byId.get(one.id)
    const own = edit?.exercise ?? null
    return { exercise: own ?? one, own, origin: own ? 'changed' : 'shipped', isRetired: edit?.isRetired ?? false }
  })
  const made = edits.flatMap(({ id, exercise: own, isRetired }): PracticeExercise[] =>
    own === null || exercise(id) !== null ? [] : [{ exercise: own, own, origin: 'own', isRetired }],
  )
  return [...shipped, ...made].sort(inOrder)
}

/** A copy to change: of the practice's version where there is one. It counts like what it is copied from. */
export const copyOf = (
  { exercise: from, own }: Pick<PracticeExercise, 'exercise' | 'own'>,
  id: string,
): OwnExercise => ({
  ...from,
  id,
  name: `${from.name.slice(0, 73)} (copy)`,
  video: own?.video ?? null,
  countsAs: own ? own.countsAs : from.id,
})

/** The practice's version of a shipped exercise to begin a change from. */
export const versionOf = ({ exercise: from, own }: Pick<PracticeExercise, 'exercise' | 'own'>): OwnExercise =>
  own ?? { ...from, video: null, countsAs: from.id }
