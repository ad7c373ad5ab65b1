import { type Prescribed, prescribedFrom } from './prescribed.ts'
import type { Prescription, Program, Workout } from './schema.ts'
import { partsOf } from './workout-parts.ts'

export type PrescribedItem = { itemId: string; ordinal: number; prescription: Prescription; prescribed: Prescribed }

/** What a workout asks for in the order in which it is done, as it is kept with the dated plan. */
export const prescribedItems = (
  program: Pick<Program, 'prescriptions' | 'groups'>,
  workout: Pick<Workout, 'items'>,
): PrescribedItem[] =>
  partsOf(program, workout)
    .flatMap(({ group, items }) => items.map((item) => ({ ...item, group })))
    .flatMap(({ id, prescriptionId, group }, index): PrescribedItem[] => {
      const prescription = program.prescriptions[prescriptionId]
      if (!prescription) return []
      const joined = group && { group: group.id, restSeconds: group.restSeconds }
      const prescribed = { ...prescribedFrom(prescription), ...(joined && { joined }) }
      return [{ itemId: id, ordinal: index + 1, prescription, prescribed }]
    })
