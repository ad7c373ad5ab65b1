import { type Exercise, exercise } from '../library/exercises.ts'
import type { Prescription } from './schema.ts'

/**
 * The exercise of a prescription: the practice's own version as it stood when it was prescribed, else the shipped one. Null for an id
 * that is in neither.
 */
export const exerciseOf = ({
  exercise: id,
  own,
}: {
  exercise: string
  own?: Prescription['own'] | undefined
}): Exercise | null => own ?? exercise(id)
