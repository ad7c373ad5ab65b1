import type { Exercise } from '../library/exercises.ts'
import type { Dose } from './schema.ts'

/**
 * The library's dose of an exercise as a prescription starts from it: the upper end of its repetitions and the lower
 * end of what should be left in reserve. On a one-sided exercise, both sides unless one is named (strength is trained on
 * both, mobility on the side of the finding: reference 4).
 */
export const startingDose = (exercise: Exercise, side: 'left' | 'right' | null = null): Dose => {
  const { sets, repsMax, seconds, metres, tempo, rirMin, restSeconds } = exercise.prescription
  return {
    sets,
    reps: repsMax ?? null,
    seconds: seconds ?? null,
    metres: metres ?? null,
    side: exercise.unilateral ? (exercise.category === 'mobility' ? (side ?? 'each') : 'each') : 'none',
    load: { unit: 'none' },
    rir: rirMin ?? null,
    rpe: null,
    tempo: tempo ?? null,
    restSeconds,
  }
}

const SPREAD: Record<number, number[]> = {
  1: [2],
  2: [2, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 6],
  5: [1, 2, 3, 4, 6],
  6: [1, 2, 3, 4, 5, 6],
  7: [1, 2, 3, 4, 5, 6, 7],
}

/** Weekdays to start from for so many times a week (3.5 is every second day), spread over the week. */
export const startingWeekdays = (timesPerWeek: number): number[] =>
  SPREAD[Math.min(7, Math.max(1, Math.floor(timesPerWeek)))] ?? [2, 5]
