import { router } from '../../trpc/procedures.ts'
import { keyRunsRouter } from './key-runs-router.ts'
import { racesRouter } from './races-router.ts'
import { runsRouter } from './runs-router.ts'

export const trainingRouter = router({ races: racesRouter, keyRuns: keyRunsRouter, runs: runsRouter })
