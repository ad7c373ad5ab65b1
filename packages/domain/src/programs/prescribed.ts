import { exercise } from '../library/exercises.ts'
import type { ExerciseCategory, RegionId } from '../library/ids.ts'
import { areaOfPrescription } from './lay-out.ts'
import type { Area, Dose, Prescription } from './schema.ts'

/**
 * What was prescribed, as it stood: kept with the dated item and shown to the runner. It stands on its own, so that a
 * later change of the library or of the plan cannot change what was asked.
 */
export type Prescribed = {
  name: string
  category: ExerciseCategory
  area: Area
  regions: RegionId[]
  cues: string[]
  role: Prescription['role']
  dose: Dose
  /** Why the runner does it, in their words; empty when nobody wrote it. */
  why: string
}

/** The snapshot of a prescription at the moment of publishing. */
export const prescribedFrom = (prescription: Prescription): Prescribed => {
  const known = exercise(prescription.exercise)
  return {
    name: known?.name ?? prescription.exercise,
    category: known?.category ?? 'strength',
    area: areaOfPrescription(prescription),
    regions: [...(known?.regions ?? [])],
    cues: [...(known?.cues ?? [])],
    role: prescription.role,
    dose: prescription.dose,
    why: prescription.why,
  }
}
