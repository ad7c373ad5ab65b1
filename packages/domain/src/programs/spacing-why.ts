import { type Why, whyOf } from '../why.ts'
import type { WorkoutReason } from './heavy-leg-spacing.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { LINE_OF, reasonNumbers } from './reason-line.ts'
import { spacingLines } from './spacing-lines.ts'

/** Why a workout is marked, in the shape of every "Why". */
export const spacingWhy = (reason: WorkoutReason, thresholds: ProgressionThresholds): Why =>
  whyOf(spacingLines(thresholds)[LINE_OF[reason.code]], reasonNumbers(reason))
