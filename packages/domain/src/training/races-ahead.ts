import type { Day } from '../calendar/day.ts'
import type { Race } from './schema.ts'

/** Races that are still to be run, today's too, the nearest first; on one day the earlier start first. */
export const racesAhead = <T extends Pick<Race, 'day' | 'startTime' | 'status'>>(
  races: readonly T[],
  today: Day,
): T[] =>
  races
    .filter((race) => race.status === 'planned' && race.day >= today)
    .sort((a, b) => a.day.localeCompare(b.day) || (a.startTime ?? '99').localeCompare(b.startTime ?? '99'))

/** Planned races whose day has gone by: nobody has said yet how they went. The newest first. */
export const racesToSettle = <T extends Pick<Race, 'day' | 'status'>>(races: readonly T[], today: Day): T[] =>
  races.filter((race) => race.status === 'planned' && race.day < today).sort((a, b) => b.day.localeCompare(a.day))
