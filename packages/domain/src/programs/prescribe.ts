import { type EditContext, layOut, takeOff } from './lay-out.ts'
import { putRecord } from './put-record.ts'
import type { Prescription, Program } from './schema.ts'

/** Adds a prescription and lays it on its weekdays from today on. */
export const prescribe = (program: Program, prescription: Prescription, context: EditContext): Program =>
  layOut(putRecord(program, 'prescriptions', prescription), prescription, context)

/**
 * Writes a prescription anew: one change reaches all coming days. When its weekdays changed, the coming days are laid
 * out again: items on weekdays that are no longer its own go, moved ones stay where they were moved to only if that
 * weekday is one of the new ones.
 */
export const rewrite = (program: Program, prescription: Prescription, context: EditContext): Program => {
  const before = program.prescriptions[prescription.id]
  const next = putRecord(program, 'prescriptions', prescription)
  const same =
    before !== undefined &&
    before.exercise === prescription.exercise &&
    before.weekdays.length === prescription.weekdays.length &&
    before.weekdays.every((day) => prescription.weekdays.includes(day))
  if (same) return next
  const workouts = takeOff(next.workouts, prescription.id, (day) => day >= context.today)
  return layOut({ ...next, workouts }, prescription, context)
}

/**
 * Takes a prescription out of the coming days. Where it stands in the past it stays in the document, so that the days
 * gone by still say what was asked.
 */
export const stopPrescribing = (program: Program, prescriptionId: string, { today }: EditContext): Program => {
  const workouts = takeOff(program.workouts, prescriptionId, (day) => day >= today)
  const inThePast = Object.values(workouts).some((workout) =>
    workout.items.some((item) => item.prescriptionId === prescriptionId),
  )
  const prescriptions = { ...program.prescriptions }
  if (inThePast) {
    const kept = prescriptions[prescriptionId]
    if (kept) prescriptions[prescriptionId] = { ...kept, weekdays: [] }
  } else delete prescriptions[prescriptionId]
  return { ...program, workouts, prescriptions }
}
