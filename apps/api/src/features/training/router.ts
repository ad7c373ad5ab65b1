import { router } from '../../trpc/procedures.ts'
import { availabilityRouter } from './availability-router.ts'
import { keyRunsRouter } from './key-runs-router.ts'
import { lately } from './lately-router.ts'
import { racesRouter } from './races-router.ts'
import { tellDay } from './running-days-router.ts'
import { runsRouter } from './runs-router.ts'

export const trainingRouter = router({
  races: racesRouter,
  keyRuns: keyRunsRouter,
  runs: runsRouter,
  tellDay,
  availability: availabilityRouter,
  lately,
})
