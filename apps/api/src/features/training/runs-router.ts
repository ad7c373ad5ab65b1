import type { Db } from '@strideloom/db/client.ts'
import { compareInstants } from '@strideloom/domain/calendar/instant.ts'
import { instantSchema } from '@strideloom/domain/calendar/instant-schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { type Run, runSchema } from '@strideloom/domain/training/run-schema.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { changedFields } from '../../trpc/changed-fields.ts'
import { recordProcedure, router, runnerProcedure } from '../../trpc/procedures.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { answerThenEvaluate } from '../outlook/answer-then-evaluate.ts'
import { answerSoreness } from './run-soreness-router.ts'
import { insertRun, listRuns, RUNS_A_PAGE, retireRun, updateRun } from './runs-store.ts'

type Acting = { db: Db; runner: RunnerScope; now: () => Date; by: { practiceId: string; userId: string } }

const listSchema = z.object({ before: instantSchema.nullable().default(null) })
const saveSchema = runSchema.and(z.object({ revision: z.number().int().min(1).nullable() }))
const retireSchema = z.object({ id: idSchema, retired: z.boolean() })

const list = async ({ db, runner }: Pick<Acting, 'db' | 'runner'>, today: string, before: string | null) => {
  const runs = await listRuns(db, runner, before)
  return { today, runs, next: runs.length === RUNS_A_PAGE ? (runs.at(-1)?.startAt ?? null) : null }
}

/** A new run (`revision` null) or an edit, told once however often it is sent. */
const save = ({ db, runner, now, by }: Acting, run: Run, revision: number | null) => {
  // An hour ahead is a phone's clock; more is a run that nobody can have done.
  if (compareInstants(run.startAt, new Date(now().getTime() + 3_600_000).toISOString()) > 0)
    throw wrongField('startAt', 'This run is still to come. Tell it when it is done.')
  const { runnerId } = runner
  return db.$transaction(async (tx) => {
    const note = (action: string, detail: Record<string, unknown>) =>
      audit(tx, by, now(), { action, runnerId, rowId: run.id, detail })
    if (revision === null) {
      if (await insertRun(tx, runner, run)) await note('run told', { after: run })
      return { id: run.id, revision: 1 }
    }
    const before = await updateRun(tx, runner, run, revision)
    if (before) await note('run changed', changedFields(before, run))
    return { id: run.id, revision: revision + 1 }
  })
}

/** Out of the record, for one that was told by mistake; or back in. Nothing is deleted. */
const retire = ({ db, runner, now, by }: Acting, { id, retired }: z.infer<typeof retireSchema>) =>
  db.$transaction(async (tx) => {
    if (!(await retireRun(tx, runner, id, retired, now()))) return
    const action = retired ? 'run retired' : 'run taken back'
    await audit(tx, by, now(), { action, runnerId: runner.runnerId, rowId: id })
  })

/** Done runs: the runner's own way, and the therapist's in the record (`…For`). */
export const runsRouter = router({
  list: runnerProcedure
    .input(listSchema)
    .query(({ ctx, input }) => list(ctx, ctx.today(ctx.runner.timeZone), input.before)),
  save: runnerProcedure
    .input(saveSchema)
    .mutation(({ ctx, input: { revision, ...run } }) =>
      answerThenEvaluate(ctx, () => save({ ...ctx, by: ctx.runner }, run, revision)),
    ),
  soreness: answerSoreness,
  retire: runnerProcedure.input(retireSchema).mutation(({ ctx, input }) => retire({ ...ctx, by: ctx.runner }, input)),
  listFor: recordProcedure
    .input(listSchema)
    .query(({ ctx, input }) => list(ctx, ctx.today(ctx.runner.timeZone), input.before)),
  saveFor: recordProcedure
    .input(saveSchema)
    .mutation(({ ctx, input: { revision, runnerId: _, ...run } }) => save({ ...ctx, by: ctx.scope }, run, revision)),
  retireFor: recordProcedure.input(retireSchema).mutation(({ ctx, input }) => retire({ ...ctx, by: ctx.scope }, input)),
})
