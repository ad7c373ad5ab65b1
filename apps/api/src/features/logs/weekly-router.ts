import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { checkInDay } from '@strideloom/domain/logs/check-ins.ts'
import { monthlyFrom } from '@strideloom/domain/logs/monthly-questions.ts'
import { weeklyAnswerSchema } from '@strideloom/domain/logs/weekly-schema.ts'
import { audit } from '../../trpc/audit.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { router, runnerProcedure } from '../../trpc/procedures.ts'
import { answerThenEvaluate } from '../outlook/answer-then-evaluate.ts'
import { rulesOfVersion } from '../timing/rule-set-of.ts'
import { newestRules } from '../timing/rules-store.ts'
import { findMonthlyOpen, listMonthly } from './monthly-store.ts'
import { findAnsweredWeeks, insertWeekly, isOwnWeekly } from './weekly-store.ts'

/** Weeks that a phone may still ask about, and one more. */
const BACK_DAYS = 21

export const weeklyRouter = router({
  /** The week's four questions, whenever they arrive; a late answer is kept under its own week and time. */
  answer: runnerProcedure.input(weeklyAnswerSchema).mutation(({ ctx, input }) =>
    answerThenEvaluate(ctx, () => {
      checkInDay(input.week, ctx.today(ctx.runner.timeZone))
      notAhead('answeredAt', input.answeredAt, ctx.now())
      return ctx.db.$transaction(async (tx) => {
        if (await insertWeekly(tx, ctx.runner, input, ctx.now()))
          await audit(tx, ctx.runner, ctx.now(), {
            action: input.participation === null ? 'week passed over' : 'week answered',
            runnerId: ctx.runner.runnerId,
            rowId: input.id,
            detail: { week: input.week },
          })
        else if (!(await isOwnWeekly(tx, ctx.runner, input)))
          throw new DomainError(
            'not-the-same-write',
            'This was saved under another name. Reload the page and answer again.',
          )
        return { id: input.id }
      })
    }),
  ),

  /**
   * What the phone needs to know whether a week is to be asked about, and since when the six questions on an injury are; null: they
   * are not.
   */
  recent: runnerProcedure.query(async ({ ctx }) => {
    const today = ctx.today(ctx.runner.timeZone)
    const [weeks, months, rules] = await Promise.all([
      findAnsweredWeeks(ctx.db, ctx.runner, startOfWeek(addDays(today, -BACK_DAYS))),
      listMonthly(ctx.db, ctx.runner, today),
      newestRules(ctx.db, ctx.runner),
    ])
    const { thresholds } = rulesOfVersion(rules)
    const isOpen = await findMonthlyOpen(ctx.db, ctx.runner, today, thresholds)
    const asked = months.map(({ day }) => day)
    return { ...weeks, monthlyFrom: monthlyFrom(asked, { isOpen, today, every: thresholds.monthly.every }) }
  }),
})
