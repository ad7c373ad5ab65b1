import type { Day } from '../calendar/day.ts'
import type { SpacingReason } from './heavy-leg-spacing.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { besideRace, daysReason, type SpacedRace } from './race-days.ts'

/**
 * What speaks against heavy legs on a day near a race (reference 9.1, by dates): the last heavy ones 7 days before an A race or earlier,
 * none at all in its last 3 days, none on its day and for 5 after it, as shipped. After a marathon or more that holds whatever it meant.
 * Of one race one thing is said of a day, the strictest: none at all before that none but light ones.
 * @param workout its day, and the least reserve that it asks for
 */
export function raceSpacing(
  { day, rir }: { day: Day; rir: number | null },
  races: readonly SpacedRace[],
  { spacing }: Pick<ProgressionThresholds, 'spacing'>,
): SpacingReason[] {
  const isLight = rir !== null && rir >= spacing.lightRir
  const { lastBeforeRace: last, noneBeforeRace: none, noneAfterRace: rest } = spacing
  return races.flatMap((race): SpacingReason[] => {
    const { ahead, since, isGoal, takesLong, before, after } = besideRace(day, race)
    if (isGoal && ahead >= 0 && ahead <= none)
      return [daysReason('before-race', race.id, ahead, none + 1, `Heavy legs ${before}: none in the last ${none}.`)]
    if (isGoal && !isLight && ahead >= 0 && ahead < last)
      return [
        daysReason(
          'last-before-race',
          race.id,
          ahead,
          last,
          `Heavy legs ${before}: the last ones ${last} days before it.`,
        ),
      ]
    // The day of the race is one of those after it (reference 9.1: d0 to d5).
    return takesLong && since >= 0 && since <= rest
      ? [daysReason('after-race', race.id, since, rest + 1, `Heavy legs ${after}: none for ${rest}.`)]
      : []
  })
}
