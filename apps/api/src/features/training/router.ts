import { router } from '../../trpc/procedures.ts'
import { availabilityRouter } from './availability-router.ts'
import { keyRunsRouter } from './key-runs-router.ts'
import { lately } from './lately-router.ts'
import { racesRouter } from './races-router.ts'
import { runImportsRouter } from './run-imports-router.ts'
import { tellDay } from './running-days-router.ts'
import { runsRouter } from './runs-router.ts'

export const trainingRouter = router({
  races: racesRouter,
  keyRuns: keyRunsRouter,
  runs: runsRouter,
  imports: runImportsRouter,
  tellDay,
  availability: availabilityRouter,
  lately,
})
