import { type RunnerInput, runnerSchema } from '@strideloom/domain/people/schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { memberProcedure, recordProcedure, router, therapistProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { wakeAgain, wakeRunner } from '../reminders/wake-store.ts'
import { keepAgreedTimes } from './agreed-times-store.ts'
import { newestLink, revokeRunnersLinks } from './invitations-store.ts'
import { listOpenSafety } from './open-safety-store.ts'
import { countRoster, listRoster } from './roster-store.ts'
import { archiveRunner, findNextRace, findRunner, insertRunner, isTherapist, updateRunner } from './runners-store.ts'

/** Runners on one page of the list. */
const PAGE = 50

/** @throws a wrong field when somebody would be born after today. */
const checkBirth = (runner: RunnerInput, today: string): void => {
  if (runner.birthDate !== null && runner.birthDate > today)
    throw wrongField('birthDate', 'This day has not come yet. Check the year of birth.')
}

export const runnersRouter = router({
  /** P1: by name, with search, tag and archive, a page at a time. An assistant sees names and contact. */
  list: memberProcedure
    .input(
      z.object({
        search: z.string().trim().max(80, 'Search with at most 80 characters.').default(''),
        tag: z.string().max(24).nullable().default(null),
        archived: z.boolean().default(false),
        cursor: z
          .object({ name: z.string().max(80), id: idSchema })
          .nullable()
          .default(null),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { cursor: after, ...query } = input
      const rows = await listRoster(ctx.db, ctx.scope, { ...query, after, take: PAGE + 1 }, ctx.now())
      const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
      return { runners: rows.slice(0, PAGE), next: last ? { name: last.name, id: last.id } : null }
    }),

  /** How many, how many with a plan, which tags: the sentence over the list. */
  counts: memberProcedure.query(({ ctx }) => countRoster(ctx.db, ctx.scope, ctx.now())),

  /** Whose hands-on work a safety answer closes, wherever they stand in the list. Never an assistant's to see. */
  safety: therapistProcedure.query(({ ctx }) => listOpenSafety(ctx.db, ctx.scope, ctx.now())),

  /** The record's head: the runner, the newest invitation, the next race. */
  get: recordProcedure.query(async ({ ctx }) => {
    const today = ctx.today(ctx.runner.timeZone)
    const [runner, invitation, nextRace] = await Promise.all([
      findRunner(ctx.db, ctx.runner),
      newestLink(ctx.db, ctx.runner, ctx.now()),
      findNextRace(ctx.db, ctx.runner, today),
    ])
    return { ...runner, invitation, nextRace, today }
  }),

  create: therapistProcedure.input(runnerSchema.extend({ id: idSchema })).mutation(({ ctx, input }) => {
    checkBirth(input, ctx.today(input.timeZone))
    return ctx.db.$transaction(async (tx) => {
      if (!(await isTherapist(tx, ctx.scope, input.responsibleId))) throw notFound()
      const isNew = await insertRunner(tx, ctx.scope, input, ctx.today(input.timeZone))
      if (isNew) await audit(tx, ctx.scope, ctx.now(), { action: 'runner added', runnerId: input.id })
      return { id: input.id }
    })
  }),

  update: recordProcedure.input(runnerSchema.extend({ revision: z.number().int() })).mutation(({ ctx, input }) => {
    const { revision, runnerId, ...runner } = input
    checkBirth(runner, ctx.today(runner.timeZone))
    return ctx.db.$transaction(async (tx) => {
      if (!(await isTherapist(tx, ctx.scope, runner.responsibleId))) throw notFound()
      const isNew = await updateRunner(tx, ctx.runner, runner, revision)
      if (isNew && runner.timeZone !== ctx.runner.timeZone) await wakeRunner(tx, ctx.runner, ctx.now())
      if (isNew)
        await keepAgreedTimes(tx, ctx.runner, {
          before: ctx.runner.timeZone,
          after: runner.timeZone,
          now: ctx.now(),
        })
      if (isNew) await audit(tx, ctx.scope, ctx.now(), { action: 'runner changed', runnerId })
      return { revision: revision + 1 }
    })
  }),

  /** Out of the lists and signed out of their phone, with their open link; or back in. Nothing is deleted. */
  archive: recordProcedure.input(z.object({ archived: z.boolean() })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const now = ctx.now()
      if (!(await archiveRunner(tx, ctx.runner, input.archived, now))) return
      if (input.archived) await revokeRunnersLinks(tx, ctx.scope, input.runnerId, null, now)
      else await wakeAgain(tx, { practiceId: ctx.scope.practiceId, runnerId: input.runnerId }, now)
      await audit(tx, ctx.scope, now, {
        action: input.archived ? 'runner archived' : 'runner taken back',
        runnerId: input.runnerId,
      })
    }),
  ),
})
