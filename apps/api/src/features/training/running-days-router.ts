import { DomainError } from '@strideloom/domain/errors.ts'
import { checkInDay } from '@strideloom/domain/logs/check-ins.ts'
import { runningDaySchema } from '@strideloom/domain/training/running-day-schema.ts'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { answerThenEvaluate } from '../outlook/answer-then-evaluate.ts'
import { hasUsualKeyRun } from './key-runs-store.ts'
import { insertRunningDay, isOwnRunningDay } from './running-days-store.ts'

/** A day of rest, or a run that was skipped or cut short and why. Every answer is kept; the one told last counts. */
export const tellDay = runnerProcedure.input(runningDaySchema).mutation(({ ctx, input }) =>
  answerThenEvaluate(ctx, () => {
    checkInDay(input.day, ctx.today(ctx.runner.timeZone))
    notAhead('toldAt', input.toldAt, ctx.now())
    return ctx.db.$transaction(async (tx) => {
      if (input.usualKeyRunId !== null && !(await hasUsualKeyRun(tx, ctx.runner, input.usualKeyRunId))) throw notFound()
      if (await insertRunningDay(tx, ctx.runner, input, ctx.now()))
        await audit(tx, ctx.runner, ctx.now(), {
          action: 'day of running told',
          runnerId: ctx.runner.runnerId,
          rowId: input.id,
          detail: { day: input.day, told: input.told },
        })
      else if (!(await isOwnRunningDay(tx, ctx.runner, input)))
        throw new DomainError(
          'not-the-same-write',
          'This was saved under another name. Reload the page and answer again.',
        )
      return { id: input.id }
    })
  }),
)
