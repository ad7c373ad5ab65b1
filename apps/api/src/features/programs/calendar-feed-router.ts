import { FEED_CHOICES } from '@strideloom/domain/programs/calendar-choices.ts'
import { feedChoicesSchema } from '@strideloom/domain/programs/calendar-choices-schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { router, runnerProcedure } from '../../trpc/procedures.ts'
import { hashSecret, makeSecret } from '../people/link-secret.ts'
import { chooseForFeed, endFeed, findFeed, holdRunner, writeFeed } from './calendar-feed-store.ts'

/** P33: the private address at which the runner's own calendar follows the plan. */
export const calendarFeedRouter = router({
  /** That it stands, what was chosen, and when it was fetched last; never the address. */
  get: runnerProcedure.query(async ({ ctx }) => ({ feed: await findFeed(ctx.db, ctx.runner) })),

  /** A new address, told this once. The one before ends; what was chosen for it goes on. */
  create: runnerProcedure.input(z.object({ id: idSchema })).mutation(async ({ ctx, input: { id } }) => {
    const secret = makeSecret()
    const { runner } = ctx
    const now = ctx.now()
    await ctx.db.$transaction(async (tx) => {
      await holdRunner(tx, runner)
      const choices = (await findFeed(tx, runner))?.choices ?? FEED_CHOICES
      const ended = await endFeed(tx, runner, id, now)
      const isNew = await writeFeed(tx, runner, { id, secretHash: hashSecret(secret), choices }, now)
      await audit(tx, runner, now, {
        action: isNew ? 'calendar address made' : 'calendar address renewed',
        runnerId: runner.runnerId,
        rowId: id,
        ...(ended && { detail: { ended } }),
      })
    })
    return { id, address: `${ctx.config.origin}/calendar/${secret}.ics` }
  }),

  /** What stands in it from the next fetch on. */
  choose: runnerProcedure.input(feedChoicesSchema).mutation(async ({ ctx, input }) => {
    if (!(await chooseForFeed(ctx.db, ctx.runner, input))) throw notFound()
  }),

  /** Ends the address; pressed again it has ended already. */
  revoke: runnerProcedure.mutation(async ({ ctx }) => {
    const { runner } = ctx
    const now = ctx.now()
    await ctx.db.$transaction(async (tx) => {
      await holdRunner(tx, runner)
      const ended = await endFeed(tx, runner, null, now)
      if (ended)
        await audit(tx, runner, now, { action: 'calendar address ended', runnerId: runner.runnerId, rowId: ended })
    })
  }),
})
