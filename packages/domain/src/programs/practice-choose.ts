import type { PracticeExercise } from '../library/practice-exercises.ts'
import { choices, type PracticeItem } from '../library/practice-items.ts'
import type { PracticeTechnique } from '../library/practice-techniques.ts'
import type { Choose } from './propose-pairing.ts'

const finderOf = <Shipped extends { id: string }, Own extends { id: string }>(
  all: readonly PracticeItem<Shipped, Own>[],
) => {
  const byId = new Map(choices(all).map((one) => [one.item.id, one]))
  return (id: string) => byId.get(id) ?? null
}

/** How ids are read in a practice: by its library; null for what is retired or what nobody knows. */
export const practiceChoose = (
  exercises: readonly PracticeExercise[],
  techniques: readonly PracticeTechnique[],
): Choose => ({ exercise: finderOf(exercises), technique: finderOf(techniques) })
