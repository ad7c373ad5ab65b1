import type { SpacingReason, WorkoutReason } from './heavy-leg-spacing.ts'
import { countedDays } from './race-days.ts'
import type { SpacingLine } from './spacing-lines.ts'

/** The line that tells the rule of each reason. */
export const LINE_OF: Readonly<Record<WorkoutReason['code'], SpacingLine>> = {
  'before-quality': 'beforeRun',
  'before-race-pace': 'beforeRun',
  'after-key': 'afterRun',
  'after-easy': 'afterRun',
  'same-pattern': 'twice',
  'before-race': 'nearRace',
  'last-before-race': 'nearRace',
  'after-race': 'nearRace',
  'hops-before-race': 'hops',
  'hops-after-race': 'hops',
  'new-in-taper': 'newWork',
  'new-before-race': 'newWork',
  'held-before-fast-run': 'held',
}

const told = (amount: number, unit: SpacingReason['unit']): string =>
  unit === 'days' ? countedDays(amount) : `${Math.round(amount * 10) / 10} h`

/** The numbers that a reason rests on, as people read them. */
export const reasonNumbers = (reason: WorkoutReason): readonly string[] =>
  'apart' in reason
    ? [`${told(reason.apart, reason.unit)} apart`, `at least ${told(reason.needed, reason.unit)}`]
    : reason.numbers
