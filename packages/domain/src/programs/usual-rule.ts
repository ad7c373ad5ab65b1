import type { Exercise } from '../library/exercises.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import type { Dose } from './schema.ts'
import { isForLegs } from './strength-steps.ts'

const TIMES = ['', '', 'two workouts', 'three workouts', 'four workouts']

/**
 * How an exercise without a rule of its own goes on, as one sentence (reference 9.2, with a practice's numbers). What cannot be
 * met by this dose is not said.
 */
export function usualRuleWords(exercise: Exercise, dose: Dose, { grow, reserve }: ProgressionThresholds): string {
  const row = TIMES[grow.workouts] ?? `${grow.workouts} workouts`
  const weighs = dose.load.unit === 'kg' || dose.load.unit === 'lb' || dose.load.unit === 'percent-bodyweight'
  const legs = isForLegs(exercise)
  const more = weighs ? `add ${legs ? grow.lowerExperienced : grow.upper} % of the load` : 'add 1 rep'
  const extra = dose.reps === null ? '' : `${grow.extraReps} more reps than asked in the last set`
  const left = dose.rir === null || !weighs ? '' : `${reserve.some} or more in reserve than asked`
  const either = [extra, left].filter(Boolean).join(', or ')
  const harder =
    exercise.progressionId === null ? '' : 'a harder exercise is offered once every set is at its top and clean'
  if (either === '') return harder === '' ? 'As usual: the same again.' : `As usual: the same again; ${harder}.`
  return `As usual: with ${either}, in ${row} in a row, ${more}${harder === '' ? '' : `; ${harder}`}.`
}
