import { usePracticeExercises, usePracticeTechniques } from '../../lib/practice-library.ts'

const namesOf = (all: readonly { item: { id: string; name: string } }[]) => {
  const byId = new Map(all.map(({ item }) => [item.id, item.name]))
  return (id: string): string => byId.get(id) ?? 'not in the library any more'
}

/** What the practice calls an exercise or a technique; what it retired keeps its name. */
export const useItemNames = () => {
  const exercises = usePracticeExercises()
  const techniques = usePracticeTechniques()
  return { exerciseName: namesOf(exercises), techniqueName: namesOf(techniques) }
}
