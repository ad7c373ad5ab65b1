import type { Day } from '../calendar/day.ts'
import { blockOn } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Program } from './schema.ts'

/** True when something may be moved from one day to another: neither lies in the past, and a block covers the new one. */
export const mayMove = (program: Pick<Program, 'blocks'>, from: Day, to: Day, today: Day): boolean =>
  from !== to && from >= today && to >= today && blockOn(program, to) !== null

/** Moves a workout to another day, as it is. Onto a day with a workout of its area they become one. */
export const moveWorkout = (
  program: Program,
  workoutId: string,
  day: Day,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const workout = program.workouts[workoutId]
  if (!workout || !mayMove(program, workout.day, day, today)) return program
  const there = Object.values(program.workouts).find((other) => other.day === day && other.area === workout.area)
  if (!there) return putRecord(program, 'workouts', { ...workout, day })
  const known = new Set(there.items.map((item) => item.prescriptionId))
  const items = [...there.items, ...workout.items.filter((item) => !known.has(item.prescriptionId))]
  return withoutRecords(putRecord(program, 'workouts', { ...there, items }), 'workouts', [workoutId])
}
