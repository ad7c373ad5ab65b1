import type { Day } from '../calendar/day.ts'
import type { SpacingReason } from './heavy-leg-spacing.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { besideRace, daysReason, type SpacedRace } from './race-days.ts'

/**
 * What speaks against hops and jumps on a day near a race (reference 9.1, by dates, and of the races of heavy legs): none in the last 5
 * days before an A race and on its day, none for two weeks after it, as shipped. After a marathon or more that holds whatever it meant.
 */
export function hopSpacing(
  day: Day,
  races: readonly SpacedRace[],
  { spacing }: Pick<ProgressionThresholds, 'spacing'>,
): SpacingReason[] {
  const { hopsNoneBeforeRace: none, hopsNoneAfterRace: rest } = spacing
  return races.flatMap((race): SpacingReason[] => {
    const { ahead, since, isGoal, takesLong, before, after } = besideRace(day, race)
    if (isGoal && ahead >= 0 && ahead <= none)
      return [
        daysReason(
          'hops-before-race',
          race.id,
          ahead,
          none + 1,
          `Hops and jumps ${before}: none in the last ${none} days.`,
        ),
      ]
    return takesLong && since >= 0 && since <= rest
      ? [daysReason('hops-after-race', race.id, since, rest + 1, `Hops and jumps ${after}: none for ${rest} days.`)]
      : []
  })
}
