import { checkLeaving } from '@strideloom/domain/people/leaving.ts'
import { memberInviteSchema, memberRoleSchema } from '@strideloom/domain/people/schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { memberProcedure, ownerProcedure, router } from '../../trpc/procedures.ts'
import { wakeAgain } from '../reminders/wake-store.ts'
import { invitationExpiry } from './invitation-expiry.ts'
import { revokeLinksMadeBy, writeInvitation } from './invitations-store.ts'
import { hashSecret, makeSecret } from './link-secret.ts'
import {
  handOverRunners,
  holdMembers,
  listMemberLinks,
  listMembers,
  removeMember,
  setRole,
  wasRemoved,
} from './members-store.ts'

/** Whose runners go to whom; null when there are none. */
const handOver = z.object({ memberId: idSchema, handOverTo: idSchema.nullable().default(null) })

export const membersRouter = router({
  /** Names and roles for everybody who works here; e-mail addresses and open links for the owner. */
  list: memberProcedure.query(async ({ ctx }) => {
    const isOwner = ctx.scope.role === 'owner'
    const [members, links] = await Promise.all([
      listMembers(ctx.db, ctx.scope),
      isOwner ? listMemberLinks(ctx.db, ctx.scope, ctx.now()) : [],
    ])
    return {
      members: members.map(({ email, ...member }) => ({ ...member, email: isOwner || member.you ? email : null })),
      links,
    }
  }),

  invite: ownerProcedure.input(memberInviteSchema.extend({ id: idSchema })).mutation(async ({ ctx, input }) => {
    const secret = makeSecret()
    const now = ctx.now()
    const expiresAt = invitationExpiry(now)
    await ctx.db.$transaction(async (tx) => {
      await writeInvitation(tx, ctx.scope, { ...input, kind: 'member', secretHash: hashSecret(secret), expiresAt }, now)
      await audit(tx, ctx.scope, now, { action: 'member invited', rowId: input.id, detail: { role: input.role } })
    })
    return { id: input.id, link: `${ctx.config.origin}/join/${secret}`, expiresAt: expiresAt.toISOString() }
  }),

  /** Access ends at the next request; what they wrote stays, their runners go to somebody else, their links end. */
  remove: ownerProcedure.input(handOver).mutation(({ ctx, input: { memberId, handOverTo } }) =>
    ctx.db.$transaction(async (tx) => {
      const members = await holdMembers(tx, ctx.scope)
      if (!members.some((one) => one.id === memberId)) {
        if (await wasRemoved(tx, ctx.scope, memberId)) return
        throw notFound()
      }
      checkLeaving(members, memberId, null, handOverTo)
      const now = ctx.now()
      const runners = handOverTo ? await handOverRunners(tx, ctx.scope, memberId, handOverTo) : 0
      await removeMember(tx, ctx.scope, memberId, now)
      await revokeLinksMadeBy(tx, ctx.scope, memberId, now)
      await audit(tx, ctx.scope, now, { action: 'member removed', rowId: memberId, detail: { handOverTo, runners } })
    }),
  ),

  changeRole: ownerProcedure
    .input(handOver.extend({ role: memberRoleSchema }))
    .mutation(({ ctx, input: { memberId, role, handOverTo } }) =>
      ctx.db.$transaction(async (tx) => {
        const members = await holdMembers(tx, ctx.scope)
        const member = members.find((one) => one.id === memberId)
        if (!member) throw notFound()
        if (member.role === role) return
        checkLeaving(members, memberId, role, handOverTo)
        const runners =
          role === 'assistant' && handOverTo ? await handOverRunners(tx, ctx.scope, memberId, handOverTo) : 0
        const now = ctx.now()
        await setRole(tx, ctx.scope, memberId, role)
        // As an assistant they were told of nothing, and nobody looked.
        if (role !== 'assistant') await wakeAgain(tx, { practiceId: ctx.scope.practiceId, memberId }, now)
        // Links made with more rights than one has now end with them.
        if (role !== 'owner') await revokeLinksMadeBy(tx, ctx.scope, memberId, now)
        await audit(tx, ctx.scope, now, {
          action: 'role changed',
          rowId: memberId,
          detail: { from: member.role, to: role, handOverTo, runners },
        })
      }),
    ),
})
