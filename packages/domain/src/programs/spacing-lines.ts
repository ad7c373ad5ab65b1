import { linesOf, type RuleLine } from '../rule-page.ts'
import { PROGRESSION_SETTINGS, type ProgressionThresholds } from './progression-settings.ts'

const line = linesOf(PROGRESSION_SETTINGS)

const DOMA = { confidence: 'medium', source: 'reference 9.5 (Doma), the hours practitioners’' } as const
const RACE_DAYS = { confidence: 'medium', source: 'reference 9.1' } as const

/** How work lies beside running and races, for the document of rules and for every "Why". */
export function spacingLines(thresholds: ProgressionThresholds) {
  const { spacing } = thresholds
  return {
    beforeRun: line(thresholds, ['spacing.beforeQuality', 'spacing.beforeLong', 'spacing.lightRir'], {
      id: 'heavy legs before a run',
      when: `less than ${spacing.beforeQuality} h before a quality run; less than ${spacing.beforeLong} h before a long or race-pace run, unless light with ${spacing.lightRir} in reserve`,
      means: 'said against that time',
      ...DOMA,
    }),
    afterRun: line(thresholds, ['spacing.afterKey', 'spacing.afterEasy'], {
      id: 'heavy legs after a run',
      when: `less than ${spacing.afterKey} h after a key run, ${spacing.afterEasy} h after an easy one`,
      means: 'said against that time: run first',
      ...DOMA,
    }),
    twice: line(thresholds, ['spacing.samePattern'], {
      id: 'heavy legs twice',
      when: `two heavy leg workouts less than ${spacing.samePattern} h apart`,
      means: 'said against that time',
      ...DOMA,
    }),
    nearRace: line(thresholds, ['spacing.lastBeforeRace', 'spacing.noneBeforeRace', 'spacing.noneAfterRace'], {
      id: 'heavy legs near a race',
      when: `less than ${spacing.lastBeforeRace} days before an A race unless light, in its last ${spacing.noneBeforeRace} days, and for ${spacing.noneAfterRace} days after it, or after a marathon or more`,
      means: 'said against that day',
      ...RACE_DAYS,
    }),
    hops: line(thresholds, ['spacing.hopsNoneBeforeRace', 'spacing.hopsNoneAfterRace'], {
      id: 'hops near a race',
      when: `hops and jumps in the last ${spacing.hopsNoneBeforeRace} days before an A race, and for ${spacing.hopsNoneAfterRace} days after it, or after a marathon or more`,
      means: 'said against that day',
      ...RACE_DAYS,
    }),
    newWork: line(thresholds, ['spacing.nothingNewBeforeRace'], {
      id: 'nothing new before a race',
      when: `an exercise for the first time in a taper, or in the last ${spacing.nothingNewBeforeRace} days before an A race`,
      means:
        'said against that day; what the plan has before, or was asked for or done in the weeks before it, is not new',
      confidence: 'medium',
      source: 'reference 9.1, 9.5',
    }),
    held: line(thresholds, ['spacing.heldBeforeFastRun'], {
      id: 'long stretches before fast running',
      when: `one muscle held for more than ${spacing.heldBeforeFastRun} s in a workout on the day of a quality run, a race-pace run or a race`,
      means: 'said with that day: not in the hour before the run',
      confidence: 'medium',
      source: 'reference 9.5',
    }),
  } satisfies Record<string, RuleLine>
}

export type SpacingLine = keyof ReturnType<typeof spacingLines>
