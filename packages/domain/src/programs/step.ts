import type { Confidence } from '../library/ids.ts'
import type { Dose } from './schema.ts'

/** What of a prescription changes. Percentages are of the load or the sets; a negative one takes away. */
export type StepChange =
  | { kind: 'none' }
  | { kind: 'load'; percent: number }
  | { kind: 'reps'; by: number }
  | { kind: 'sets'; percent: number }
  | { kind: 'level'; to: string | null; direction: 'up' | 'down' }
  | { kind: 'deload'; setsPercent: number; loadPercent: number; rirBy: number }
  | { kind: 'stop' }
  /** What a rule of its own asks for, in numbers. */
  | { kind: 'dose'; to: Dose }

export type StepRule =
  | 'pain'
  | 'missed-time'
  | 'deload'
  | 'level-down'
  | 'one-a-week'
  | 'level-up'
  | 'two-for-two'
  | 'rir'
  | 'own-rule'
  | 'hold'

/**
 * One step of a progression: what changes, in a sentence with the numbers that made it fire, and where the figure comes
 * from. `flagTherapist`: somebody should look at it.
 */
export type Step = {
  rule: StepRule
  change: StepChange
  says: string
  numbers: Readonly<Record<string, number>>
  flagTherapist: boolean
  confidence: Confidence
  source: string
}

export const step = (
  rule: StepRule,
  change: StepChange,
  says: string,
  numbers: Step['numbers'],
  more: Partial<Pick<Step, 'flagTherapist' | 'confidence' | 'source'>> = {},
): Step => ({
  rule,
  change,
  says,
  numbers,
  flagTherapist: false,
  confidence: 'medium',
  source: 'ACSM progression stand 2009 (from memory)',
  ...more,
})

/** Does it add something? What adds is held back by pain and by a change in the same week. */
export const isMore = ({ change }: Step): boolean =>
  (change.kind === 'load' && change.percent > 0) ||
  (change.kind === 'reps' && change.by > 0) ||
  (change.kind === 'sets' && change.percent > 0) ||
  (change.kind === 'level' && change.direction === 'up') ||
  change.kind === 'dose'
