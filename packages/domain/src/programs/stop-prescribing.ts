import type { EditContext } from './edit-context.ts'
import { splitOff } from './join-exercises.ts'
import { takeOff } from './lay-out.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Program } from './schema.ts'

/**
 * Takes a prescription out of the coming days. Where it stands in the past it stays in the document, without weekdays, so
 * that the days gone by still say what was asked, and what it was done in turn with.
 */
export const stopPrescribing = (
  program: Program,
  prescriptionId: string,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const prescription = program.prescriptions[prescriptionId]
  if (!prescription) return program
  const next = takeOff(program, prescriptionId, (day) => day >= today)
  const isInThePast = Object.values(next.workouts).some((workout) =>
    workout.items.some((item) => item.prescriptionId === prescriptionId),
  )
  return isInThePast
    ? putRecord(next, 'prescriptions', { ...prescription, weekdays: [] })
    : withoutRecords(splitOff(next, prescriptionId), 'prescriptions', [prescriptionId])
}
