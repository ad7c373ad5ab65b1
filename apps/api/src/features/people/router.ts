import { publicProcedure, router } from '../../trpc/procedures.ts'
import { practiceRouter } from './practice-router.ts'
import { runnersRouter } from './runners-router.ts'

export const peopleRouter = router({
  /** Who is signed in and where they belong; null when nobody is. */
  me: publicProcedure.query(({ ctx }) => ctx.person()),
  practice: practiceRouter,
  runners: runnersRouter,
})
