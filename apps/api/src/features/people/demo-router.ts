import { DomainError } from '@strideloom/domain/errors.ts'
import { rememberDemoRemoved } from '../../demo-removed.ts'
import { demoPeople } from '../../http/demo-door.ts'
import { ownerProcedure, publicProcedure, router } from '../../trpc/procedures.ts'
import { erasePractice } from './demo-store.ts'
import { findPractice } from './practice-store.ts'

export const demoRouter = router({
  /** What the pages before sign-in need to know: is there a demo to open, and can a forgotten password be mailed? */
  status: publicProcedure.query(async ({ ctx }) => {
    const demo = await demoPeople(ctx.db)
    return { demo: demo && { practice: demo.practice }, mailEnabled: ctx.mailEnabled }
  }),

  /** Takes the demo practice away, with everybody in it. There is no way back, and the door is gone. */
  remove: ownerProcedure.mutation(async ({ ctx }) => {
    await ctx.db.$transaction(
      async (tx) => {
        const { isDemo } = await findPractice(tx, ctx.scope)
        if (!isDemo) throw new DomainError('demo-only', 'This is no demo practice, so it is not removed this way.')
        await erasePractice(tx, ctx.scope)
      },
      { timeout: 60_000 },
    )
    rememberDemoRemoved(ctx.config.dataDir)
    ctx.log.warn({ practiceId: ctx.scope.practiceId }, 'the demo practice was removed')
  }),
})
