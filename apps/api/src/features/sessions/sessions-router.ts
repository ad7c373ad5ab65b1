import { daySchema } from '@strideloom/domain/calendar/day-schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { sessionPage } from './session-page.ts'
import { findSession, listSessions, openFindings, SESSIONS_A_PAGE } from './sessions-store.ts'

/** Planned and done sessions, the newest day first, a page at a time. */
export const list = recordProcedure
  .input(z.object({ cursor: z.object({ day: daySchema, id: idSchema }).nullable().default(null) }))
  .query(async ({ ctx, input }) => {
    const rows = await listSessions(ctx.pool, ctx.runner, input.cursor)
    const last = rows.length > SESSIONS_A_PAGE ? rows[SESSIONS_A_PAGE - 1] : undefined
    return {
      today: ctx.today(ctx.runner.timeZone),
      sessions: rows.slice(0, SESSIONS_A_PAGE),
      next: last ? { day: last.day, id: last.id } : null,
    }
  })

/**
 * A session whole, with what is concluded about it now: what the guard says while it is still to come, the tests with their
 * earlier values, the answers with their class, the tolerance. `id` null: the ground for one today that nobody planned.
 */
export const get = recordProcedure
  .input(z.object({ id: idSchema.nullable() }))
  .query(async ({ ctx, input: { id } }) => {
    const today = ctx.today(ctx.runner.timeZone)
    const at = ctx.now().toISOString()
    const [loaded, session, findings] = await Promise.all([
      loadRecord(ctx.pool, ctx.runner, { today }),
      id === null ? null : findSession(ctx.pool, ctx.runner, id),
      openFindings(ctx.pool, ctx.runner, id),
    ])
    if (id !== null && (session === null || session.retired)) throw notFound()
    return {
      today,
      now: at,
      timeZone: ctx.runner.timeZone,
      session,
      findings,
      ...sessionPage(loaded, { session, findings }, { at, today }),
    }
  })
