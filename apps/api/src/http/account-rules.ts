import type { Db } from '@strideloom/db/client.ts'
import { emailSchema, personName } from '@strideloom/domain/people/schema.ts'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { z } from 'zod'
import { forgetResetLinks } from './reset-link.ts'

const accountSchema = z.object({ name: personName, email: emailSchema })

/** A new account holds what our own forms would send, whoever sends it: a clean name, a real address, nothing else. */
const cleanAccount = async (user: { name: string; email: string }) => {
  const parsed = accountSchema.safeParse(user)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const code = issue?.path[0] === 'email' ? 'INVALID_EMAIL' : 'INVALID_NAME'
    throw new APIError('BAD_REQUEST', { code, message: issue?.message ?? 'Something in this form is not valid.' })
  }
  return { data: { ...user, ...parsed.data, image: null } }
}

/** A changed password ends every other sign-in, whatever the request says, and every link that waits. */
const endOtherSignIns = createAuthMiddleware(async (ctx) => {
  if (ctx.path === '/change-password') return { context: { body: { ...ctx.body, revokeOtherSessions: true } } }
})

const endOldLinks = (db: Db) =>
  createAuthMiddleware(async (ctx) => {
    const session = ctx.context.newSession
    if (ctx.path === '/change-password' && session) await forgetResetLinks(db, session.user.id)
  })

/** Our rules on top of better-auth's, as its options. */
export const accountRules = (db: Db) => ({
  databaseHooks: { user: { create: { before: cleanAccount } } },
  hooks: { before: endOtherSignIns, after: endOldLinks(db) },
})
