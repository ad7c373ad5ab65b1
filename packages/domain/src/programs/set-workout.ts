import type { EditContext } from './edit-context.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Program } from './schema.ts'

/** Names a coming workout. */
export const renameWorkout = (
  program: Program,
  workoutId: string,
  title: string,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const workout = program.workouts[workoutId]
  return workout && workout.day >= today && workout.title !== title
    ? putRecord(program, 'workouts', { ...workout, title })
    : program
}

/** Takes a coming workout off the plan. */
export const removeWorkout = (program: Program, workoutId: string, { today }: Pick<EditContext, 'today'>): Program => {
  const workout = program.workouts[workoutId]
  return workout && workout.day >= today ? withoutRecords(program, 'workouts', [workoutId]) : program
}
