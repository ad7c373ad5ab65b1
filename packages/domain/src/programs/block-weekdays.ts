import { eachDay, weekday } from '../calendar/day.ts'
import { lastDayOf } from './block-days.ts'
import type { Block, Prescription, Program } from './schema.ts'

/** What stands in a block: each prescription with the weekdays on which it does, most of its days first. */
export const prescribedIn = (
  program: Pick<Program, 'workouts' | 'prescriptions'>,
  block: Pick<Block, 'startDay' | 'weeks'>,
): { prescription: Prescription; weekdays: number[]; days: number }[] => {
  const days = new Set(eachDay(block.startDay, lastDayOf(block)))
  const found = new Map<string, { weekdays: Set<number>; days: number }>()
  for (const { day, items } of Object.values(program.workouts)) {
    if (!days.has(day)) continue
    for (const { prescriptionId } of items) {
      const one = found.get(prescriptionId) ?? { weekdays: new Set(), days: 0 }
      one.weekdays.add(weekday(day))
      found.set(prescriptionId, { ...one, days: one.days + 1 })
    }
  }
  return [...found]
    .flatMap(([id, { weekdays, days: count }]) => {
      const prescription = program.prescriptions[id]
      return prescription ? [{ prescription, weekdays: [...weekdays].sort(), days: count }] : []
    })
    .sort((a, b) => b.days - a.days)
}
