import { peopleRouter } from './features/people/router.ts'
import { router } from './trpc/procedures.ts'

export const appRouter = router({
  people: peopleRouter,
})

export type AppRouter = typeof appRouter
