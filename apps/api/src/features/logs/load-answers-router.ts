import { DomainError } from '@strideloom/domain/errors.ts'
import { checkInDay } from '@strideloom/domain/logs/check-ins.ts'
import { loadAnswerSchema } from '@strideloom/domain/logs/load-answer-schema.ts'
import { loadPeriods } from '@strideloom/domain/programs/load-periods.ts'
import { loadSays } from '@strideloom/domain/programs/load-words.ts'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { findPublishedLoads, insertLoadAnswer, isOwnLoadAnswer } from './load-answers-store.ts'

/**
 * S56: how a change of load went over a day or a week, whenever it arrives; kept beside what was asked. A phone may answer what a
 * newer version has changed since: any version that asked about that day will do, the newest first.
 */
export const answerLoad = runnerProcedure.input(loadAnswerSchema).mutation(({ ctx, input }) => {
  checkInDay(input.day, ctx.today(ctx.runner.timeZone))
  notAhead('answeredAt', input.answeredAt, ctx.now())
  return ctx.db.$transaction(async (tx) => {
    const published = await findPublishedLoads(tx, ctx.runner, input.programId, input.changeId)
    if (published.length === 0) throw notFound()
    const load = published.find((one) => loadPeriods(one).some(({ from }) => from === input.day))
    if (!load) throw wrongField('day', 'Nothing is asked about this day. Reload the page and answer again.')
    // in the unit that the runner read it in
    const asked = { says: loadSays(load, ctx.signedIn.units.distance), amount: load.amount }
    if (await insertLoadAnswer(tx, ctx.runner, input, asked, ctx.now()))
      await audit(tx, ctx.runner, ctx.now(), {
        action: 'load answered',
        runnerId: ctx.runner.runnerId,
        rowId: input.id,
        detail: { change: input.changeId, day: input.day, outcome: input.outcome },
      })
    else if (!(await isOwnLoadAnswer(tx, ctx.runner, input)))
      throw new DomainError(
        'not-the-same-write',
        'This was saved under another name. Reload the page and answer again.',
      )
    return { id: input.id }
  })
})
