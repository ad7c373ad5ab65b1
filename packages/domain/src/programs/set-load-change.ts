import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { EditContext } from './edit-context.ts'
import type { LoadChange } from './load-change.ts'
import { mayMove } from './move-workout.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Program } from './schema.ts'

/** Writes a change of load, or adds it. One that has begun keeps its first day, and one that is over stays as it was. */
export const setLoadChange = (program: Program, load: LoadChange, { today }: Pick<EditContext, 'today'>): Program => {
  const before = program.loadChanges[load.id]
  if (before && before.toDay < today) return program
  return putRecord(
    program,
    'loadChanges',
    before && before.fromDay < today ? { ...load, fromDay: before.fromDay } : load,
  )
}

/** Moves one that has not begun: its span keeps its length. */
export const moveLoadChange = (
  program: Program,
  id: string,
  day: Day,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const load = program.loadChanges[id]
  if (!load || !mayMove(program, load.fromDay, day, today)) return program
  const toDay = addDays(load.toDay, daysBetween(load.fromDay, day))
  return putRecord(program, 'loadChanges', { ...load, fromDay: day, toDay })
}

/** Takes one that has not begun off the plan; one that has begun ends yesterday, so that the past stays as it was. */
export const removeLoadChange = (program: Program, id: string, { today }: Pick<EditContext, 'today'>): Program => {
  const load = program.loadChanges[id]
  if (!load || load.toDay < today) return program
  return load.fromDay >= today
    ? withoutRecords(program, 'loadChanges', [id])
    : putRecord(program, 'loadChanges', { ...load, toDay: addDays(today, -1) })
}
