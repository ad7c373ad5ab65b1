import { runnerSchema } from '@strideloom/domain/people/schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { memberProcedure, recordProcedure, router, therapistProcedure } from '../../trpc/procedures.ts'
import { archiveRunner, findRunner, insertRunner, isTherapist, listRunners, updateRunner } from './runners-store.ts'

/** Runners on one page of the list. */
const PAGE = 50

export const runnersRouter = router({
  /** P1: by name, with search, tag and archive, a page at a time. Assistants see this much and no more. */
  list: memberProcedure
    .input(
      z.object({
        search: z.string().trim().max(80).default(''),
        tag: z.string().max(24).nullable().default(null),
        archived: z.boolean().default(false),
        after: z
          .object({ name: z.string().max(80), id: idSchema })
          .nullable()
          .default(null),
      }),
    )
    .query(async ({ ctx, input }) => {
      const rows = await listRunners(ctx.db, ctx.scope, { ...input, take: PAGE + 1 })
      const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
      return { runners: rows.slice(0, PAGE), next: last ? { name: last.name, id: last.id } : null }
    }),

  get: recordProcedure.query(({ ctx }) => findRunner(ctx.db, ctx.runner)),

  create: therapistProcedure.input(runnerSchema.extend({ id: idSchema })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      if (!(await isTherapist(tx, ctx.scope, input.responsibleId))) throw notFound()
      const isNew = await insertRunner(tx, ctx.scope, input, ctx.today(input.timeZone))
      if (isNew) await audit(tx, ctx.scope, ctx.now(), { action: 'runner added', runnerId: input.id })
      return { id: input.id }
    }),
  ),

  update: recordProcedure.input(runnerSchema.extend({ revision: z.number().int() })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const { revision, runnerId, ...runner } = input
      if (!(await isTherapist(tx, ctx.scope, runner.responsibleId))) throw notFound()
      await updateRunner(tx, ctx.runner, runner, revision)
      await audit(tx, ctx.scope, ctx.now(), { action: 'runner changed', runnerId })
      return { revision: revision + 1 }
    }),
  ),

  /** Out of the lists and signed out of their phone, or back in. Nothing is deleted. */
  archive: recordProcedure.input(z.object({ archived: z.boolean() })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      await archiveRunner(tx, ctx.runner, input.archived ? ctx.now() : null)
      await audit(tx, ctx.scope, ctx.now(), {
        action: input.archived ? 'runner archived' : 'runner taken back',
        runnerId: input.runnerId,
      })
    }),
  ),
})
