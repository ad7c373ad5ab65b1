import { addHours, compareInstants } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { responseSchema } from '@strideloom/domain/sessions/response-schema.ts'
import { SETTLED_AFTER_HOURS } from '@strideloom/domain/sessions/response-windows.ts'
import { responsesDue } from '@strideloom/domain/sessions/responses-due.ts'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { findDone, insertResponse, isOwnResponse } from './responses-store.ts'
import { listAnswerable } from './sessions-store.ts'

/** The longest session, in hours: the windows open after its end. */
const LONGEST_HOURS = 5
/** Minutes that a phone's clock may be ahead. */
const CLOCK_MINUTES = 60

/**
 * The questions that are open now, the one that closes first before the others, and the sessions of the last days with what
 * was answered: a phone that is offline by then finds its questions itself, with the same function.
 */
export const due = runnerProcedure.query(async ({ ctx }) => {
  const now = ctx.now().toISOString()
  const since = addHours(now, -(SETTLED_AFTER_HOURS + LONGEST_HOURS))
  const sessions = await listAnswerable(ctx.pool, ctx.runner, since)
  const asked = sessions.map(({ answers, ...session }) => ({
    ...session,
    answered: answers.map(({ question }) => question),
  }))
  return { now, due: responsesDue(asked, now), sessions }
})

/**
 * Keeps an answer, whenever it arrives: the same id is one answer, the order makes no difference, and of several answers to a
 * question the one given last counts. One that is given after all windows is kept too, and read by people.
 */
export const respond = runnerProcedure.input(responseSchema).mutation(({ ctx, input }) =>
  ctx.db.$transaction(async (tx) => {
    const at = ctx.now()
    const session = await findDone(tx, ctx.runner, input.sessionId)
    if (!session) throw notFound()
    if (session.doneAt === null || (session.status !== 'done' && session.status !== 'signed'))
      throw new DomainError('session-not-open', 'This session has not been held yet. It is asked about the day after.')
    if (compareInstants(input.answeredAt, session.doneAt.toISOString()) < 0)
      throw wrongField('answeredAt', 'This lies before the session. Check the clock of your phone.')
    if (compareInstants(input.answeredAt, at.toISOString()) > CLOCK_MINUTES * 60_000)
      throw wrongField('answeredAt', 'This lies in the future. Check the clock of your phone.')
    if (await insertResponse(tx, ctx.runner, input, at))
      await audit(tx, ctx.runner, at, {
        action: 'session answered',
        runnerId: ctx.runner.runnerId,
        rowId: input.sessionId,
        detail: { answer: input.id, question: input.question },
      })
    else if (!(await isOwnResponse(tx, ctx.runner, input)))
      throw new DomainError(
        'not-the-same-write',
        'This was saved under another name. Reload the page and answer again.',
      )
    return { id: input.id }
  }),
)
