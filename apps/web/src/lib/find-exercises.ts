import type { Exercise } from '@strideloom/domain/library/exercises.ts'
import type { ExerciseCategory } from '@strideloom/domain/library/ids.ts'
import { ancestors, regionName } from '@strideloom/domain/library/regions.ts'

/** Everything an exercise may be looked for by: name, kind, equipment, its regions and those around them. */
const wordsOf = ({ name, category, equipment, regions }: Exercise): string =>
  [
    name,
    category,
    ...equipment,
    ...regions.flatMap((id) => [id, ...ancestors(id)]).flatMap((id) => [id, regionName(id)]),
  ]
    .join(' ')
    .toLowerCase()

/** The exercises that hold every word of `text`; those with it in their name come first. */
export const findExercises = <Held extends { exercise: Exercise }>(
  all: readonly Held[],
  text: string,
  category: ExerciseCategory | null,
): Held[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = all.filter(({ exercise: one }) => {
    if (category !== null && one.category !== category) return false
    const haystack = wordsOf(one)
    return words.every((word) => haystack.includes(word))
  })
  if (words.length === 0) return fits
  const inName = ({ exercise: { name } }: Held) => words.every((word) => name.toLowerCase().includes(word))
  return [...fits.filter(inName), ...fits.filter((one) => !inName(one))]
}
