import { type Day, daysBetween } from '../calendar/day.ts'
import type { RaceClass, RacePriority } from '../timing/facts.ts'
import type { SpacingReason } from './heavy-leg-spacing.ts'
import type { ProgressionThresholds } from './progression-settings.ts'

export type SpacedRace = { id: string; day: Day; priority: RacePriority; raceClass: RaceClass }

const HOURS = 24
const counted = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/**
 * What speaks against heavy legs on a day near a race (reference 9.1, by dates): the last heavy ones 7 days before an A race or earlier,
 * none at all in its last 3 days, none on its day and for 5 after it, as shipped. After a marathon or more that holds whatever it meant.
 * The nearer, the more speaks against a day.
 * @param workout its day, and the least reserve that it asks for
 */
export function raceSpacing(
  { day, rir }: { day: Day; rir: number | null },
  races: readonly SpacedRace[],
  { spacing }: ProgressionThresholds,
): SpacingReason[] {
  const isLight = rir !== null && rir >= spacing.lightRir
  return races.flatMap(({ id, day: raced, priority, raceClass }): SpacingReason[] => {
    const ahead = daysBetween(day, raced)
    const since = -ahead
    const isGoal = priority === 'A'
    const takesLong = isGoal || raceClass === 'marathon' || raceClass === 'ultra'
    const { lastBeforeRace: last, noneBeforeRace: before, noneAfterRace: after } = spacing
    const reason = (code: SpacingReason['code'], days: number, needed: number, says: string): SpacingReason => ({
      code,
      id,
      hours: days * HOURS,
      needed: needed * HOURS,
      says,
    })
    const where = ahead === 0 ? 'on the day of' : `${counted(ahead)} before`
    return [
      ...(isGoal && ahead >= 0 && ahead <= before
        ? [reason('before-race', ahead, before + 1, `Heavy legs ${where} an A race: none in the last ${before}.`)]
        : []),
      ...(isGoal && !isLight && ahead >= 0 && ahead < last
        ? [
            reason(
              'last-before-race',
              ahead,
              last,
              `Heavy legs ${where} an A race: the last ones ${last} days before it.`,
            ),
          ]
        : []),
      // The day of the race is one of those after it (reference 9.1: d0 to d5).
      ...(takesLong && since >= 0 && since <= after
        ? [
            reason(
              'after-race',
              since,
              after + 1,
              `Heavy legs ${since === 0 ? 'on the day of' : `${counted(since)} after`} a race: none for ${after}.`,
            ),
          ]
        : []),
    ]
  })
}
