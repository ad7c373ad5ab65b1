import type { Day } from '@strideloom/domain/calendar/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { type DayView, isEmptyDay, type WorkoutView } from './plan.ts'

/** What became of a workout. `missing`: its day is over and nobody answered; today and later it is still to do. */
export const stateOfWorkout = (
  { items, day }: Pick<WorkoutView, 'items' | 'day'>,
  today: Day,
): 'todo' | 'done' | 'partly' | 'skipped' | 'missing' => {
  const states = items.map(({ state }) => state)
  if (states.every((state) => state === 'todo')) return day < today ? 'missing' : 'todo'
  if (states.every((state) => state === 'done')) return 'done'
  return states.every((state) => state === 'skipped') ? 'skipped' : 'partly'
}

/** "3 workouts done, 4 partly, 1 not answered": what the week held, without a score. */
const pastSentence = (days: readonly DayView[], today: Day): string => {
  const states = days.flatMap((view) => view.workouts).map((workout) => stateOfWorkout(workout, today))
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length
  if (states.length === 0) return 'A week without workouts'
  if (states.every((state) => state === 'missing')) return `${formatCount(states.length, 'workout')}, no answer`
  const [done, partly, skipped, missing] = [count('done'), count('partly'), count('skipped'), count('missing')]
  const rest = [
    partly > 0 && `${partly} partly`,
    skipped > 0 && `${skipped} skipped`,
    missing > 0 && `${missing} not answered`,
  ]
  return [`${formatCount(done, 'workout')} done`, ...rest].filter(Boolean).join(', ')
}

/** The week in one sentence: what is still to come, or what it held. */
export const weekSentence = (days: readonly DayView[], today: Day): string => {
  if (days.every(isEmptyDay)) return 'Nothing planned this week'
  const last = days.at(-1)?.day ?? today
  const coming = days.filter(({ day }) => day >= today)
  if (last < today) return pastSentence(days, today)
  const open = coming.flatMap((view) => view.workouts).filter((workout) => stateOfWorkout(workout, today) === 'todo')
  const sessions = coming
    .flatMap((view) => view.sessions)
    .filter(({ status }) => status === 'planned' || status === 'booked')
  const races = coming.flatMap((view) => view.races).filter(({ status }) => status === 'planned')
  const parts = [
    open.length > 0 && formatCount(open.length, 'workout'),
    sessions.length > 0 && formatCount(sessions.length, 'session'),
    races.length > 0 && formatCount(races.length, 'race'),
  ].filter((part): part is string => Boolean(part))
  if (parts.length === 0) return 'Nothing left to do this week'
  const isAhead = (days[0]?.day ?? today) > today
  return `${joinWords(parts)} ${isAhead ? 'that week' : 'to come'}`
}
