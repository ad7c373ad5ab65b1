import type { Day } from '../calendar/day.ts'
import { AREA_TITLES } from './area.ts'
import type { EditContext } from './edit-context.ts'
import { mayMove, workoutToJoin } from './move-workout.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Program, Workout } from './schema.ts'
import { partsOf } from './workout-parts.ts'

/** The program without one exercise of a workout; a workout that is left empty goes with it. */
const withoutItem = (program: Program, workout: Workout, itemId: string): Program => {
  const items = workout.items.filter((item) => item.id !== itemId)
  return items.length === 0
    ? withoutRecords(program, 'workouts', [workout.id])
    : putRecord(program, 'workouts', { ...workout, items })
}

/**
 * Moves one exercise of a workout to another day: into that day's workout of the area, or into one of its own where there
 * is none that lacks it.
 */
export const moveItem = (
  program: Program,
  workoutId: string,
  itemId: string,
  day: Day,
  { newId, today }: EditContext,
): Program => {
  const workout = program.workouts[workoutId]
  const item = workout?.items.find(({ id }) => id === itemId)
  if (!workout || !item || !mayMove(program, workout.day, day, today)) return program
  const left = withoutItem(program, workout, itemId)
  const there = workoutToJoin(left, day, workout.area, [item])
  const target = there ?? { id: newId(), day, area: workout.area, title: AREA_TITLES[workout.area], items: [] }
  return putRecord(left, 'workouts', { ...target, items: [...target.items, item] })
}

/**
 * Changes the order in a coming workout: the exercise, with those that it is joined to there, is done as number `place`, counted
 * from 0. Joined ones count as one.
 */
export const reorderItem = (
  program: Program,
  workoutId: string,
  itemId: string,
  place: number,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const workout = program.workouts[workoutId]
  const item = workout?.items.find(({ id }) => id === itemId)
  if (!workout || !item || workout.day < today) return program
  const parts = partsOf(program, workout).map((part) => part.items)
  const moved = parts.filter((items) => items.includes(item))
  const rest = parts.filter((items) => !items.includes(item))
  const items = [...rest.slice(0, place), ...moved, ...rest.slice(place)].flat()
  return items.every((one, index) => one === workout.items[index])
    ? program
    : putRecord(program, 'workouts', { ...workout, items })
}

/** Takes one exercise out of one coming workout. */
export const removeItem = (
  program: Program,
  workoutId: string,
  itemId: string,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const workout = program.workouts[workoutId]
  if (!workout || workout.day < today || !workout.items.some(({ id }) => id === itemId)) return program
  return withoutItem(program, workout, itemId)
}
