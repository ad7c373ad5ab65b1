import type { Day } from '../calendar/day.ts'
import type { EditContext } from './lay-out.ts'
import { withoutRecords } from './put-record.ts'
import type { Program, Workout } from './schema.ts'

/** Moves a workout to another day, as it is. Onto a day with a workout of its area they become one. */
export const moveWorkout = (
  program: Program,
  workoutId: string,
  day: Day,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const workout = program.workouts[workoutId]
  if (!workout || workout.day === day || workout.day < today || day < today) return program
  const there = Object.values(program.workouts).find(
    (other) => other.id !== workoutId && other.day === day && other.area === workout.area,
  )
  if (!there) return { ...program, workouts: { ...program.workouts, [workoutId]: { ...workout, day } } }
  const known = new Set(there.items.map((item) => item.prescriptionId))
  const items = [...there.items, ...workout.items.filter((item) => !known.has(item.prescriptionId))]
  return withoutRecords(
    { ...program, workouts: { ...program.workouts, [there.id]: { ...there, items } } },
    'workouts',
    [workoutId],
  )
}

/** Moves one exercise of a workout to another day, into that day's workout of the area or a new one. */
export const moveItem = (
  program: Program,
  workoutId: string,
  itemId: string,
  day: Day,
  { newId, today }: EditContext,
): Program => {
  const workout = program.workouts[workoutId]
  const item = workout?.items.find((one) => one.id === itemId)
  if (!workout || !item || workout.day === day || workout.day < today || day < today) return program
  const rest = workout.items.filter((one) => one.id !== itemId)
  const left =
    rest.length === 0
      ? withoutRecords(program, 'workouts', [workoutId])
      : { ...program, workouts: { ...program.workouts, [workoutId]: { ...workout, items: rest } } }
  const there = Object.values(left.workouts).find((other) => other.day === day && other.area === workout.area)
  if (there?.items.some((one) => one.prescriptionId === item.prescriptionId)) return left
  const target: Workout = there ?? { id: newId(), day, area: workout.area, title: workout.title, items: [] }
  return { ...left, workouts: { ...left.workouts, [target.id]: { ...target, items: [...target.items, item] } } }
}

/** Takes a coming workout off the plan. */
export const removeWorkout = (program: Program, workoutId: string, { today }: Pick<EditContext, 'today'>): Program => {
  const workout = program.workouts[workoutId]
  return workout && workout.day >= today ? withoutRecords(program, 'workouts', [workoutId]) : program
}
