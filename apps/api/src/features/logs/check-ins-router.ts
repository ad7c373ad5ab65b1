import { addDays } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { checkInDay } from '@strideloom/domain/logs/check-ins.ts'
import { checkInSchema } from '@strideloom/domain/logs/schema.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { router, runnerProcedure } from '../../trpc/procedures.ts'
import { answerThenEvaluate } from '../outlook/answer-then-evaluate.ts'
import { findCheckIns, insertCheckIn, isOwnCheckIn } from './check-ins-store.ts'

export const checkInsRouter = router({
  /** A day may be answered again: every answer is kept, the newest counts. */
  save: runnerProcedure.input(checkInSchema).mutation(async ({ ctx, input }) => {
    checkInDay(input.day, ctx.today(ctx.runner.timeZone))
    const keep = () =>
      ctx.db.$transaction(async (tx) => {
        if (await insertCheckIn(tx, ctx.runner, input, ctx.now()))
          await audit(tx, ctx.runner, ctx.now(), {
            action: 'check-in answered',
            runnerId: ctx.runner.runnerId,
            rowId: input.id,
            detail: { day: input.day },
          })
        else if (!(await isOwnCheckIn(tx, ctx.runner, input.id)))
          throw new DomainError(
            'not-the-same-write',
            'This was saved under another name. Reload the page and answer again.',
          )
      })
    await answerThenEvaluate(ctx, keep)
    return { id: input.id }
  }),

  /** The answers of the last days, one a day, oldest first: yesterday's value beside, and whether today is answered. */
  recent: runnerProcedure
    .input(z.object({ days: z.number().int().min(1).max(60).default(14) }))
    .query(({ ctx, input }) => {
      const today = ctx.today(ctx.runner.timeZone)
      return findCheckIns(ctx.db, ctx.runner, addDays(today, 1 - input.days), addDays(today, 1))
    }),
})
