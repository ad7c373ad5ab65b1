import type { z } from 'zod'
import data from './data/exercises.json' with { type: 'json' }
import type { exerciseEntrySchema, startingDoseSchema } from './exercise-schema.ts'

/** A dose to start from: a default, not an individual prescription. Per side where the exercise is unilateral. */
export type StartingDose = z.infer<typeof startingDoseSchema>

/** Level 1 suits any runner, 2 wants a clean level 1, 3 wants two months of strength work or a coach. */
export type Exercise = z.infer<typeof exerciseEntrySchema>

// The shape is proven by library.test.ts, so that no browser has to parse what it was shipped with.
/** The shipped exercises, by category, easier ones first. */
export const EXERCISES = data.exercises as readonly Exercise[]

const byId = new Map(EXERCISES.map((exercise) => [exercise.id, exercise]))

/** The shipped exercise of that id; null for a practice's own exercise and for an unknown id. */
export const exercise = (id: string): Exercise | null => byId.get(id) ?? null
