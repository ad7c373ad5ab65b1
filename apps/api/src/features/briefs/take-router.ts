import type { Tx } from '@strideloom/db/client.ts'
import { composeBrief } from '@strideloom/domain/briefs/compose-brief.ts'
import { findTakes } from '@strideloom/domain/briefs/find-takes.ts'
import { changeOfTakes, reversed } from '@strideloom/domain/briefs/take-in-plan.ts'
import { seenTakeSchema } from '@strideloom/domain/briefs/taken-schema.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { guardSession, letBook, plannedToGuard } from '@strideloom/domain/outlook/guard-sessions.ts'
import { withDraft } from '@strideloom/domain/programs/draft-in-record.ts'
import { toleranceAt } from '@strideloom/domain/sessions/tolerance.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { restoreJudged, saveJudged } from '../outlook/judged-store.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { lockProgram } from '../programs/programs-store.ts'
import { findPublished, findVersion } from '../programs/published-store.ts'
import { type InPlan, MOVED_ON, putInPlan } from './put-in-plan.ts'
import { loadBriefRows, sessionRow } from './store.ts'
import { findTaken, programOfSession } from './take-store.ts'

/** The program of a session, held until the transaction ends, with what the runner follows of it. */
const holdPlan = async (tx: Tx, scope: RunnerScope, programId: string | null): Promise<InPlan> => {
  const program = programId === null ? null : await lockProgram(tx, scope, programId)
  const published = program && (await findPublished(tx, scope, program.id))
  if (!program || !published) throw notFound()
  return { program, published }
}

/**
 * Takes suggestions of the brief into the planned session, all or none: what the runner follows gets a new version with that
 * session changed, and nothing else. What is taken is concluded anew here; what was seen has to be suggested still. The same id twice is one
 * taking. Where the whole session keeps the limits then, it counts as judged by the facts of now.
 * @throws DomainError suggestion-moved-on, session-not-open; guard-locked where a work would be added while an adverse answer waits
 */
export const takeSuggestions = recordProcedure
  .input(z.object({ id: idSchema, sessionId: idSchema, seen: z.array(seenTakeSchema).min(1).max(41) }))
  .mutation(({ ctx, input: { runnerId, id, sessionId, seen } }) =>
    ctx.db.$transaction(
      async (tx) => {
        const [at, today] = [ctx.now(), ctx.today(ctx.runner.timeZone)]
        const plan = await holdPlan(tx, ctx.runner, await programOfSession(tx, ctx.runner, sessionId))
        const made = await findVersion(tx, ctx.runner, id)
        if (made) return { number: made.number }
        const [loaded, rows] = [await loadRecord(tx, ctx.runner, { today }), await loadBriefRows(tx, ctx.runner, today)]
        const row = loaded.planned.find((one) => one.id === sessionId)
        if (!row) throw notFound()
        const { record, rules } = loaded
        const brief = composeBrief({
          ...loaded,
          planned: loaded.planned.map(sessionRow),
          rows,
          at: at.toISOString(),
          sessionId,
        })
        const takes = findTakes([...brief.doToday, ...brief.alsoToFit], seen)
        const change = takes && changeOfTakes(plan.published, sessionId, takes, uuidv7)
        if (change === null) throw new DomainError('suggestion-moved-on', MOVED_ON)
        if (change.works.some(({ before }) => before === null))
          letBook(toleranceAt(record, at.toISOString(), rules.thresholds, loaded.toleranceReviews))
        const judgedBefore = { facts: row.judgedFacts, hash: row.judgedHash, by: row.judgedBy, at: row.judgedAt }
        const put = { versionId: id, sessionId, change, kept: { taken: { sessionId, change, judgedBefore } } }
        const { number, document } = await putInPlan(tx, ctx.runner, ctx.scope, plan, put, { at, today })
        const session = document.sessions[sessionId]
        const judged =
          session &&
          guardSession(
            withDraft(record, plan.program.id, document, today),
            plannedToGuard(session, record.runner.timeZone),
            at.toISOString(),
            rules,
          )
        if (judged && judged.plan.breaks.length === 0) await saveJudged(tx, ctx.runner, [judged], at)
        await audit(tx, ctx.scope, at, {
          action: 'suggestions taken',
          runnerId,
          rowId: sessionId,
          detail: { number, suggestions: seen.length },
        })
        return { number }
      },
      { timeout: 20_000 },
    ),
  )

/**
 * Takes back what was taken into a session, as long as nobody has changed it since: the works are as they were, and so is what the
 * session had been judged with. Once, however often it is sent.
 * @throws DomainError suggestion-moved-on, session-not-open
 */
export const takeBack = recordProcedure
  .input(z.object({ id: idSchema, takenId: idSchema }))
  .mutation(({ ctx, input: { runnerId, id, takenId } }) =>
    ctx.db.$transaction(
      async (tx) => {
        const [at, today] = [ctx.now(), ctx.today(ctx.runner.timeZone)]
        const found = await findTaken(tx, ctx.runner, takenId)
        if (!found) throw notFound()
        const plan = await holdPlan(tx, ctx.runner, found.programId)
        // Another click may have taken it back while this one waited.
        if ((await findTaken(tx, ctx.runner, takenId))?.takenBack) return { takenId }
        const { sessionId, change, judgedBefore } = found.taken
        const put = { versionId: id, sessionId, change: reversed(change), kept: { takesBackId: takenId } }
        const { number } = await putInPlan(tx, ctx.runner, ctx.scope, plan, put, { at, today })
        if (judgedBefore)
          await restoreJudged(tx, ctx.runner, {
            id: sessionId,
            ...judgedBefore,
            facts: judgedBefore.facts ?? null,
            by: judgedBefore.by ?? null,
          })
        await audit(tx, ctx.scope, at, {
          action: 'suggestions taken back',
          runnerId,
          rowId: sessionId,
          detail: { number },
        })
        return { takenId }
      },
      { timeout: 20_000 },
    ),
  )
