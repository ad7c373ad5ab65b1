import type { EditContext } from './edit-context.ts'
import { standIn } from './join-exercises.ts'
import { prescribe } from './prescribe.ts'
import type { Prescription, Program } from './schema.ts'
import { stopPrescribing } from './stop-prescribing.ts'

/**
 * Another exercise in the place of one, from today on: in the rounds that it was done in as well. Another exercise is another
 * prescription, so what was done before keeps its name.
 */
export const exchangeExercise = (
  program: Program,
  prescriptionId: string,
  other: Prescription,
  context: EditContext,
): Program =>
  prescribe(stopPrescribing(standIn(program, prescriptionId, other.id), prescriptionId, context), other, context)
