import { addDays, type Day } from '../calendar/day.ts'

/**
 * Our own six questions on what an injury takes from running, in the order in which they are asked (P9). Own words and own choice of
 * what is asked: published instruments have owners (domain README, "What overrides what", 6).
 */
export const MONTHLY_QUESTIONS = ['distance', 'speed', 'ground', 'during', 'morning', 'trust'] as const
export type MonthlyQuestion = (typeof MONTHLY_QUESTIONS)[number]

/** Steps of each answer, 4 being best: nothing is taken. */
export const MONTHLY_STEPS = [0, 1, 2, 3, 4] as const
export type MonthlyStep = (typeof MONTHLY_STEPS)[number]

/** One answer to the six; null was not answered. */
export type MonthlyAnswers = Readonly<Record<MonthlyQuestion, MonthlyStep | null>>

/** The most that the six can sum up to. */
const MOST = MONTHLY_QUESTIONS.length * 4

/**
 * The six answers as 0–100, where 100 is no limitation: their sum over the most there can be. Null unless all six were answered: a
 * question that was left out is not known, and no mean of the others.
 */
export const monthlyScore = (answers: MonthlyAnswers): number | null => {
  let sum = 0
  for (const question of MONTHLY_QUESTIONS) {
    const step = answers[question]
    if (step === null) return null
    sum += step
  }
  return (100 * sum) / MOST
}

/**
 * The first day on which the questions are asked: today where something is open and nobody was asked yet, else so many days after
 * the newest answer, one that was passed over too. Null while nothing is open.
 *
 * @param every days from one asking to the next, at least
 */
export const monthlyFrom = (
  answered: readonly Day[],
  { isOpen, today, every }: { isOpen: boolean; today: Day; every: number },
): Day | null => {
  if (!isOpen) return null
  const newest = [...answered].sort().at(-1)
  return newest === undefined ? today : addDays(newest, every)
}
