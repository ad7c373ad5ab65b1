import { addDays, type Day } from '../calendar/day.ts'
import { exerciseFraction } from './exercise-fraction.ts'
import type { HistoryWorkout } from './planned-history.ts'

/** An exercise counts as done from here; the share of a completed workout (reference 8). */
const DONE_FROM = 0.8

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
export const agreedWork = (workouts: readonly HistoryWorkout[], today: Day, days = 14): AgreedExercise[] => {
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
        done: known.done + (fraction >= DONE_FROM ? 1 : 0),
        due: known.due + 1,
        unanswered: known.unanswered + (item.entry === null ? 1 : 0),
      })
    }
  }
  return [...byExercise.values()].sort(
    (a, b) => a.done / a.due - b.done / b.due || b.due - a.due || a.name.localeCompare(b.name),
  )
}
