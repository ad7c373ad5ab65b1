import type { Prescribed } from './prescribed.ts'

/** An exercise of the dated plan with what was prescribed. */
type PrescribedExercise = { exercise: string; prescribed: Prescribed }

/**
 * The same exercise as it is done elsewhere, with its own name, cues and dose; why, and how much it matters, stay. Null where there
 * is no other way.
 */
export const doneElsewhere = <T extends PrescribedExercise>(item: T): T | null => {
  const { variant, video: _, countsAs: __, ...prescribed } = item.prescribed
  if (!variant) return null
  const { exercise, ...told } = variant
  return { ...item, exercise, prescribed: { ...prescribed, ...told } }
}
