import type { ProgressionRule } from './progression-rule.ts'
import { putRecord } from './put-record.ts'
import type { Program } from './schema.ts'

/** Writes how a prescription goes on, for all coming days; null lets it go on as its kind usually does. */
export const setRule = (program: Program, prescriptionId: string, rule: ProgressionRule | null): Program => {
  const prescription = program.prescriptions[prescriptionId]
  if (!prescription) return program
  const { rule: _, ...usual } = prescription
  return putRecord(program, 'prescriptions', rule === null ? usual : { ...usual, rule })
}
