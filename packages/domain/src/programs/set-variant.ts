import type { ChosenExercise } from '../library/practice-exercises.ts'
import { putRecord } from './put-record.ts'
import type { Dose, Prescription, Program, Variant } from './schema.ts'
import { startingDose } from './starting-dose.ts'

/** Another exercise with the intent of a prescription: its own amount, as many sets and as much in reserve, on the same side. */
export const variantFrom = ({ item, own }: ChosenExercise, { dose }: Pick<Prescription, 'dose'>): Variant => {
  const side = dose.side === 'left' || dose.side === 'right' ? dose.side : null
  const start: Dose = startingDose(item, side)
  return {
    exercise: item.id,
    ...(own && { own }),
    dose: {
      ...start,
      sets: dose.sets,
      rir: start.reps === null ? start.rir : dose.rir,
      side: item.unilateral ? (side ?? 'each') : 'none',
    },
  }
}

/** Writes what is done where the equipment is not at hand, for all coming days; null takes it away. */
export const setVariant = (program: Program, prescriptionId: string, variant: Variant | null): Program => {
  const prescription = program.prescriptions[prescriptionId]
  if (!prescription) return program
  const { variant: _, ...plain } = prescription
  return putRecord(program, 'prescriptions', variant === null ? plain : { ...plain, variant })
}
