import { z } from 'zod'
import { type Exercise, exercise } from '../library/exercises.ts'
import { EXERCISE_CATEGORIES, REGION_IDS } from '../library/ids.ts'
import type { OwnExercise } from '../library/own-exercise.ts'
import type { PlanInRecord } from './plan-parts.ts'

const told = z.object({
  name: z.string(),
  category: z.enum(EXERCISE_CATEGORIES),
  regions: z.array(z.enum(REGION_IDS)),
  /** The shipped exercise that it loads the legs like. */
  countsAs: z.string().nullable(),
})
/** What a record says of a practice's own exercise. */
export type ToldExercise = z.infer<typeof told>

export const toldExercise = ({ name, category, regions, countsAs }: OwnExercise): ToldExercise => ({
  name,
  category,
  regions: [...regions],
  countsAs,
})

/**
 * A practice's own exercises that a record's plan names, by their ids. They stand under `strideloom`, as record.md knows only the
 * shipped library; whatever else stands there is passed over.
 */
const ownIn = (record: PlanInRecord): Readonly<Record<string, unknown>> => {
  const part = record.strideloom?.exercises
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : {}
}

/** One of them; null where the record says nothing of it, or nothing that can be read. */
export const ownExerciseIn = (record: PlanInRecord, id: string): ToldExercise | null => {
  const own = ownIn(record)
  return Object.hasOwn(own, id) ? (told.safeParse(own[id]).data ?? null) : null
}

/** The record with these told beside those that it has. */
export const withOwnExercises = <Plan extends PlanInRecord>(
  record: Plan,
  more: Readonly<Record<string, ToldExercise>>,
): Plan =>
  Object.keys(more).length === 0
    ? record
    : { ...record, strideloom: { ...record.strideloom, exercises: { ...ownIn(record), ...more } } }

/**
 * A shipped exercise, or for a practice's own one the shipped exercise that it counts like, with its own name, kind and regions. Null
 * for what is neither: nothing is known of it.
 */
export const exerciseIn = (record: PlanInRecord, id: string): Exercise | null => {
  const shipped = exercise(id)
  if (shipped) return shipped
  const own = ownExerciseIn(record, id)
  const like = own?.countsAs ? exercise(own.countsAs) : null
  return own && like ? { ...like, id, name: own.name, category: own.category, regions: own.regions } : null
}
