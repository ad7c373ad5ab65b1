import { idSchema } from '@strideloom/domain/text.ts'
import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import { findRunnerScope } from '../features/people/runner-scope.ts'
import { audit } from './audit.ts'
import { type Context, isSomebodyElses, SOMEBODY_ELSE } from './context.ts'
import { errorMessage, errorShape, fromDomain, notFound } from './errors.ts'
import { grantPractice, grantRunner, type PracticeScope, type RunnerScope } from './scope.ts'

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: errorMessage(error),
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, ...errorShape(error) },
  }),
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** Broken rules are translated here, once. */
const translated = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const translatedError = fromDomain(result.error.cause)
  if (translatedError instanceof TRPCError && translatedError !== result.error) throw translatedError
  return result
})

/** Anybody, signed in or not. */
export const publicProcedure = translated

/**
 * Anybody who is signed in. Where somebody else has signed in on the same device meanwhile, what an older page still sends is
 * not taken for theirs.
 */
export const signedInProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const person = await ctx.person()
  if (!person) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'You are signed out. Sign in and try again.' })
  if (isSomebodyElses(ctx, person)) throw new TRPCError({ code: 'UNAUTHORIZED', message: SOMEBODY_ELSE })
  return next({ ctx: { ...ctx, signedIn: person } })
})

/** A member of the practice that the request names (or of the only one they have), assistants included. */
export const memberProcedure = signedInProcedure.use(({ ctx, next }) => {
  const member = ctx.signedIn.memberships.find(
    (one) => one.kind === 'member' && (ctx.practiceId === null || one.practiceId === ctx.practiceId),
  )
  if (member?.kind !== 'member') throw notFound()
  const { practiceId, memberId, role } = member
  return next({ ctx: { ...ctx, scope: grantPractice({ practiceId, memberId, role, userId: ctx.signedIn.userId }) } })
})

/** A therapist or the owner, who is one. */
export const therapistProcedure = memberProcedure.use(({ ctx, next }) => {
  if (ctx.scope.role === 'assistant') throw notFound()
  return next()
})

export const ownerProcedure = memberProcedure.use(({ ctx, next }) => {
  if (ctx.scope.role !== 'owner') throw notFound()
  return next()
})

const ofRunner = z.object({ runnerId: idSchema })

/** One runner's record for a member: a look (query) is audited here; a change is audited in its own transaction. */
const openRecord = async (
  ctx: Context & { scope: PracticeScope },
  { runnerId, type, path }: { runnerId: string; type: string; path: string },
): Promise<RunnerScope> => {
  const runner = await findRunnerScope(ctx.db, ctx.scope, runnerId)
  if (!runner) throw notFound()
  if (type === 'query') await audit(ctx.db, ctx.scope, ctx.now(), { action: `read ${path}`, runnerId })
  return runner
}

/** A therapist at one runner's record: the input names the runner, the scope is the proof that they may see it. */
export const recordProcedure = therapistProcedure
  .input(ofRunner)
  .use(async ({ ctx, input: { runnerId }, next, type, path }) =>
    next({ ctx: { ...ctx, runner: await openRecord(ctx, { runnerId, type, path }) } }),
  )

/** The owner at one runner's record. */
export const ownerRecordProcedure = ownerProcedure
  .input(ofRunner)
  .use(async ({ ctx, input: { runnerId }, next, type, path }) =>
    next({ ctx: { ...ctx, runner: await openRecord(ctx, { runnerId, type, path }) } }),
  )

/** The runner at their own things. */
export const runnerProcedure = signedInProcedure.use(async ({ ctx, next }) => {
  const own = ctx.signedIn.memberships.find(
    (one) => one.kind === 'runner' && (ctx.practiceId === null || one.practiceId === ctx.practiceId),
  )
  if (own?.kind !== 'runner') throw notFound()
  const { practiceId, runnerId } = own
  return next({
    ctx: {
      ...ctx,
      runner: grantRunner({
        practiceId,
        runnerId,
        userId: ctx.signedIn.userId,
        memberId: null,
        timeZone: own.timeZone,
      }),
    },
  })
})
