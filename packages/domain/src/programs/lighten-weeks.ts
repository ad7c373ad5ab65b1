import { addDays, type Day } from '../calendar/day.ts'
import { applyStep } from './apply-step.ts'
import type { EditContext } from './edit-context.ts'
import { standIn } from './join-exercises.ts'
import { areaOfPrescription } from './lay-out.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import type { Prescription, Program } from './schema.ts'

/** What a lighter week asks for, as a planned one (reference 9.4): fewer sets, the load as the practice keeps it, more in reserve. */
export const lighter = ({ deload }: ProgressionThresholds) => ({
  change: {
    kind: 'deload' as const,
    setsPercent: deload.sets === 0 ? 0 : -deload.sets,
    loadPercent: deload.load === 0 ? 0 : -deload.load,
    rirBy: deload.rir,
  },
})

/** One week from its Monday. */
function lightenWeek(
  program: Program,
  monday: Day,
  { newId, today }: EditContext,
  thresholds: ProgressionThresholds,
): Program {
  const to = addDays(monday, 6)
  const copies = new Map<string, Prescription>()
  const copyOf = (id: string): Prescription | null => {
    const prescription = program.prescriptions[id]
    if (!prescription || areaOfPrescription(prescription) === 'mobility') return null
    const known = copies.get(id)
    if (known) return known
    const dose = applyStep(prescription.dose, lighter(thresholds))
    if (dose.sets === prescription.dose.sets && dose.rir === prescription.dose.rir) return null
    // It is laid on these days alone: no weekday brings it back.
    const { variant } = prescription
    const copy = {
      ...prescription,
      id: newId(),
      dose,
      weekdays: [],
      ...(variant && { variant: { ...variant, dose: applyStep(variant.dose, lighter(thresholds)) } }),
    }
    copies.set(id, copy)
    return copy
  }
  const workouts = { ...program.workouts }
  for (const workout of Object.values(program.workouts)) {
    if (workout.day < today || workout.day < monday || workout.day > to) continue
    const items = workout.items.map((item) => {
      const copy = copyOf(item.prescriptionId)
      return copy ? { ...item, prescriptionId: copy.id } : item
    })
    if (items.some((item, index) => item !== workout.items[index])) workouts[workout.id] = { ...workout, items }
  }
  if (copies.size === 0) return program
  const made = Object.fromEntries([...copies.values()].map((copy) => [copy.id, copy]))
  const lightened = { ...program, workouts, prescriptions: { ...program.prescriptions, ...made } }
  // What is done in turn in other weeks is done in turn in this one.
  return [...copies].reduce((soFar, [id, copy]) => standIn(soFar, id, copy.id), lightened)
}

/**
 * Makes weeks lighter: strength and prehab on their coming days get a dose of their own, with fewer sets and more in reserve; mobility
 * stays, as it rests nobody to stretch less. The prescription itself keeps its dose for all other weeks. What is as light as it
 * gets, and days gone by, stay.
 * @param mondays the first days of the weeks
 */
export const lightenWeeks = (
  program: Program,
  mondays: readonly Day[],
  context: EditContext,
  thresholds: ProgressionThresholds,
): Program => mondays.reduce((some, monday) => lightenWeek(some, monday, context, thresholds), program)
