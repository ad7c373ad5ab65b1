import { logsRouter } from './features/logs/router.ts'
import { peopleRouter } from './features/people/router.ts'
import { progressRouter } from './features/progress/router.ts'
import { router } from './trpc/procedures.ts'

export const appRouter = router({
  logs: logsRouter,
  people: peopleRouter,
  progress: progressRouter,
})

export type AppRouter = typeof appRouter
