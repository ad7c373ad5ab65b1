import { type Why, whyOf } from '../why.ts'
import type { WorkoutReason } from './heavy-leg-spacing.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { countedDays } from './race-days.ts'
import { LINE_OF, spacingLines } from './spacing-lines.ts'

const DAY_HOURS = 24

/** What is counted by dates is told in days, the rest in hours. */
const told = (hours: number, isOfDates: boolean): string =>
  isOfDates ? countedDays(Math.round(hours / DAY_HOURS)) : `${Math.round(hours * 10) / 10} h`

/** Why a workout is marked, in the shape of every "Why". */
export function spacingWhy(reason: WorkoutReason, thresholds: ProgressionThresholds): Why {
  const name = LINE_OF[reason.code]
  const isOfDates = name === 'nearRace' || name === 'hops'
  const numbers =
    'hours' in reason
      ? [`${told(reason.hours, isOfDates)} apart`, `at least ${told(reason.needed, isOfDates)}`]
      : reason.numbers
  return whyOf(spacingLines(thresholds)[name], numbers)
}
