import { addDays, type Day, startOfWeek, weekday } from '../calendar/day.ts'

/** Steps of our own four weekly questions, 0 being best (reference 7.1: 0/8/17/25 in all four). */
export const OVERUSE_STEPS = [0, 8, 17, 25] as const
export type OveruseStep = (typeof OVERUSE_STEPS)[number]

/** The four questions in the order in which they are asked. */
export const OVERUSE_QUESTIONS = ['participation', 'amount', 'performance', 'symptoms'] as const
export type OveruseQuestion = (typeof OVERUSE_QUESTIONS)[number]

const SUNDAY = 7

/**
 * The week that is asked about on a day, by its Monday: this one on its Sunday, else the one before. So each is open for
 * seven days, one at a time.
 */
export const weekAskedOn = (today: Day): Day => {
  const monday = startOfWeek(today)
  return weekday(today) === SUNDAY ? monday : addDays(monday, -7)
}

/**
 * The week whose questions are due on a day, by its Monday; null when there is nothing to ask. A week is asked about once,
 * whether it was answered or passed over, and only when somebody was there for the whole of it.
 */
export const weeklyDue = (
  answered: readonly { week: Day }[],
  { today, joinedOn }: { today: Day; joinedOn: Day },
): Day | null => {
  const week = weekAskedOn(today)
  return joinedOn > week || answered.some((one) => one.week === week) ? null : week
}
