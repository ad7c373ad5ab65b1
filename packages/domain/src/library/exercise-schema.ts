import { z } from 'zod'
import { EXERCISE_CATEGORIES, REGION_IDS } from './ids.ts'

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
const count = z.int().positive()

/**
 * A dose to start from, per side for unilateral items. Exactly one of reps, seconds and metres says how much a set is;
 * `holdSeconds` is the pause in each repetition; `timesPerWeek` 3.5 means every second day; `rir` is how many more good
 * repetitions should be left.
 */
export const startingDoseSchema = z
  .strictObject({
    sets: count,
    repsMin: count.optional(),
    repsMax: count.optional(),
    seconds: count.optional(),
    metres: count.optional(),
    holdSeconds: count.optional(),
    tempo: z
      .string()
      .regex(/^\d-\d-\d-\d$/)
      .optional(),
    rirMin: z.int().min(0).optional(),
    rirMax: z.int().min(0).optional(),
    restSeconds: z.int().min(0),
    timesPerWeek: z.number().positive().max(7),
  })
  .refine((dose) => [dose.repsMin, dose.seconds, dose.metres].filter((amount) => amount !== undefined).length === 1)
  .refine((dose) => (dose.repsMin ?? 0) <= (dose.repsMax ?? 0) && (dose.rirMin ?? 0) <= (dose.rirMax ?? 0))

/** One entry of exercises.json. */
export const exerciseEntrySchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  category: z.enum(EXERCISE_CATEGORIES),
  regions: z.array(z.enum(REGION_IDS)).min(1),
  equipment: z.array(slug),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  unilateral: z.boolean(),
  prescription: startingDoseSchema,
  cues: z.array(z.string().min(1)).min(1),
  regressionId: slug.nullable(),
  progressionId: slug.nullable(),
})
