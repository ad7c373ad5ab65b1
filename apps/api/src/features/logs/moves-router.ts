import { addDays } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { moveSchema } from '@strideloom/domain/logs/move-schema.ts'
import { movesTold } from '@strideloom/domain/logs/moves-told.ts'
import { movingGround } from '@strideloom/domain/outlook/moving-ground.ts'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { recordProcedure, runnerProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { insertMove, isOwnWorkout, isStoredMove, listMovedWorkouts } from './moves-store.ts'

/** As far back as skipped work is told of on the runner's page. */
const BACK_DAYS = 84

/**
 * P28: a workout laid on another day, whenever it arrives; the plan and what was told stay as they are. A move onto a day that was over
 * when it was made is none: what was done then is logged. A day is let through for phones that travel.
 */
export const move = runnerProcedure.input(moveSchema).mutation(({ ctx, input }) => {
  notAhead('movedAt', input.movedAt, ctx.now())
  const isBack = input.toDay === input.fromDay
  if (!isBack && input.toDay < addDays(dayOf(input.movedAt, ctx.runner.timeZone), -1))
    throw wrongField('toDay', 'This day is over. Log what you did on it instead.')
  return ctx.db.$transaction(async (tx) => {
    if (!(await isOwnWorkout(tx, ctx.runner, input.workoutId))) throw notFound()
    if (await insertMove(tx, ctx.runner, input, ctx.now()))
      await audit(tx, ctx.runner, ctx.now(), {
        action: isBack ? 'workout moved back' : 'workout moved',
        runnerId: ctx.runner.runnerId,
        rowId: input.id,
        detail: { workout: input.workoutId, from: input.fromDay, to: input.toDay },
      })
    else if (!(await isStoredMove(tx, ctx.runner, input)))
      throw new DomainError(
        'not-the-same-write',
        'This was saved under another name. Reload the page and move it again.',
      )
    return { id: input.id }
  })
})

/** What the phone needs to say what speaks against a day before a workout is moved there, also without a network. */
export const moving = runnerProcedure.query(async ({ ctx }) => {
  const { record, rules } = await loadRecord(ctx.pool, ctx.runner, { today: ctx.today(ctx.runner.timeZone) })
  return movingGround(record, ctx.now().toISOString(), rules.thresholds)
})

/** For the therapist: what the runner laid on other days, and what became of it, the newest first. */
export const movedFor = recordProcedure.query(async ({ ctx }) => {
  const today = ctx.today(ctx.runner.timeZone)
  return { today, moved: movesTold(await listMovedWorkouts(ctx.db, ctx.runner, addDays(today, -BACK_DAYS))) }
})
