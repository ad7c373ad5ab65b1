import { createHash } from 'node:crypto'
import type { Db, Tx } from '@strideloom/db/client.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { matchTake } from '@strideloom/domain/training/check-take.ts'
import { type ImportPreview, previewImport, spanOfImport } from '@strideloom/domain/training/import-preview.ts'
import { confirmImportSchema, type Take } from '@strideloom/domain/training/import-schema.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { recordProcedure, router, runnerProcedure } from '../../trpc/procedures.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { answerThenEvaluate } from '../outlook/answer-then-evaluate.ts'
import { listUsualKeyRuns } from './key-runs-store.ts'
import { listRaces } from './races-store.ts'
import {
  completeRuns,
  countTaken,
  dropStaged,
  findImport,
  holdImport,
  insertImportedRuns,
  isWhole,
  keepImport,
  listImports,
  listStoredRuns,
  type StoredImport,
  undoKept,
} from './run-imports-store.ts'

type Acting = { db: Db; runner: RunnerScope; now: () => Date; by: { practiceId: string; userId: string } }
type Confirm = z.infer<typeof confirmImportSchema>

const idInput = z.object({ id: idSchema })
/** Thousands of rows in one transaction. */
const LONG = { timeout: 60_000, maxWait: 10_000 }

/** Stands for what was shown: whoever takes it names it, and takes just that. */
const seenOf = ({ items }: ImportPreview): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        items.map(({ key, verdict, runId, startAt, minutes, km }) => [key, verdict, runId, startAt, minutes, km]),
      ),
    )
    .digest('base64url')

/** For comparing: PostgreSQL keeps no order of fields. */
const listOf = (take: readonly Take[]): string =>
  JSON.stringify(take.map((one) => [one.key, one.as, ...(one.as === 'new' ? [one.id, one.type] : [])]))

/** What an import would become, against the record as it is now. */
const preview = async (tx: Tx, runner: RunnerScope, now: Date, { read }: Pick<StoredImport, 'read'>) => {
  const span = spanOfImport(read)
  const [stored, usual, races] = span
    ? [
        await listStoredRuns(tx, runner, span.from, span.to),
        await listUsualKeyRuns(tx, runner),
        await listRaces(tx, runner),
      ]
    : [[], [], []]
  const shown = previewImport(read, {
    timeZone: runner.timeZone,
    now: now.toISOString(),
    stored,
    usual,
    races: races.filter(({ status }) => status === 'planned' || status === 'done'),
  })
  return { ...shown, seen: seenOf(shown) }
}

const look = async (db: Db, runner: RunnerScope, now: Date, id: string) => {
  const { read, ...found } = await findImport(db, runner, id)
  const { name, state, bytes } = found
  return { id, name, state, bytes, ...(await preview(db, runner, now, { read })) }
}

/** Takes what was chosen of what was shown: all of it, or nothing where the record has changed since. */
const confirm = ({ db, runner, now, by }: Acting, { id, seen, take }: Confirm) =>
  db.$transaction(async (tx) => {
    const held = await holdImport(tx, runner, id)
    if (held.state === 'undone')
      throw new DomainError('record-moved-on', 'This import was undone. Choose the file again to take its runs.')
    if (held.state === 'kept') {
      if (listOf(held.taken ?? []) !== listOf(take))
        throw new DomainError(
          'not-the-same-write',
          'This file was taken already, with another choice. Choose the file again.',
        )
      return countTaken(tx, runner, id)
    }
    if (!(await isWhole(tx, runner, held)))
      throw new DomainError('record-moved-on', 'The file has not arrived whole. Choose it again.')
    const shown = await preview(tx, runner, now(), held)
    if (shown.seen !== seen)
      throw new DomainError(
        'record-moved-on',
        'Runs were changed since you looked at this file. Look at it again, then take it.',
      )
    const chosen = matchTake(shown.items, take)
    const added = await insertImportedRuns(tx, runner, id, chosen)
    const completed = await completeRuns(tx, runner, id, chosen)
    await keepImport(tx, runner, id, take, now())
    const { name, sha256 } = held
    const detail = { file: { name, sha256 }, added, completed }
    await audit(tx, by, now(), { action: 'runs imported', runnerId: runner.runnerId, rowId: id, detail })
    return { added: added.length, completed: completed.length }
  }, LONG)

/** Puts an import aside that was only looked at; takes one back that was taken. Told once however often it is sent. */
const undo = ({ db, runner, now, by }: Acting, id: string) =>
  db.$transaction(async (tx) => {
    const held = await holdImport(tx, runner, id)
    if (held.state === 'undone') return { retired: 0, stay: [] }
    if (held.state === 'staged') {
      await dropStaged(tx, runner, id)
      if (runner.memberId !== null) {
        const detail = { file: { name: held.name, sha256: held.sha256 } }
        await audit(tx, by, now(), { action: 'run file put aside', runnerId: runner.runnerId, rowId: id, detail })
      }
      return { retired: 0, stay: [] }
    }
    const { retired, stay } = await undoKept(tx, runner, id, now())
    const detail = { file: { name: held.name, sha256: held.sha256 }, retired, stay }
    await audit(tx, by, now(), { action: 'runs import undone', runnerId: runner.runnerId, rowId: id, detail })
    return { retired: retired.length, stay }
  }, LONG)

/**
 * Runs out of files: looked at first, then taken. The file itself comes and goes by http/run-imports.ts. The runner's own way, and the
 * therapist's in the record (`…For`).
 */
export const runImportsRouter = router({
  list: runnerProcedure.query(({ ctx }) => listImports(ctx.db, ctx.runner)),
  preview: runnerProcedure.input(idInput).query(({ ctx, input }) => look(ctx.db, ctx.runner, ctx.now(), input.id)),
  confirm: runnerProcedure
    .input(confirmImportSchema)
    .mutation(({ ctx, input }) => answerThenEvaluate(ctx, () => confirm({ ...ctx, by: ctx.runner }, input))),
  undo: runnerProcedure.input(idInput).mutation(({ ctx, input }) => undo({ ...ctx, by: ctx.runner }, input.id)),
  listFor: recordProcedure.query(({ ctx }) => listImports(ctx.db, ctx.runner)),
  previewFor: recordProcedure.input(idInput).query(({ ctx, input }) => look(ctx.db, ctx.runner, ctx.now(), input.id)),
  confirmFor: recordProcedure
    .input(confirmImportSchema)
    .mutation(({ ctx, input: { runnerId: _, ...input } }) => confirm({ ...ctx, by: ctx.scope }, input)),
  undoFor: recordProcedure.input(idInput).mutation(({ ctx, input }) => undo({ ...ctx, by: ctx.scope }, input.id)),
})
