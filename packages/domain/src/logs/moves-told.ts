import type { Day } from '../calendar/day.ts'
import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { Area } from '../programs/schema.ts'
import { lastMove, type Move, placeOf } from './moves.ts'

export type MoveTold = {
  workoutId: string
  programId: string
  title: string
  area: Area
  /** The day of the plan, and the day that the runner chose. */
  planned: Day
  toDay: Day
  movedAt: Instant
  /** It lies there now; or why not: it was done before, the plan has another day since, or has it no more. */
  state: 'there' | 'done' | 'plan' | 'out'
}

type Moved = {
  id: string
  programId: string
  day: Day
  area: Area
  title: string
  retired: boolean
  laidAgainAt: Instant | null
  workedAt: Instant | null
  moves: readonly Move[]
}

/** What of moved workouts is told, the newest move first. What was moved back, or onto the day that the plan now has, is none. */
export const movesTold = (workouts: readonly Moved[]): MoveTold[] =>
  workouts
    .flatMap(({ id, programId, title, area, day, laidAgainAt, retired, workedAt, moves }): MoveTold[] => {
      const last = lastMove(moves)
      const { movedFrom, overtaken } = placeOf({ day, laidAgainAt, workedAt }, moves)
      if (last === null || (movedFrom === null && overtaken === null)) return []
      const { toDay, movedAt } = last
      // What was done where it was moved to stays in the plan of its day, whatever was taken out since.
      const isOut = retired && workedAt === null
      const state = isOut ? 'out' : (overtaken?.by ?? 'there')
      return [{ workoutId: id, programId, title, area, planned: day, toDay, movedAt, state }]
    })
    .sort((a, b) => compareInstants(b.movedAt, a.movedAt) || (a.workoutId < b.workoutId ? -1 : 1))
