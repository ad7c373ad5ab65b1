import type { RegionSide } from '@strideloom/domain/library/region-side.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { placeLimit } from '../../lib/place-limit.ts'
import { useJudged } from './guard-hooks.ts'

/** What a place takes on the day of its session, and why. */
export const useWorkLimit = (session: PlannedSession, work: RegionSide) => {
  const judged = useJudged(session)
  return judged && placeLimit({ region: work.region, side: work.side }, judged.verdict)
}
