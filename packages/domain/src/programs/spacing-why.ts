import { type Why, whyOf } from '../why.ts'
import type { SpacingReason, WorkoutReason } from './heavy-leg-spacing.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { countedDays } from './race-days.ts'
import { LINE_OF, spacingLines } from './spacing-lines.ts'

const told = (amount: number, unit: SpacingReason['unit']): string =>
  unit === 'days' ? countedDays(amount) : `${Math.round(amount * 10) / 10} h`

/** Why a workout is marked, in the shape of every "Why". */
export function spacingWhy(reason: WorkoutReason, thresholds: ProgressionThresholds): Why {
  const numbers =
    'apart' in reason
      ? [`${told(reason.apart, reason.unit)} apart`, `at least ${told(reason.needed, reason.unit)}`]
      : reason.numbers
  return whyOf(spacingLines(thresholds)[LINE_OF[reason.code]], numbers)
}
