import { router } from '../../trpc/procedures.ts'
import { checkInsRouter } from './check-ins-router.ts'
import { commentsRouter } from './comments-router.ts'
import { answerLoad } from './load-answers-router.ts'
import { lastTime, record } from './logs-router.ts'
import { answerMonth } from './monthly-router.ts'
import { move, movedFor, moving } from './moves-router.ts'
import { swaps } from './swaps-router.ts'
import { exercises, tellUnplanned, unplannedFor } from './unplanned-router.ts'
import { weeklyRouter } from './weekly-router.ts'

export const logsRouter = router({
  record,
  lastTime,
  checkIns: checkInsRouter,
  weekly: weeklyRouter,
  answerMonth,
  answerLoad,
  move,
  moving,
  swaps,
  movedFor,
  tellUnplanned,
  exercises,
  unplannedFor,
  comments: commentsRouter,
})
