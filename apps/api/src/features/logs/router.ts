import { router } from '../../trpc/procedures.ts'
import { checkInsRouter } from './check-ins-router.ts'
import { lastTime, record } from './logs-router.ts'

export const logsRouter = router({ record, lastTime, checkIns: checkInsRouter })
