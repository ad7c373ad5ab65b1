import { weekday } from '../calendar/day.ts'
import type { EditContext } from './edit-context.ts'
import { layOut, takeOff } from './lay-out.ts'
import { putRecord } from './put-record.ts'
import type { Program } from './schema.ts'

/**
 * Gives a prescription other weekdays. Coming days of a weekday that is no longer its own lose it, days of a new one get
 * it. Everything else stays: days gone by, and what was moved to a day between.
 * @param weekdays 1 = Monday … 7 = Sunday
 */
export const setWeekdays = (
  program: Program,
  prescriptionId: string,
  weekdays: readonly number[],
  context: EditContext,
): Program => {
  const before = program.prescriptions[prescriptionId]
  if (!before) return program
  const gone = before.weekdays.filter((day) => !weekdays.includes(day))
  const added = weekdays.filter((day) => !before.weekdays.includes(day))
  if (gone.length === 0 && added.length === 0) return program
  const prescription = { ...before, weekdays: [...weekdays].sort((a, b) => a - b) }
  const lighter = takeOff(
    putRecord(program, 'prescriptions', prescription),
    prescriptionId,
    (day) => day >= context.today && gone.includes(weekday(day)),
  )
  return layOut(lighter, { ...prescription, weekdays: added }, context)
}
