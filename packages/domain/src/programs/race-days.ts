import { type Day, daysBetween } from '../calendar/day.ts'
import type { RaceClass, RacePriority } from '../timing/facts.ts'
import type { SpacingReason } from './heavy-leg-spacing.ts'

export type SpacedRace = { id: string; day: Day; priority: RacePriority; raceClass: RaceClass }

/** "1 day", "5 days" */
export const countedDays = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/** How a day lies to a race, by dates: before an A race, and after one, or after a marathon or more whatever it meant. */
export const besideRace = (day: Day, { day: raced, priority, raceClass }: SpacedRace) => {
  const ahead = daysBetween(day, raced)
  const isGoal = priority === 'A'
  return {
    ahead,
    since: -ahead,
    isGoal,
    takesLong: isGoal || raceClass === 'marathon' || raceClass === 'ultra',
    before: ahead === 0 ? 'on the day of an A race' : `${countedDays(ahead)} before an A race`,
    after: ahead === 0 ? 'on the day of a race' : `${countedDays(-ahead)} after a race`,
  }
}

/** A reason that is counted in days, by dates. */
export const daysReason = (
  code: SpacingReason['code'],
  id: string,
  days: number,
  needed: number,
  says: string,
): SpacingReason => ({ code, id, apart: days, needed, unit: 'days', says })
