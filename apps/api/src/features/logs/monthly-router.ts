import { DomainError } from '@strideloom/domain/errors.ts'
import { checkInDay } from '@strideloom/domain/logs/check-ins.ts'
import { MONTHLY_QUESTIONS } from '@strideloom/domain/logs/monthly-questions.ts'
import { monthlyAnswerSchema } from '@strideloom/domain/logs/monthly-schema.ts'
import { audit } from '../../trpc/audit.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { insertMonthly, isOwnMonthly } from './monthly-store.ts'

/**
 * P9: the six questions on what an injury takes from running, whenever the answer arrives; a late one is kept under its own day. It is
 * kept also when nothing is open any more: somebody answered while it was.
 */
export const answerMonth = runnerProcedure.input(monthlyAnswerSchema).mutation(({ ctx, input }) => {
  checkInDay(input.day, ctx.today(ctx.runner.timeZone))
  notAhead('answeredAt', input.answeredAt, ctx.now())
  return ctx.db.$transaction(async (tx) => {
    if (await insertMonthly(tx, ctx.runner, input, ctx.now()))
      await audit(tx, ctx.runner, ctx.now(), {
        action: MONTHLY_QUESTIONS.every((one) => input[one] === null) ? 'month passed over' : 'month answered',
        runnerId: ctx.runner.runnerId,
        rowId: input.id,
        detail: { day: input.day },
      })
    else if (!(await isOwnMonthly(tx, ctx.runner, input)))
      throw new DomainError(
        'not-the-same-write',
        'This was saved under another name. Reload the page and answer again.',
      )
    return { id: input.id }
  })
})
