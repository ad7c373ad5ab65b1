import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { compareInstants } from '@strideloom/domain/calendar/instant.ts'
import { QUESTIONS, type Question, windowOf } from '@strideloom/domain/sessions/response-windows.ts'
import type { StoredSession } from './hooks.ts'

type Stored = StoredSession['answers'][number]

/** One of the three questions, and where it stands. `missed`: its window is over without an answer. */
export type DayAnswer = {
  question: Question
  state: 'answered' | 'missed' | 'open' | 'not-yet'
  /** The answer given last; null without one. */
  answer: Stored | null
}

/** The three questions of a done session at a moment; of several answers to one, the one answered last. */
export const dayAnswers = (
  { doneAt, doneMinutes, answers }: Pick<StoredSession, 'doneAt' | 'doneMinutes' | 'answers'>,
  at: Instant,
): DayAnswer[] =>
  doneAt === null || doneMinutes === null
    ? []
    : QUESTIONS.map((question) => {
        const answer = answers
          .filter((one) => one.question === question)
          .toSorted((a, b) => compareInstants(a.answeredAt, b.answeredAt))
          .at(-1)
        const { opens, closes } = windowOf({ start: doneAt, minutes: doneMinutes }, question)
        const isAhead = compareInstants(at, opens) < 0
        const isOpen = !isAhead && compareInstants(at, closes) < 0
        return {
          question,
          answer: answer ?? null,
          state: answer ? 'answered' : isAhead ? 'not-yet' : isOpen ? 'open' : 'missed',
        }
      })
