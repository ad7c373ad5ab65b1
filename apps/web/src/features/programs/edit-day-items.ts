import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { EditContext } from '@strideloom/domain/programs/edit-context.ts'
import { moveWorkout } from '@strideloom/domain/programs/move-workout.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { moveSession, removeSession } from '@strideloom/domain/programs/set-session.ts'
import { removeWorkout } from '@strideloom/domain/programs/set-workout.ts'
import type { ItemRef } from './day-chips.ts'
import { nameOfWorkout } from './workout-name.ts'

/** "Strength" or "the session". */
export const nameOfItem = (program: Program, item: ItemRef): string =>
  item.kind === 'workout' ? nameOfWorkout(program, item.id, 'the workout') : 'the session'

export const dayOfItem = (program: Program, item: ItemRef): Day | null =>
  (item.kind === 'workout' ? program.workouts[item.id] : program.sessions[item.id])?.day ?? null

export const moveDayItem = (program: Program, item: ItemRef, day: Day, context: EditContext): Program =>
  item.kind === 'workout' ? moveWorkout(program, item.id, day, context) : moveSession(program, item.id, day, context)

export const removeDayItem = (program: Program, item: ItemRef, context: EditContext): Program =>
  item.kind === 'workout' ? removeWorkout(program, item.id, context) : removeSession(program, item.id, context)
