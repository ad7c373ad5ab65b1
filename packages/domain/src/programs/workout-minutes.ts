import type { Dose, Program, Workout } from './schema.ts'

/** Seconds of one repetition when no tempo is written: a calm one, down and up. */
const SECONDS_PER_REP = 3
/** Seconds per metre of hops, skips and carries: a brisk walk's pace. */
const SECONDS_PER_METRE = 1
/** Seconds from one exercise to the next. */
const CHANGE_SECONDS = 20

/** About how long a dose takes, in seconds, rests between its sets included. An estimate for planning, not a promise. */
export const secondsOfDose = ({ sets, reps, seconds, metres, side, tempo, restSeconds }: Dose): number => {
  const perRep = tempo === null ? SECONDS_PER_REP : tempo.split('-').reduce((sum, digit) => sum + Number(digit), 0)
  const perSet = seconds ?? (reps === null ? (metres ?? 0) * SECONDS_PER_METRE : reps * Math.max(1, perRep))
  return sets * perSet * (side === 'each' ? 2 : 1) + (sets - 1) * (restSeconds ?? 0)
}

/** About how long a workout takes, in whole minutes (at least 1). */
export const workoutMinutes = (program: Pick<Program, 'prescriptions'>, workout: Pick<Workout, 'items'>): number => {
  const seconds = workout.items.reduce((sum, { prescriptionId }) => {
    const prescription = program.prescriptions[prescriptionId]
    return prescription ? sum + secondsOfDose(prescription.dose) + CHANGE_SECONDS : sum
  }, 0)
  return Math.max(1, Math.round(seconds / 60))
}
