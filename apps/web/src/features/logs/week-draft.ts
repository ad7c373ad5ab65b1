import { OVERUSE_QUESTIONS, type OveruseQuestion, type OveruseStep } from '@strideloom/domain/logs/weekly-questions.ts'
import type { WeeklyAnswer } from '@strideloom/domain/logs/weekly-schema.ts'

export type WeekDraft = Pick<WeeklyAnswer, 'problem' | OveruseQuestion>

export const NO_WEEK: WeekDraft = {
  problem: null,
  participation: null,
  amount: null,
  performance: null,
  symptoms: null,
}

/** The questions that are asked: full part without a problem ends them. */
export const openQuestions = ({ participation }: Pick<WeekDraft, 'participation'>): readonly OveruseQuestion[] =>
  participation === null || participation === 0 ? OVERUSE_QUESTIONS.slice(0, 1) : OVERUSE_QUESTIONS

/** A step chosen. Back to full part: what was said of a problem is taken back. */
export const withStep = (draft: WeekDraft, question: OveruseQuestion, step: OveruseStep): WeekDraft =>
  question === 'participation' && step === 0 ? { ...NO_WEEK, participation: 0 } : { ...draft, [question]: step }

/** True when everything that is asked has an answer, the place apart: not every problem has one. */
export const isWhole = (draft: WeekDraft): boolean => openQuestions(draft).every((question) => draft[question] !== null)
