import { putRecord } from './put-record.ts'
import type { Prescription, Program } from './schema.ts'

/**
 * Writes what is done and why, for all coming days at once: the dated items refer to the prescription. What was published
 * for days gone by keeps its own copy, so it does not change.
 */
export const setDose = (
  program: Program,
  prescriptionId: string,
  to: Partial<Pick<Prescription, 'dose' | 'role' | 'why' | 'pairingId'>>,
): Program => {
  const prescription = program.prescriptions[prescriptionId]
  return prescription ? putRecord(program, 'prescriptions', { ...prescription, ...to }) : program
}
