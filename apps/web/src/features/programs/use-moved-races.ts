import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { RaceNow } from '@strideloom/domain/programs/laid-around.ts'
import { type GoalChange, goalChange, type RaceChange, raceChanges } from '@strideloom/domain/programs/race-changes.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { useMemo } from 'react'

/** What of the races is another than when the plan was laid around them. */
export type MovedRaces = { changes: readonly RaceChange[]; goal: GoalChange | null }

/** The races that have changed since the plan was laid around them; null where none has. */
export const useMovedRaces = (
  { blocks, raceId, laidAround }: Program,
  races: readonly RaceNow[],
  today: Day,
): MovedRaces | null =>
  useMemo(() => {
    const changes = raceChanges({ blocks, raceId, laidAround }, races, today)
    const goal = goalChange({ raceId, laidAround }, races, today)
    return changes.length > 0 || goal ? { changes, goal } : null
  }, [blocks, raceId, laidAround, races, today])
