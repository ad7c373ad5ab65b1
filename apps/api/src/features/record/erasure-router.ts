import { DomainError } from '@strideloom/domain/errors.ts'
import { sameName } from '@strideloom/domain/people/same-name.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { TRPCError } from '@trpc/server'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { rememberErasure } from '../../erasure-ledger.ts'
import { type AskLimit, countAsking } from '../../http/ask-limit.ts'
import { audit } from '../../trpc/audit.ts'
import type { Context } from '../../trpc/context.ts'
import { notFound } from '../../trpc/errors.ts'
import {
  ownerProcedure,
  ownerRecordProcedure,
  publicProcedure,
  router,
  runnerProcedure,
} from '../../trpc/procedures.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { findRunner } from '../people/runners-store.ts'
import { passwordHash } from './erase-account-store.ts'
import { type Erased, eraseOutlook, eraseRunner, isErased } from './erase-store.ts'
import { findKept, listErased } from './kept-store.ts'

/** Years of records are many rows. */
const TIMEOUT_MS = 60_000
const GUESSES: AskLimit = { most: 10, seconds: 3600 }

/** @throws a wrong field, or too many requests: whoever finds an open phone must not guess on */
const checkPassword = async (ctx: Context, userId: string, password: string): Promise<void> => {
  const wait = await countAsking(ctx.db, `erasing ${userId}`, GUESSES, ctx.now())
  if (wait !== null)
    throw new TRPCError({
      code: 'TOO_MANY_REQUESTS',
      message: `Too many tries. Wait ${Math.ceil(wait / 60)} minutes, then try again.`,
    })
  const hash = await passwordHash(ctx.db, userId)
  if (hash === null)
    throw new DomainError(
      'demo-account',
      'Anybody can open this account without a password, so it is not deleted from here. The practice’s owner can.',
    )
  const { password: passwords } = await ctx.auth.$context
  if (!(await passwords.verify({ hash, password }))) throw wrongField('password', 'This is not your present password.')
}

const erase = async (ctx: Context, scope: RunnerScope, by: Erased['by']): Promise<{ kept: number }> => {
  const { practiceId, runnerId, timeZone } = scope
  const now = ctx.now()
  const done = await ctx.db.$transaction(
    async (tx) => {
      const told = { practiceId, id: uuidv7(), runnerId, keptAsId: uuidv7(), erasedAt: now, by }
      const outcome = await eraseRunner(tx, told, ctx.today(timeZone))
      // Two presses at once: the second finds nobody.
      if (!outcome) throw notFound()
      await audit(tx, scope, now, {
        action: 'runner erased',
        runnerId,
        rowId: told.id,
        detail: { by, kept: outcome.kept },
      })
      return outcome
    },
    { timeout: TIMEOUT_MS },
  )
  await rememberErasure(ctx, done.erased)
  return { kept: done.kept }
}

/** P45: a runner is erased by themself, or by an owner. What stays, why and how long is told before. */
export const erasureRouter = router({
  outlook: runnerProcedure.query(({ ctx }) => eraseOutlook(ctx.db, ctx.runner, ctx.today(ctx.runner.timeZone))),

  mine: runnerProcedure
    .input(z.object({ password: z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.').max(200) }))
    .mutation(async ({ ctx, input }) => {
      await checkPassword(ctx, ctx.runner.userId, input.password)
      return erase(ctx, ctx.runner, 'runner')
    }),

  outlookFor: ownerRecordProcedure.query(({ ctx }) => eraseOutlook(ctx.db, ctx.runner, ctx.today(ctx.runner.timeZone))),

  /** Of somebody who was archived before; `name` is typed, so that it is the one that is meant. */
  erase: ownerRecordProcedure.input(z.object({ name: z.string().max(200) })).mutation(async ({ ctx, input }) => {
    const { archived, name } = await findRunner(ctx.db, ctx.runner)
    if (!archived)
      throw new DomainError('runner-not-archived', 'Archive this runner first: then nobody works with the record.')
    if (!sameName(name, input.name)) throw wrongField('name', `Write the name as it stands here: ${name}.`)
    return erase(ctx, ctx.runner, 'owner')
  }),

  /** Who was erased from this practice, by day and number, and what is kept. */
  list: ownerProcedure.query(({ ctx }) => listErased(ctx.db, ctx.scope)),

  /** The signed records that are kept of one of them, whole. */
  kept: ownerProcedure.input(z.object({ id: idSchema })).query(async ({ ctx, input }) => {
    const found = await findKept(ctx.db, ctx.scope, input.id)
    if (!found) throw notFound()
    await audit(ctx.db, ctx.scope, ctx.now(), {
      action: 'read record.erasure.kept',
      runnerId: found.keptAsId,
      rowId: input.id,
    })
    return found.rows
  }),

  /** For a device that was signed out: whether what it keeps is of somebody who is not here any more. */
  isErased: publicProcedure
    .input(z.object({ userId: z.string().min(1).max(64), practiceId: idSchema }))
    .query(({ ctx, input }) => isErased(ctx.db, input)),
})
