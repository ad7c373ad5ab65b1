import { composeBrief } from '@strideloom/domain/briefs/compose-brief.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure, router } from '../../trpc/procedures.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { loadBriefRows, sessionRow } from './store.ts'
import { takeBack, takeSuggestions } from './take-router.ts'

export const briefsRouter = router({
  take: takeSuggestions,
  takeBack,
  /**
   * The page before a session, whole, in six statements: who asks, whose record, the audit of the look, the record in two,
   * and the names beside it. `sessionId`: one that is still to come; without it the next.
   */
  get: recordProcedure
    .input(z.object({ sessionId: idSchema.nullable().default(null) }))
    .query(async ({ ctx, input: { sessionId } }) => {
      const today = ctx.today(ctx.runner.timeZone)
      const [{ record, planned, toleranceReviews, rules, ruleVersions, availability }, rows] = await Promise.all([
        loadRecord(ctx.pool, ctx.runner, { today }),
        loadBriefRows(ctx.pool, ctx.runner, today),
      ])
      if (sessionId !== null && !planned.some(({ id }) => id === sessionId)) throw notFound()
      return composeBrief({
        record,
        planned: planned.map(sessionRow),
        toleranceReviews,
        rows,
        at: ctx.now().toISOString(),
        sessionId,
        rules,
        ruleVersions,
        availability,
      })
    }),
})
