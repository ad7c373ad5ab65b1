import { addDays } from '@strideloom/domain/calendar/day.ts'
import { dayOf, instantOf } from '@strideloom/domain/calendar/instant.ts'
import { checkInDay } from '@strideloom/domain/logs/check-ins.ts'
import { checkInAnswersSchema } from '@strideloom/domain/people/check-in-answers-schema.ts'
import { audit } from '../../trpc/audit.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { router, runnerProcedure } from '../../trpc/procedures.ts'
import { answerThenEvaluate } from '../outlook/answer-then-evaluate.ts'
import { appendOwnAnswers, findSaid, findStanding } from './own-safety-store.ts'

/** The safety questions of the runner's own check-in (reference 12). */
export const ownSafetyRouter = router({
  /**
   * Kept under the moment at which it was said, whenever it arrives; from then on every conclusion knows it. A phone whose clock is a
   * little ahead said it now: it must not wait for that clock.
   */
  answer: runnerProcedure.input(checkInAnswersSchema).mutation(({ ctx, input: { answeredAt, answers } }) =>
    answerThenEvaluate(ctx, () => {
      const { runner } = ctx
      const now = ctx.now()
      checkInDay(dayOf(answeredAt, runner.timeZone), ctx.today(runner.timeZone))
      notAhead('answeredAt', answeredAt, now)
      const said = new Date(Math.min(Date.parse(answeredAt), now.getTime()))
      return ctx.db.$transaction(async (tx) => {
        const kept = await appendOwnAnswers(tx, runner, answers, said)
        if (kept.length > 0)
          await audit(tx, runner, now, {
            action: 'check-in questions answered',
            runnerId: runner.runnerId,
            detail: { answeredAt: said.toISOString(), answers: kept.map(({ flag, reply }) => ({ flag, reply })) },
          })
        return { ids: answers.map(({ id }) => id) }
      })
    }),
  ),

  /** Own answers: those that stand and are asked again, and what was said today and yesterday. Never what is concluded from them. */
  mine: runnerProcedure.query(async ({ ctx }) => {
    const { timeZone } = ctx.runner
    const since = new Date(instantOf(addDays(ctx.today(timeZone), -1), '00:00', timeZone))
    const [standing, said] = await Promise.all([
      findStanding(ctx.db, ctx.runner, ctx.now()),
      findSaid(ctx.db, ctx.runner, since),
    ])
    return { ...standing, said }
  }),
})
