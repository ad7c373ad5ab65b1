import type { Day } from '@strideloom/domain/calendar/day.ts'
import {
  MONTHLY_QUESTIONS,
  type MonthlyAnswers,
  type MonthlyQuestion,
} from '@strideloom/domain/logs/monthly-questions.ts'
import { newId } from '../../lib/new-id.ts'
import { askedKept } from './asked.ts'
import { now } from './runner-day.ts'

export const NO_MONTH: MonthlyAnswers = {
  distance: null,
  speed: null,
  ground: null,
  during: null,
  morning: null,
  trust: null,
}

/** How many of the six have an answer. */
export const answeredOf = (draft: MonthlyAnswers): number =>
  MONTHLY_QUESTIONS.filter((question: MonthlyQuestion) => draft[question] !== null).length

/** Keeps the answers of a month; nothing but nulls passes it over: it is not asked again for a month. */
export const answerMonth = (day: Day, draft: MonthlyAnswers): void =>
  askedKept.keep([{ ...draft, id: newId(), day, answeredAt: now() }])
