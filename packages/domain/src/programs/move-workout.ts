import type { Day } from '../calendar/day.ts'
import { blockOn } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Area, Program, Workout } from './schema.ts'

/** True when something may be moved from one day to another: neither lies in the past, and a block covers the new one. */
export const mayMove = (program: Pick<Program, 'blocks'>, from: Day, to: Day, today: Day): boolean =>
  from !== to && from >= today && to >= today && blockOn(program, to) !== null

/**
 * The workout of an area on a day that these exercises can join; null when there is none, or when an exercise would stand
 * in it twice.
 */
export const workoutToJoin = (
  program: Pick<Program, 'workouts'>,
  day: Day,
  area: Area,
  items: Workout['items'],
): Workout | null => {
  const isIn = ({ items: there }: Workout) =>
    items.some(({ prescriptionId }) => there.some((one) => one.prescriptionId === prescriptionId))
  return Object.values(program.workouts).find((one) => one.day === day && one.area === area && !isIn(one)) ?? null
}

/**
 * Moves a workout to another day, as it is. Onto a day with a workout of its area they become one, unless an exercise
 * would then be asked for twice in one go: nothing is dropped, so both stay.
 */
export const moveWorkout = (
  program: Program,
  workoutId: string,
  day: Day,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const workout = program.workouts[workoutId]
  if (!workout || !mayMove(program, workout.day, day, today)) return program
  const there = workoutToJoin(program, day, workout.area, workout.items)
  if (!there) return putRecord(program, 'workouts', { ...workout, day })
  const joined = { ...there, items: [...there.items, ...workout.items] }
  return withoutRecords(putRecord(program, 'workouts', joined), 'workouts', [workoutId])
}
