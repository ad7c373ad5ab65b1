import type { Exercise } from '../library/exercises.ts'
import type { ChosenExercise } from '../library/practice-exercises.ts'

/** What everybody has at home or finds outside: nothing else is needed for an exercise that is done anywhere. */
const AT_HAND = ['mat', 'wall', 'step', 'chair', 'towel', 'bench', 'support', 'backpack']

export type Substitute = { readonly why: 'easier' | 'harder' | 'at home'; readonly choice: ChosenExercise }

const isAtHome = ({ equipment }: Pick<Exercise, 'equipment'>): boolean =>
  equipment.every((tool) => AT_HAND.includes(tool))

/** How much of the work is the same: the first region is what an exercise is for. */
const likeness = (one: Exercise, other: Exercise): number =>
  (one.regions[0] === other.regions[0] ? 2 : 0) +
  other.regions.filter((region) => one.regions.includes(region)).length / 10 +
  (one.unilateral === other.unilateral ? 0.05 : 0)

/**
 * What may stand in for an exercise with its intent kept (P21): the easier and the harder one of the library, and, where it needs a tool
 * that not everybody has, the likest of its kind for the same region that needs none. Only what the practice offers.
 */
export function substitutesFor(exercise: Exercise, offered: readonly ChosenExercise[]): Substitute[] {
  const find = (id: string | null) => (id === null ? undefined : offered.find(({ item }) => item.id === id))
  const [easier, harder] = [find(exercise.regressionId), find(exercise.progressionId)]
  const found: Substitute[] = [
    ...(easier ? [{ why: 'easier' as const, choice: easier }] : []),
    ...(harder ? [{ why: 'harder' as const, choice: harder }] : []),
  ]
  const likest = homeVariantOf(
    exercise,
    offered.filter(({ item }) => !found.some(({ choice }) => choice.item.id === item.id)),
  )
  return likest ? [...found, { why: 'at home', choice: likest }] : found
}

/**
 * The likest exercise of the same kind and for the same region that needs nothing one has not at home; null where the exercise needs
 * nothing itself, or there is none.
 */
export function homeVariantOf(exercise: Exercise, offered: readonly ChosenExercise[]): ChosenExercise | null {
  if (isAtHome(exercise)) return null
  const [likest] = offered
    .filter(
      ({ item }) =>
        item.id !== exercise.id &&
        item.category === exercise.category &&
        item.regions[0] === exercise.regions[0] &&
        isAtHome(item),
    )
    .sort(
      (a, b) =>
        likeness(exercise, b.item) - likeness(exercise, a.item) ||
        Math.abs(a.item.level - exercise.level) - Math.abs(b.item.level - exercise.level) ||
        (a.item.id < b.item.id ? -1 : 1),
    )
  return likest ?? null
}
