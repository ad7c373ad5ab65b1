import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { letBook, letThrough, refusalOf } from '@strideloom/domain/outlook/guard-sessions.ts'
import { changeBetween, isEmptyChange } from '@strideloom/domain/programs/change.ts'
import { keepSettled } from '@strideloom/domain/programs/keep-settled.ts'
import { inOrderOfDays, loadLines } from '@strideloom/domain/programs/load-lines.ts'
import { preview } from '@strideloom/domain/programs/preview.ts'
import { type Publication, publish } from '@strideloom/domain/programs/publish.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { saveJudged, saveOverrides } from '../outlook/judged-store.ts'
import { wakeRunner } from '../reminders/wake-store.ts'
import { decideProgram } from './decide-program.ts'
import { judgePublication, type Moment } from './guard-draft.ts'
import { findProgram, lockProgram, saveChange } from './programs-store.ts'
import { savePublication } from './publish-store.ts'
import {
  findPublished,
  findStoredPlan,
  findVersion,
  findVersionDocument,
  listVersions,
  responsibleOf,
} from './published-store.ts'

/** What publishing a draft means today: the document with everything settled as it was, and the rows to write. */
const planPublication = async (tx: Tx, scope: RunnerScope, program: { id: string; draft: Program }, today: Day) => {
  const stored = await findStoredPlan(tx, scope, program.id)
  const context = { today, newId: uuidv7 }
  const published = await findPublished(tx, scope, program.id)
  const document = keepSettled(program.draft, published, stored, context)
  return { document, stored, published, publication: publish(document, stored, context) }
}

/**
 * What the runner would see change (P23), and which sessions publishing would refuse as they stand: the same decision as
 * publishing, without writing it.
 */
export const previewProgram = recordProcedure.input(z.object({ programId: idSchema })).query(async ({ ctx, input }) => {
  const program = await findProgram(ctx.db, ctx.runner, input.programId)
  if (!program) throw notFound()
  const moment = { today: ctx.today(ctx.runner.timeZone), now: ctx.now() }
  const plan = await planPublication(ctx.db, ctx.runner, program, moment.today)
  const draft = { id: program.id, draft: plan.document }
  const { judged } = await judgePublication(ctx.db, ctx.runner, draft, moment)
  return {
    revision: program.revision,
    lines: inOrderOfDays([
      ...preview(plan.document, plan.stored, plan.publication),
      ...loadLines(plan.published, plan.document),
    ]),
    refused: judged.filter(({ stillAsked }) => stillAsked !== null).map(refusalOf),
  }
})

/**
 * The guard on the way of publishing: every coming session is judged, a warning wants its answer too. `anew` are those
 * that are new, were altered, or are judged by other facts than before.
 * @throws DomainError guard-safety, guard-block, guard-warn, guard-locked
 */
const guardPublication = async (
  tx: Tx,
  scope: RunnerScope,
  program: { id: string; draft: Program },
  { insertSessions, updateSessions }: Publication,
  moment: Moment,
) => {
  const { judged, tolerance, hashes } = await judgePublication(tx, scope, program, moment)
  const booked = new Set([...insertSessions, ...updateSessions].map(({ id }) => id))
  if (booked.size > 0) letBook(tolerance)
  letThrough(judged, null)
  return { judged, anew: judged.filter(({ id, factsHash }) => booked.has(id) || hashes.get(id) !== factsHash) }
}

/**
 * Makes an immutable version of the draft and the dated plan that the runner follows. One revision is published once.
 * Where days passed or the runner logged since the edit, the draft is put right first, as one more change.
 */
export const publishProgram = recordProcedure
  .input(z.object({ programId: idSchema, publishId: idSchema, revision: z.number().int().min(1) }))
  .mutation(({ ctx, input: { programId, publishId, revision, runnerId } }) =>
    ctx.db.$transaction(
      async (tx) => {
        const program = await lockProgram(tx, ctx.runner, programId)
        if (!program) throw notFound()
        const made = await findVersion(tx, ctx.runner, publishId)
        if (made?.programId === programId) return { number: made.number, revision: made.revision }
        if (program.revision !== revision)
          throw new DomainError(
            'draft-moved-on',
            'The program was changed meanwhile. Look at it again, then publish.',
            { revision: program.revision },
          )
        if (program.published?.revision === revision) return { number: program.published.number, revision }
        const at = ctx.now()
        const today = ctx.today(ctx.runner.timeZone)
        const { document, publication } = await planPublication(tx, ctx.runner, program, today)
        const days = await decideProgram(tx, ctx.runner, document)
        const guarded = await guardPublication(tx, ctx.runner, { id: programId, draft: document }, publication, {
          today,
          now: at,
        })
        const settled = changeBetween(program.draft, document)
        const kept = { id: programId, revision: isEmptyChange(settled) ? revision : revision + 1 }
        if (kept.revision > revision)
          await saveChange(
            tx,
            ctx.runner,
            ctx.scope,
            kept,
            { id: uuidv7(), change: settled, madeAt: at },
            document,
            days,
          )
        const number = (program.published?.number ?? 0) + 1
        const version = { id: publishId, number, programId, revision: kept.revision, document, at }
        await savePublication(tx, ctx.runner, ctx.scope, version, publication, await responsibleOf(tx, ctx.runner))
        await saveJudged(tx, ctx.runner, guarded.judged, at)
        await wakeRunner(tx, ctx.runner, at)
        const overrides = await saveOverrides(tx, ctx.runner, ctx.scope, guarded.anew, 'publish', at)
        await audit(tx, ctx.scope, at, {
          action: 'program published',
          runnerId,
          rowId: programId,
          detail: { number, ...(overrides.length > 0 && { overrides }) },
        })
        return { number, revision: kept.revision }
      },
      { timeout: 20_000 },
    ),
  )

/** Versions, newest first, twenty at a time; `cursor` is the number that the next ones come before. */
export const programVersions = recordProcedure
  .input(z.object({ programId: idSchema, cursor: z.number().int().nullable().default(null) }))
  .query(async ({ ctx, input }) => {
    if (!(await findProgram(ctx.db, ctx.runner, input.programId))) throw notFound()
    const versions = await listVersions(ctx.db, ctx.runner, input.programId, input.cursor)
    return versions.map(({ publishedBy, ...version }) => ({ ...version, publishedBy: publishedBy.name }))
  })

/** What a version held, whole, to be compared with, brought back into the draft or put on paper. */
export const programVersion = recordProcedure
  .input(z.object({ programId: idSchema, versionId: idSchema }))
  .query(async ({ ctx, input }) => {
    const version = await findVersionDocument(ctx.db, ctx.runner, input.programId, input.versionId)
    if (!version) throw notFound()
    return version
  })
