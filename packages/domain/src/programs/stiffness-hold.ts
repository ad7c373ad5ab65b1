import { atLeast } from '../assessments/threshold.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { type Step, step } from './step.ts'

/** Mean morning stiffness, 0–10, where the work is felt, of the week up to today and of the one before. */
export type WeekStiffness = { before: number; now: number }

const round = (value: number): number => Math.round(value * 10) / 10

/**
 * Morning stiffness must not rise from week to week (reference 9.3): while it does nothing is added. By how much a mean has to go up the
 * reference does not say. Null where it did not, or is not known.
 */
export const stiffnessHold = (
  stiffness: WeekStiffness | null | undefined,
  { workPain }: ProgressionThresholds,
): Step | null =>
  stiffness && atLeast(stiffness.now - stiffness.before, workPain.stiffness)
    ? step(
        'pain',
        { kind: 'none' },
        `Morning stiffness ${round(stiffness.now)} of 10 on average this week, ${round(stiffness.before)} in the one before: the same again, nothing added.`,
        { stiffnessBefore: stiffness.before, stiffnessNow: stiffness.now },
        { confidence: 'low', source: 'reference 9.3, after Silbernagel 2007 (looked up on secondary pages)' },
      )
    : null
