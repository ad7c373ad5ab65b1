import { assessmentsRouter } from './features/assessments/router.ts'
import { briefsRouter } from './features/briefs/router.ts'
import { libraryRouter } from './features/library/router.ts'
import { logsRouter } from './features/logs/router.ts'
import { needsRouter } from './features/needs/router.ts'
import { outlookRouter } from './features/outlook/router.ts'
import { peopleRouter } from './features/people/router.ts'
import { programsRouter } from './features/programs/router.ts'
import { progressRouter } from './features/progress/router.ts'
import { recordRouter } from './features/record/router.ts'
import { remindersRouter } from './features/reminders/router.ts'
import { sessionsRouter } from './features/sessions/router.ts'
import { timingRouter } from './features/timing/router.ts'
import { trainingRouter } from './features/training/router.ts'
import { router } from './trpc/procedures.ts'

export const appRouter = router({
  assessments: assessmentsRouter,
  briefs: briefsRouter,
  library: libraryRouter,
  logs: logsRouter,
  needs: needsRouter,
  outlook: outlookRouter,
  people: peopleRouter,
  programs: programsRouter,
  progress: progressRouter,
  record: recordRouter,
  reminders: remindersRouter,
  sessions: sessionsRouter,
  timing: timingRouter,
  training: trainingRouter,
})

export type AppRouter = typeof appRouter
