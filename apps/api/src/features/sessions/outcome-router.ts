import { DomainError } from '@strideloom/domain/errors.ts'
import {
  complaintAboutOutcomeDay,
  type DecisionOutcome,
  decisionOutcomeSchema,
  type ToldDecision,
} from '@strideloom/domain/sessions/session-decision.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { lockDecision, saveOutcome } from './outcome-store.ts'

const isSame = (stored: ToldDecision['outcome'], asked: DecisionOutcome | null): boolean =>
  stored === null || asked === null
    ? stored === asked
    : stored.result === asked.result && stored.note === asked.note && stored.day === asked.day

/**
 * Notes what came of a decision, or takes that back (`outcome` null), also after the session was sent: the record itself is
 * not touched. `revision` as it was read; the same twice is one.
 * @throws not found; a wrong field; DomainError record-moved-on when somebody else noted it in between
 */
export const noteOutcome = recordProcedure
  .input(z.object({ id: idSchema, revision: z.number().int().min(0), outcome: decisionOutcomeSchema.nullable() }))
  .mutation(({ ctx, input: { runnerId, id, revision, outcome } }) =>
    ctx.db.$transaction(async (tx) => {
      const at = ctx.now()
      const decision = await lockDecision(tx, ctx.runner, id)
      if (!decision) throw notFound()
      if (isSame(decision.outcome, outcome)) return { id, revision: decision.revision }
      if (decision.revision !== revision)
        throw new DomainError(
          'record-moved-on',
          `${decision.outcome?.by ?? 'Somebody else'} noted this meanwhile. Look at it, then note it again.`,
          { revision: decision.revision },
        )
      const complaint = outcome && complaintAboutOutcomeDay(outcome.day, decision.day, ctx.today(ctx.runner.timeZone))
      if (complaint) throw wrongField('outcome.day', complaint)
      await saveOutcome(tx, ctx.runner, ctx.scope, id, { outcome, at })
      await audit(tx, ctx.scope, at, {
        action: outcome ? 'outcome of a decision noted' : 'outcome of a decision taken back',
        runnerId,
        rowId: decision.sessionId,
        detail: { decision: id, kind: decision.kind, ...(outcome && { result: outcome.result, day: outcome.day }) },
      })
      return { id, revision: revision + 1 }
    }),
  )
