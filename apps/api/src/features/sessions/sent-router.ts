import { daySchema } from '@strideloom/domain/calendar/day-schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { notFound } from '../../trpc/errors.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { findSent, listSent, SESSIONS_A_PAGE } from './sessions-store.ts'

/** What the runner was sent, the newest first, a page at a time: the three parts and what to take home (S60). */
export const sent = runnerProcedure
  .input(z.object({ cursor: z.object({ day: daySchema, id: idSchema }).nullable().default(null) }))
  .query(async ({ ctx, input }) => {
    const rows = await listSent(ctx.pool, ctx.runner, input.cursor)
    const last = rows.length > SESSIONS_A_PAGE ? rows[SESSIONS_A_PAGE - 1] : undefined
    return { sessions: rows.slice(0, SESSIONS_A_PAGE), next: last ? { day: last.day, id: last.id } : null }
  })

/** One of them. */
export const sentOne = runnerProcedure.input(z.object({ id: idSchema })).query(async ({ ctx, input }) => {
  const session = await findSent(ctx.pool, ctx.runner, input.id)
  if (!session) throw notFound()
  return session
})
