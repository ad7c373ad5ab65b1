import { DomainError } from '@strideloom/domain/errors.ts'
import { decideAcceptance } from '@strideloom/domain/people/acceptance.ts'
import { LINK_NOT_VALID } from '@strideloom/domain/people/invitation.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import {
  publicProcedure,
  recordProcedure,
  router,
  signedInProcedure,
  therapistProcedure,
} from '../../trpc/procedures.ts'
import { checkNotOfTheCast } from './demo-store.ts'
import { invitationExpiry } from './invitation-expiry.ts'
import {
  bindAccount,
  findInvitation,
  holdInvitation,
  readOpenLink,
  revokeInvitation,
  revokeRunnersLinks,
  writeInvitation,
} from './invitations-store.ts'
import { hashSecret, makeSecret } from './link-secret.ts'
import { findRunnerScope } from './runner-scope.ts'
import { findRunner } from './runners-store.ts'

const secretSchema = z.string().max(100, LINK_NOT_VALID)
const notValid = () => new DomainError('invitation-not-valid', LINK_NOT_VALID)

export const invitationsRouter = router({
  /** P6: a link that works without a mail server. It is told once; an older one of the same runner ends. */
  forRunner: recordProcedure.input(z.object({ id: idSchema })).mutation(async ({ ctx, input: { id, runnerId } }) => {
    const secret = makeSecret()
    const now = ctx.now()
    const expiresAt = invitationExpiry(now)
    await ctx.db.$transaction(async (tx) => {
      const { name, hasAccount, archived } = await findRunner(tx, ctx.runner)
      if (hasAccount)
        throw new DomainError(
          'invitation-for-other-account',
          `${name} has an account already. Make a link for a new password instead.`,
        )
      if (archived) throw new DomainError('invitation-not-valid', `${name} is archived. Take the record back first.`)
      await revokeRunnersLinks(tx, ctx.scope, runnerId, id, now)
      const isNew = await writeInvitation(
        tx,
        ctx.scope,
        { id, kind: 'runner', runnerId, name, secretHash: hashSecret(secret), expiresAt },
        now,
      )
      await audit(tx, ctx.scope, now, {
        action: isNew ? 'runner invited' : 'runner’s link renewed',
        runnerId,
        rowId: id,
      })
    })
    return { id, link: `${ctx.config.origin}/join/${secret}`, expiresAt: expiresAt.toISOString() }
  }),

  /** Takes a link back: a runner's by who may see the record, a member's by the owner. */
  revoke: therapistProcedure.input(z.object({ id: idSchema })).mutation(async ({ ctx, input: { id } }) => {
    const invitation = await findInvitation(ctx.db, ctx.scope, id)
    if (!invitation) throw notFound()
    const { runnerId } = invitation
    const mayRevoke =
      runnerId === null ? ctx.scope.role === 'owner' : (await findRunnerScope(ctx.db, ctx.scope, runnerId)) !== null
    if (!mayRevoke) throw notFound()
    await ctx.db.$transaction(async (tx) => {
      const wasOpen = await revokeInvitation(tx, ctx.scope, id, ctx.now())
      if (wasOpen) await audit(tx, ctx.scope, ctx.now(), { action: 'invitation revoked', runnerId, rowId: id })
    })
  }),

  /** What the page behind a link says before anybody signs in; null for one that is used, ran out, was taken back or never was. */
  open: publicProcedure
    .input(z.object({ secret: secretSchema }))
    .query(({ ctx, input }) => readOpenLink(ctx.db, hashSecret(input.secret), ctx.now())),

  /** Binds the account that is signed in; the same account may press twice. */
  accept: signedInProcedure.input(z.object({ secret: secretSchema })).mutation(async ({ ctx, input }) => {
    const { userId } = ctx.signedIn
    const now = ctx.now()
    return ctx.db.$transaction(async (tx) => {
      const held = await holdInvitation(tx, hashSecret(input.secret), userId, now)
      if (!held) throw notValid()
      const { practiceId, id, runnerId } = held
      if (decideAcceptance(held.acceptance) === 'bind') {
        if (!held.isDemo) await checkNotOfTheCast(tx, userId)
        await bindAccount(tx, held, { userId, memberId: uuidv7(), at: now, today: ctx.today(held.timeZone) })
        await audit(tx, { practiceId, userId }, now, { action: 'invitation accepted', runnerId, rowId: id })
      }
      return { practiceId, kind: held.acceptance.invited.kind }
    })
  }),
})
