import type { Day } from '../calendar/day.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { CheckIn } from '../logs/schema.ts'
import type { CarryOverThresholds } from './carry-over-settings.ts'
import { type Held, heldStretches } from './held.ts'
import type { MarkedSession } from './overview.ts'
import { type MapAnswer, type SeriesPoint, stiffnessSeries } from './stiffness-series.ts'

export type PlaceHistory = {
  region: RegionSide['region']
  side: RegionSide['side']
  /** One a day, null where nobody answered. */
  points: SeriesPoint[]
  held: Held[]
}

/** A session that has happened: planned ones that nobody closed have not. */
export const isDone = ({ status }: Pick<MarkedSession, 'status'>): boolean => status === 'done' || status === 'signed'

/** One place day by day, and how long each session's change held there. */
export const placeHistory = (
  window: { from: Day; today: Day; checkIns: readonly CheckIn[]; sessions: readonly MarkedSession[] },
  { region, side }: RegionSide,
  thresholds: CarryOverThresholds,
): PlaceHistory => {
  const points = stiffnessSeries(window.checkIns as readonly MapAnswer[], { region, side }, window.from, window.today)
  const done = window.sessions.filter((session) => isDone(session) && session.day <= window.today)
  return {
    region,
    side,
    points,
    held: heldStretches(
      points,
      done.map(({ day }) => day),
      thresholds,
    ),
  }
}
