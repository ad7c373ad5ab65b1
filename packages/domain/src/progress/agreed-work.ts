import { addDays, type Day } from '../calendar/day.ts'
import { share } from '../setting.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'
import { exerciseFraction } from './exercise-fraction.ts'
import type { HistoryWorkout } from './planned-history.ts'

export type AgreedExercise = {
  exercise: string
  name: string
  category: string
  done: number
  due: number
  /** Of those due, how many nobody answered: not known, and not "not done". */
  unanswered: number
}

/**
 * What was agreed and how often it was done in the last `days` days, exercise by exercise, what was done least first.
 * Today counts once it is answered; optional work that was not done is left out.
 */
export const agreedWork = (
  workouts: readonly HistoryWorkout[],
  today: Day,
  thresholds: AdherenceThresholds,
  days = 14,
): AgreedExercise[] => {
  // An exercise counts as done at the share of a completed workout (reference 8).
  const doneFrom = share(thresholds.adherence.completed)
  const from = addDays(today, -days)
  const byExercise = new Map<string, AgreedExercise>()
  for (const workout of workouts) {
    if (workout.day < from || workout.day > today) continue
    for (const item of workout.items) {
      if (item.entry === null && (workout.day === today || item.role === 'optional')) continue
      const { fraction } = exerciseFraction(item.dose, item.entry)
      if (item.role === 'optional' && fraction === 0) continue
      const { exercise, name, category } = item
      const known = byExercise.get(exercise) ?? { exercise, name, category, done: 0, due: 0, unanswered: 0 }
      byExercise.set(exercise, {
        ...known,
        done: known.done + (fraction >= doneFrom ? 1 : 0),
        due: known.due + 1,
        unanswered: known.unanswered + (item.entry === null ? 1 : 0),
      })
    }
  }
  return [...byExercise.values()].sort(
    (a, b) => a.done / a.due - b.done / b.due || b.due - a.due || a.name.localeCompare(b.name),
  )
}
