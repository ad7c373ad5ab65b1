import { DomainError } from '@strideloom/domain/errors.ts'
import { isAfterRun } from '@strideloom/domain/training/run-soreness.ts'
import { runSorenessSchema } from '@strideloom/domain/training/run-soreness-schema.ts'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { answerThenEvaluate } from '../outlook/answer-then-evaluate.ts'
import { findAsked, insertSoreness, isOwnSoreness } from './run-soreness-store.ts'

/** Keeps how sore a run left somebody, whenever it arrives: of several answers the one given last stands in the run. */
export const answerSoreness = runnerProcedure.input(runSorenessSchema).mutation(({ ctx, input }) =>
  answerThenEvaluate(ctx, () =>
    ctx.db.$transaction(async (tx) => {
      const run = await findAsked(tx, ctx.runner, input.runId)
      if (!run) throw notFound()
      notAhead('answeredAt', input.answeredAt, ctx.now())
      if (!isAfterRun(run, input.answeredAt))
        throw wrongField('answeredAt', 'This is asked a day after the run or later. Check the clock of your phone.')
      if (await insertSoreness(tx, ctx.runner, input, ctx.now()))
        await audit(tx, ctx.runner, ctx.now(), {
          action: 'soreness answered',
          runnerId: ctx.runner.runnerId,
          rowId: input.runId,
          detail: { answer: input.id },
        })
      else if (!(await isOwnSoreness(tx, ctx.runner, input)))
        throw new DomainError(
          'not-the-same-write',
          'This was saved under another name. Reload the page and answer again.',
        )
      return { id: input.id }
    }),
  ),
)
