import { EXERCISES, type Exercise } from './exercises.ts'
import { EXERCISE_CATEGORIES } from './ids.ts'
import type { OwnExercise } from './own-exercise.ts'
import { type Chosen, copyName, type LibraryEdit, type PracticeItem, practiceItems } from './practice-items.ts'

/** An exercise that is chosen to be prescribed. */
export type ChosenExercise = Chosen<Exercise, OwnExercise>
/** An exercise as the practice has it. */
export type PracticeExercise = PracticeItem<Exercise, OwnExercise>

const inOrder = ({ item: a }: PracticeExercise, { item: b }: PracticeExercise): number =>
  EXERCISE_CATEGORIES.indexOf(a.category) - EXERCISE_CATEGORIES.indexOf(b.category) ||
  a.level - b.level ||
  a.name.localeCompare(b.name)

/** The exercises as the practice has them, by kind, easier ones first. */
export const practiceExercises = (edits: readonly LibraryEdit<OwnExercise>[]): PracticeExercise[] =>
  practiceItems(EXERCISES, edits).sort(inOrder)

/** The practice's version of an exercise to begin a change from. */
export const versionOf = ({ item, own }: ChosenExercise): OwnExercise =>
  own ?? { ...item, video: null, countsAs: item.id }

/** A copy to change: of the practice's version where there is one. It counts like what it is copied from. */
export const copyOf = (chosen: ChosenExercise, id: string): OwnExercise => ({
  ...versionOf(chosen),
  id,
  name: copyName(chosen.item.name),
})
