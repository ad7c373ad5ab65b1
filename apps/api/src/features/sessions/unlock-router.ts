import { DomainError } from '@strideloom/domain/errors.ts'
import { toleranceAt } from '@strideloom/domain/sessions/tolerance.ts'
import { idSchema, requiredText } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { findToleranceReview, insertToleranceReview } from './release-store.ts'
import { findSession } from './sessions-store.ts'

/**
 * A therapist looked at an adverse answer and says what they make of it: booking is open again (reference 6). The tolerance
 * itself stays as low as the answer made it. The same id twice is one look.
 */
export const unlock = recordProcedure
  .input(z.object({ id: idSchema, sessionId: idSchema, note: requiredText('what you make of the answer', 1000) }))
  .mutation(({ ctx, input: { runnerId, ...look } }) =>
    ctx.db.$transaction(async (tx) => {
      const at = ctx.now()
      if (!(await findSession(tx, ctx.runner, look.sessionId))) throw notFound()
      const made = await findToleranceReview(tx, ctx.runner, look)
      if (made?.note === look.note) return { id: look.id, reviewedAt: made.reviewedAt.toISOString() }
      const today = ctx.today(ctx.runner.timeZone)
      const { record, toleranceReviews, rules } = await loadRecord(tx, ctx.runner, { today })
      const { lockedBy } = toleranceAt(record, at.toISOString(), rules.thresholds, toleranceReviews)
      if (!made && !lockedBy.includes(look.sessionId))
        throw wrongField('sessionId', 'No adverse answer to this session waits for a look.')
      if (made || !(await insertToleranceReview(tx, ctx.runner, ctx.scope, look, at)))
        throw new DomainError(
          'not-the-same-write',
          'This was saved with other words. Reload the page and write it anew.',
        )
      await audit(tx, ctx.scope, at, {
        action: 'adverse answer looked at',
        runnerId,
        rowId: look.sessionId,
        detail: { review: look.id },
      })
      return { id: look.id, reviewedAt: at.toISOString() }
    }),
  )
