import type { Db } from '@strideloom/db/client.ts'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * Somebody whom everybody may be: of the demo's own cast, which has no passwords, and of no other practice. An account
 * that a person made is never opened by the door, whatever became of it in the demo.
 */
const castOnly = {
  accounts: { none: {} },
  members: { every: { practice: { isDemo: true } } },
  runners: { every: { practice: { isDemo: true } } },
}

/** The demo's therapist and runner that the sign-in page offers, or null when there is no demo practice. */
export const demoPeople = async (db: Db): Promise<{ practice: string; therapist: string; runner: string } | null> => {
  const practice = await db.practice.findFirst({
    where: { isDemo: true },
    select: {
      name: true,
      members: {
        where: { role: 'owner', removedAt: null, user: castOnly },
        select: { userId: true },
        orderBy: { createdAt: 'asc' },
        take: 1,
      },
      runners: {
        where: { archivedAt: null, user: castOnly },
        select: { userId: true },
        orderBy: { createdAt: 'asc' },
        take: 1,
      },
    },
  })
  const therapist = practice?.members[0]?.userId
  const runner = practice?.runners[0]?.userId
  return practice && therapist && runner ? { practice: practice.name, therapist, runner } : null
}

/**
 * "Open as therapist" and "open as runner": signs in without a password, into the demo practice only. Without one the
 * door answers as a path that does not exist.
 */
export const demoDoor = (db: Db) => ({
  id: 'demo-door',
  endpoints: {
    openDemo: createAuthEndpoint(
      '/demo/open',
      { method: 'POST', body: z.object({ as: z.enum(['therapist', 'runner']) }) },
      async (ctx) => {
        const people = await demoPeople(db)
        const user = people && (await ctx.context.internalAdapter.findUserById(people[ctx.body.as]))
        if (!user) throw new APIError('NOT_FOUND', { message: 'There is no demo practice here.' })
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ as: ctx.body.as })
      },
    ),
  },
})
