import { z } from 'zod'
import { EXERCISE_CATEGORIES, REGION_IDS } from '../library/ids.ts'
import { exerciseOf } from './exercise-of.ts'
import { areaOfPrescription } from './lay-out.ts'
import { AREAS, doseSchema, type Prescription, ROLES, type Variant } from './schema.ts'

/** What is done instead where the equipment is not at hand, as it stood. */
const prescribedVariantSchema = z.object({
  exercise: z.string(),
  name: z.string(),
  category: z.enum(EXERCISE_CATEGORIES),
  regions: z.array(z.enum(REGION_IDS)),
  cues: z.array(z.string()),
  dose: doseSchema,
  video: z.string().optional(),
  countsAs: z.string().nullable().optional(),
})
export type PrescribedVariant = z.infer<typeof prescribedVariantSchema>

/**
 * What was prescribed, as it stood: kept with the dated item and shown to the runner. It stands on its own, so that a
 * later change of the library or of the plan cannot change what was asked. `why` is in the runner's words, empty when
 * nobody wrote it.
 */
export const prescribedSchema = z.object({
  name: z.string(),
  category: z.enum(EXERCISE_CATEGORIES),
  area: z.enum(AREAS),
  regions: z.array(z.enum(REGION_IDS)),
  cues: z.array(z.string()),
  role: z.enum(ROLES),
  dose: doseSchema,
  why: z.string(),
  /** Done in turn with the others of its workout that name the same group, with this rest after a round; absent by itself. */
  joined: z.object({ group: z.string(), restSeconds: z.number() }).optional(),
  /** A video of the practice's own; absent without one. */
  video: z.string().optional(),
  /** The shipped exercise that the practice's own one counts like; absent for a shipped one. */
  countsAs: z.string().nullable().optional(),
  variant: prescribedVariantSchema.optional(),
})
export type Prescribed = z.infer<typeof prescribedSchema>

/** The snapshot of a prescription at the moment of publishing. */
export const prescribedFrom = (prescription: Prescription): Prescribed => {
  const { variant, role, why } = prescription
  return {
    ...toldOf(prescription),
    area: areaOfPrescription(prescription),
    role,
    why,
    ...(variant && { variant: { exercise: variant.exercise, ...toldOf(variant) } }),
  }
}

/** What an exercise is and how it is done, in words and numbers. */
const toldOf = ({ exercise, own, dose }: Variant): Omit<PrescribedVariant, 'exercise'> => {
  const known = exerciseOf({ exercise, own })
  return {
    name: known?.name ?? exercise,
    category: known?.category ?? 'strength',
    regions: [...(known?.regions ?? [])],
    cues: [...(known?.cues ?? [])],
    dose,
    ...(own?.video && { video: own.video }),
    ...(own && { countsAs: own.countsAs }),
  }
}
