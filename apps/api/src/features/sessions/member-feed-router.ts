import { FEED_NAMES } from '@strideloom/domain/sessions/therapist-feed.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { router, therapistProcedure } from '../../trpc/procedures.ts'
import { hashSecret, makeSecret } from '../people/link-secret.ts'
import { chooseNames, endMemberFeed, findMemberFeed, writeMemberFeed } from './member-feed-store.ts'
import { holdTherapist } from './taken-store.ts'

const ofMember = ({ practiceId, memberId }: { practiceId: string; memberId: string }) => ({
  practiceId,
  therapistId: memberId,
})

/** The private address at which a therapist's own calendar follows their appointments. */
export const memberFeedRouter = router({
  /** That it stands, what was chosen, and when it was fetched last; never the address. */
  get: therapistProcedure.query(async ({ ctx }) => ({ feed: await findMemberFeed(ctx.db, ctx.scope) })),

  /** A new address, told this once. The one before ends; what was chosen for it goes on. */
  create: therapistProcedure.input(z.object({ id: idSchema })).mutation(async ({ ctx, input: { id } }) => {
    const secret = makeSecret()
    const { scope } = ctx
    const now = ctx.now()
    await ctx.db.$transaction(async (tx) => {
      await holdTherapist(tx, ofMember(scope))
      const names = (await findMemberFeed(tx, scope))?.names ?? 'initials'
      const ended = await endMemberFeed(tx, scope, id, now)
      const isNew = await writeMemberFeed(tx, scope, { id, secretHash: hashSecret(secret), names }, now)
      await audit(tx, scope, now, {
        action: isNew ? 'calendar address of a therapist made' : 'calendar address of a therapist renewed',
        rowId: id,
        ...(ended && { detail: { ended } }),
      })
    })
    return { id, address: `${ctx.config.origin}/calendar/${secret}.ics` }
  }),

  /** What titles say of the runner from the next fetch on. */
  choose: therapistProcedure
    .input(z.object({ names: z.enum(FEED_NAMES, { error: 'Choose what the titles say.' }) }))
    .mutation(async ({ ctx, input: { names } }) => {
      if (!(await chooseNames(ctx.db, ctx.scope, names))) throw notFound()
    }),

  /** Ends the address; pressed again it has ended already. */
  revoke: therapistProcedure.mutation(async ({ ctx }) => {
    const { scope } = ctx
    const now = ctx.now()
    await ctx.db.$transaction(async (tx) => {
      await holdTherapist(tx, ofMember(scope))
      const ended = await endMemberFeed(tx, scope, null, now)
      if (ended) await audit(tx, scope, now, { action: 'calendar address of a therapist ended', rowId: ended })
    })
  }),
})
