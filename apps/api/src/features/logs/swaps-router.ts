import { addDays } from '@strideloom/domain/calendar/day.ts'
import { practiceExercises } from '@strideloom/domain/library/practice-exercises.ts'
import { choices } from '@strideloom/domain/library/practice-items.ts'
import { swapsFor } from '@strideloom/domain/programs/swaps.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { findExerciseEdits, findExercisesAround } from './swaps-store.ts'

/** Days around today of which a phone shows the exercises, also without a network. */
const [BACK_DAYS, AHEAD_DAYS] = [14, 28]

/** P21: what the runner may do instead of each exercise of the weeks around today, and why not where nothing fits. */
export const swaps = runnerProcedure.query(async ({ ctx }) => {
  const today = ctx.today(ctx.runner.timeZone)
  const [exercises, edits] = await Promise.all([
    findExercisesAround(ctx.db, ctx.runner, addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS)),
    findExerciseEdits(ctx.db, ctx.runner),
  ])
  const offered = choices(practiceExercises(edits))
  return exercises.map((exercise) => ({ exercise, ...swapsFor(exercise, offered) }))
})
