import { numberWords } from '../assessments/number-words.ts'
import { atLeast } from '../assessments/threshold.ts'
import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { Instant } from '../calendar/instant.ts'
import { newestPerDay } from '../logs/check-ins.ts'
import {
  MONTHLY_QUESTIONS,
  type MonthlyAnswers,
  type MonthlyQuestion,
  monthlyScore,
} from '../logs/monthly-questions.ts'
import { MONTHLY_SETTINGS, type MonthlyThresholds } from '../logs/monthly-settings.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { type Why, whyOf } from '../why.ts'

/** One answer as it is kept. */
export type MonthlyRow = MonthlyAnswers & { id: string; day: Day; answeredAt: Instant }

/** One month: what was answered, passed over, or not known: nobody was asked, or nobody answered. */
export type MonthlyPoint = {
  day: Day
  state: 'answered' | 'in part' | 'passed over' | 'not known'
  /** 0–100, 100 is no limitation; null where not all six are known. */
  score: number | null
  answers: MonthlyAnswers | null
}

export type MonthlyChange = {
  from: { day: Day; score: number }
  to: { day: Day; score: number }
  /** Beyond what the questions can tell apart: better or worse; else within it. */
  verdict: 'better' | 'worse' | 'within'
}

export type MonthlyOutcome = {
  points: MonthlyPoint[]
  /** Whether the questions are asked now. */
  isOpen: boolean
  /** The newest number against the one before it; null while there are not two. */
  change: MonthlyChange | null
  /** What changed beyond what the questions can tell apart, in one sentence; null while there is no number. */
  says: string | null
  why: Why
}

/** Later than this after it would have been due, a month has passed without an answer. */
const LATE_DAYS = 14

const stateOf = (answers: MonthlyAnswers): MonthlyPoint['state'] => {
  const known = MONTHLY_QUESTIONS.filter((question: MonthlyQuestion) => answers[question] !== null).length
  return known === 0 ? 'passed over' : known < MONTHLY_QUESTIONS.length ? 'in part' : 'answered'
}

const answersOf = (row: MonthlyRow): MonthlyAnswers =>
  Object.fromEntries(MONTHLY_QUESTIONS.map((question) => [question, row[question]])) as MonthlyAnswers

/** Days between two on which nothing is known: each so many days after the one before. */
const silentDays = (from: Day, to: Day, every: number): Day[] => {
  const days: Day[] = []
  for (let day = addDays(from, every); daysBetween(day, to) > LATE_DAYS; day = addDays(day, every)) days.push(day)
  return days
}

/**
 * The months in order: one point a day on which somebody answered, and one for each month of which nothing is known. Nothing is drawn
 * through these.
 *
 * @param moment `isOpen`: something is open today, so that what is due and was not answered is missing
 */
export function monthlyPoints(
  rows: readonly MonthlyRow[],
  { today, isOpen }: { today: Day; isOpen: boolean },
  { monthly }: MonthlyThresholds,
): MonthlyPoint[] {
  const unknown = (from: Day, to: Day) =>
    silentDays(from, to, monthly.every).map(
      (day): MonthlyPoint => ({ day, state: 'not known', score: null, answers: null }),
    )
  const answered = newestPerDay(rows)
  const last = answered.at(-1)
  return [
    ...answered.flatMap((row, index): MonthlyPoint[] => {
      const before = answered[index - 1]
      const answers = answersOf(row)
      return [
        ...(before === undefined ? [] : unknown(before.day, row.day)),
        { day: row.day, state: stateOf(answers), score: monthlyScore(answers), answers },
      ]
    }),
    ...(isOpen && last !== undefined ? unknown(last.day, today) : []),
  ]
}

const changeBetween = (
  from: { day: Day; score: number },
  to: { day: Day; score: number },
  { monthly }: MonthlyThresholds,
): MonthlyChange => {
  const by = to.score - from.score
  return { from, to, verdict: !atLeast(Math.abs(by), monthly.realChange) ? 'within' : by > 0 ? 'better' : 'worse' }
}

const points = (score: number): string => numberWords(score, 0)

function sentenceOf(
  newest: { day: Day; score: number },
  change: MonthlyChange | null,
  { monthly }: MonthlyThresholds,
): string {
  const now = `${points(newest.score)} of 100 on ${dayWords(newest.day)}`
  if (change === null) return `${now}. One number alone tells no change.`
  const { from, verdict } = change
  const then = `${points(from.score)} on ${dayWords(from.day)}`
  return verdict === 'within'
    ? `${now}, ${then}: no more than the questions can tell apart (under ${monthly.realChange}).`
    : `${now}, ${verdict === 'better' ? 'up' : 'down'} from ${then}: more than the questions can tell apart (${monthly.realChange}).`
}

const line = linesOf(MONTHLY_SETTINGS)

/** When the six questions are asked, for the document of rules. */
export const monthlyLine = (thresholds: MonthlyThresholds): RuleLine => {
  const { every, painFrom } = thresholds.monthly
  return line(thresholds, ['monthly.every', 'monthly.painFrom'], {
    id: 'monthly questions',
    when: `an injury is still felt, or a finding stands that hurt ${painFrom} of 10 or more or stopped the test, at most every ${every} days`,
    means: 'six questions of our own on what it takes from running are asked on the phone',
    confidence: 'low',
    source: 'ours, for promise P9',
  })
}

/** From where on their number says that something changed. */
export const monthlyChangeLine = (thresholds: MonthlyThresholds): RuleLine =>
  line(thresholds, ['monthly.realChange'], {
    id: 'change of the monthly questions',
    when: `the number, 0 to 100, moves by ${thresholds.monthly.realChange} or more from one complete answer to the next`,
    means: 'it is told as a change; less is no more than the questions can tell apart',
    confidence: 'low',
    source:
      'ours, tried on nobody yet: four of its 24 steps. A published index of the same kind tells 5 of 36 points, 14 % (Nelson 2020)',
  })

/** What the six questions told over time, with what changed beyond what they can tell apart. They conclude nothing else. */
export function monthlyOutcome(
  rows: readonly MonthlyRow[],
  moment: { today: Day; isOpen: boolean },
  thresholds: MonthlyThresholds,
): MonthlyOutcome {
  const all = monthlyPoints(rows, moment, thresholds)
  const known = all.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]))
  const [before, newest] = known.length < 2 ? [undefined, known[0]] : known.slice(-2)
  const change = before && newest ? changeBetween(before, newest, thresholds) : null
  return {
    points: all,
    isOpen: moment.isOpen,
    change,
    says: newest ? sentenceOf(newest, change, thresholds) : null,
    why: whyOf(
      monthlyChangeLine(thresholds),
      [before, newest].flatMap((one) => (one ? [`${points(one.score)} on ${dayWords(one.day)}`] : [])),
    ),
  }
}
