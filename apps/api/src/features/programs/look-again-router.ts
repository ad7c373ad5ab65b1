import type { Tx } from '@strideloom/db/client.ts'
import { guardSession, letThrough } from '@strideloom/domain/outlook/guard-sessions.ts'
import { sessionStart } from '@strideloom/domain/programs/draft-in-record.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { idSchema, optionalText } from '@strideloom/domain/text.ts'
import { rulesToAnswer } from '@strideloom/domain/timing/acknowledged.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { saveAcknowledgement, saveJudged, saveOverrides } from '../outlook/judged-store.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { findChange, lockProgram, saveChange } from './programs-store.ts'

const planOf = ({ day, startTime, minutes, intent, works }: Omit<PlannedSession, 'id' | 'acknowledgement'>) => ({
  day,
  startTime,
  minutes,
  intent,
  works: works.map(({ technique, own, region, side, pressure }) => ({
    technique,
    own: own ?? null,
    region,
    side,
    pressure,
  })),
})

/**
 * A reason given for a published session stands in its draft too: else the next publishing would ask for it again. A draft
 * that has something else there by now gets its own reason when it is published.
 */
const acknowledgeInDraft = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  session: PlannedSession & { programId: string | null },
  change: { id: string; madeAt: Date },
): Promise<void> => {
  const program = session.programId === null ? null : await lockProgram(tx, scope, session.programId)
  const drafted = program?.draft.sessions[session.id]
  if (!program || !drafted || !sameContent(planOf(drafted), planOf(session))) return
  const { acknowledgement } = session
  const put = { [session.id]: { ...drafted, acknowledgement } }
  await saveChange(
    tx,
    scope,
    by,
    { id: program.id, revision: program.revision + 1 },
    { ...change, change: { sessions: { put } } },
    { ...program.draft, sessions: { ...program.draft.sessions, ...put } },
    { from: program.startDay, to: program.endDay },
  )
}

/**
 * "Looked at: keep it as it is." A published session is judged anew, and from now on compared with the facts of today. What
 * it goes past needs its reason again; a safety rule is gone past by nobody. The same id twice is one look.
 */
export const lookAgain = recordProcedure
  .input(z.object({ id: idSchema, sessionId: idSchema, reason: optionalText('the reason', 500) }))
  .mutation(({ ctx, input: { runnerId, id, sessionId, reason } }) =>
    ctx.db.$transaction(async (tx) => {
      const today = ctx.today(ctx.runner.timeZone)
      const at = ctx.now()
      const { record, planned, rules: ruleSet } = await loadRecord(tx, ctx.runner, { today })
      const row = planned.find((one) => one.id === sessionId)
      if (!row) throw notFound()
      if (await findChange(tx, ctx.runner, id)) return { judgedAt: row.judgedAt }
      const session = { ...row, start: sessionStart(row, ctx.runner.timeZone) }
      const first = guardSession(record, session, at.toISOString(), ruleSet)
      const rules = rulesToAnswer(first.plan)
      const acknowledgement = reason !== '' && rules.length > 0 ? { rules, reason } : row.acknowledgement
      const judged = guardSession(record, { ...session, acknowledgement }, at.toISOString(), ruleSet)
      letThrough([judged], null)
      await saveJudged(tx, ctx.runner, [judged], at)
      const isNewReason = acknowledgement !== row.acknowledgement
      if (isNewReason) {
        await saveAcknowledgement(tx, ctx.runner, { id: sessionId, acknowledgement })
        await acknowledgeInDraft(tx, ctx.runner, ctx.scope, { ...row, acknowledgement }, { id, madeAt: at })
      }
      const overrides = isNewReason ? await saveOverrides(tx, ctx.runner, ctx.scope, [judged], 'publish', at) : []
      await audit(tx, ctx.scope, at, {
        action: 'session looked at again',
        runnerId,
        rowId: sessionId,
        detail: { hash: judged.factsHash, ...(overrides.length > 0 && { overrides }) },
      })
      return { judgedAt: at.toISOString() }
    }),
  )
