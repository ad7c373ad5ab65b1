import { meets } from '../assessments/threshold.ts'
import type { LogEntry, PerformedSet } from '../logs/schema.ts'
import type { Dose } from '../programs/schema.ts'
import { share } from '../setting.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'

/** A pain above this stops the exercise: the pain rule (reference 9.3, after Silbernagel 2007). */
export const PAIN_STOPS_ABOVE = 5

export type ExerciseFraction = {
  /** 0–1. */
  fraction: number
  /** Done ÷ prescribed, uncapped; null for a tick without numbers. */
  volume: number | null
}

/** So much more than what was prescribed is too much of it, 1.2 times as shipped (reference 8). */
export const isOverdone = (volume: number | null, { adherence }: AdherenceThresholds): boolean =>
  volume !== null && meets('gt', volume, share(adherence.overdoing))

/** The part of an entry that adherence looks at. */
export type Answered = Pick<LogEntry, 'outcome' | 'reason' | 'pain' | 'swappedFor'> & {
  sets: readonly Pick<PerformedSet, 'side' | 'reps' | 'seconds'>[]
}

/**
 * Whether what was done instead is counted in what was prescribed: the same unit, and as one-sided. Else its numbers say nothing of the
 * prescribed amount, and the tick counts.
 */
export const isCountedAlike = (
  dose: Pick<Dose, 'reps' | 'side'>,
  sets: readonly Pick<PerformedSet, 'side' | 'reps' | 'seconds'>[],
): boolean => {
  const unit = dose.reps !== null ? 'reps' : 'seconds'
  return sets.every((set) => set[unit] !== null && (set.side === 'both') === (dose.side === 'none'))
}

const TICK = { done: 1, partly: 0.5, skipped: 0, withdrawn: 0 } as const

/**
 * How much of an exercise was done (reference 8): volume done ÷ volume prescribed, at most 1. Volume is sets × reps, or
 * seconds, summed over both sides where both were asked; one side only is never more than half. Without numbers in the
 * prescribed unit the tick counts: done 1, partly 0.5, skipped 0. Load and RIR do not lower it.
 *
 * @param entry the entry that counts; null when nothing was answered, which is not done (`answered` says that nobody said so)
 */
export const exerciseFraction = (
  dose: Pick<Dose, 'sets' | 'reps' | 'seconds' | 'side'>,
  entry: Answered | null,
): ExerciseFraction => {
  if (entry === null) return { fraction: 0, volume: null }
  const unit = dose.reps !== null ? 'reps' : 'seconds'
  const asked = dose[unit]
  const counted = entry.sets.filter((set) => set[unit] !== null)
  const isOther = Boolean(entry.swappedFor) && !isCountedAlike(dose, entry.sets)
  if (asked === null || counted.length === 0 || isOther) return { fraction: TICK[entry.outcome], volume: null }
  const done = (sets: Answered['sets']) => sets.reduce((sum, set) => sum + (set[unit] ?? 0), 0)
  const sides = dose.side === 'each' ? 2 : 1
  const volume = done(counted) / (dose.sets * asked * sides)
  const oneSideOnly =
    sides === 2 &&
    (['left', 'right'] as const).some((side) => done(counted.filter((set) => set.side === side)) === done(counted))
  const most = oneSideOnly && done(counted.filter((set) => set.side === 'both')) === 0 ? 0.5 : 1
  return { fraction: Math.min(most, volume), volume }
}

/** True when the pain rule ended this exercise: not done in full, for pain above the limit. */
export const stoppedByPain = (entry: Answered | null): boolean =>
  entry !== null &&
  (entry.outcome === 'skipped' || entry.outcome === 'partly') &&
  entry.reason === 'pain' &&
  entry.pain !== null &&
  entry.pain > PAIN_STOPS_ABOVE
