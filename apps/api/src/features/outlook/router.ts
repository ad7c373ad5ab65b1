import { router } from '../../trpc/procedures.ts'
import { lookAgain } from '../programs/look-again-router.ts'
import { plannedSessions, recordOfRunner } from './outlook-router.ts'

export const outlookRouter = router({ record: recordOfRunner, sessions: plannedSessions, lookAgain })
