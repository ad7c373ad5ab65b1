import { type Bound, boundsOf } from './bounds.ts'
import type { FactName } from './facts.ts'
import type { TimingRule } from './rules.ts'

/** A number that a practice may change: how it is called, its unit, and the least and most that still means something. */
export type NumberSetting = {
  /** Follows "From" or "To": "hours before the key run". */
  readonly name: string
  readonly unit: string
  readonly least: number
  readonly most: number
}

/** Three weeks: the longest that any rule about a race looks. */
const MOST_RACE_HOURS = 504
/** A week: further ahead no single run is what a session is timed to. */
const MOST_RUN_HOURS = 168
/** Two weeks: by then tissue has settled, and the rule would be one about how often. */
const MOST_SPACING_HOURS = 336

/**
 * By fact. Ours: wide enough for every practice that was read of (deep work is last allowed 3 to 10 days before a race), and
 * narrow enough that a slip of the finger is noticed. Facts that are not here have no number to set: the 90 minutes are the
 * house limit, which holds beside GEN-01 anyway.
 */
const SETTINGS: Partial<Record<FactName, NumberSetting>> = {
  hoursToRace: { name: 'hours before the race', unit: 'h', least: 0, most: MOST_RACE_HOURS },
  hoursSinceRace: { name: 'hours after the race', unit: 'h', least: 0, most: MOST_RACE_HOURS },
  hoursToKey: { name: 'hours before the key run', unit: 'h', least: 0, most: MOST_RUN_HOURS },
  hoursSinceKey: { name: 'hours after the key run', unit: 'h', least: 0, most: MOST_RUN_HOURS },
  hoursSinceHeavyLower: { name: 'hours after heavy leg strength', unit: 'h', least: 0, most: MOST_RUN_HOURS },
  hoursToHeavyLower: { name: 'hours before heavy leg strength', unit: 'h', least: 0, most: MOST_RUN_HOURS },
  hoursSinceCorrectiveSameRegion: {
    name: 'hours after corrective work',
    unit: 'h',
    least: 0,
    most: MOST_SPACING_HOURS,
  },
  hoursSinceDeepSameRegion: { name: 'hours after deep work', unit: 'h', least: 0, most: MOST_SPACING_HOURS },
  readiness: { name: 'points of readiness', unit: '', least: 0, most: 100 },
  readinessBelow50DaysOf5: { name: 'low days of the last 5', unit: '', least: 1, most: 5 },
  // After eight weeks the runner's own tolerance begins anew anyway (reference 6): a later number would promise more.
  daysSinceLastHandsOn: { name: 'days since the last session', unit: 'days', least: 1, most: 56 },
  priorHandsOnSessions: { name: 'hands-on sessions so far', unit: '', least: 1, most: 20 },
  handsOnLast7Days: { name: 'sessions in the last 7 days', unit: '', least: 1, most: 7 },
  recurringRegionCount: { name: 'recurring places', unit: '', least: 1, most: 10 },
  daysSinceReassessment: { name: 'days since the last re-test', unit: 'days', least: 7, most: 180 },
  recurringRegionSessions28d: { name: 'sessions in 28 days', unit: '', least: 2, most: 14 },
  lastPressure: { name: 'pressure of the last session', unit: '', least: 1, most: 8 },
  plannedPressure: { name: 'planned pressure', unit: '', least: 1, most: 8 },
  // A practice may protect older runners too. Who is a minor is not for it to say.
  ageYears: { name: 'years of age', unit: 'years', least: 18, most: 21 },
}

export const numberSetting = (fact: FactName): NumberSetting | null => SETTINGS[fact] ?? null

/** The numbers of a rule that a practice may change. None of a rule that keeps runners safe. */
export const settableBounds = (rule: TimingRule): (Bound & { setting: NumberSetting })[] =>
  rule.severity === 'safety'
    ? []
    : boundsOf(rule).flatMap((bound) => {
        const setting = numberSetting(bound.fact)
        // A span that begins at 0 begins with the thing itself: what would be left out is its very neighbourhood.
        return setting === null || (bound.end === 'from' && bound.value === 0) ? [] : [{ ...bound, setting }]
      })

/** "hours before the key run: 0 to 168" */
export const rangeWords = ({ least, most, unit }: NumberSetting): string =>
  `${least} to ${most}${unit === '' ? '' : ` ${unit}`}`
