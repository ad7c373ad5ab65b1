import { compareInstants, type Instant } from '../calendar/instant.ts'
import { QUESTIONS, type Question, windowOf } from './response-windows.ts'

/** A session that was done, and the questions that were answered. */
export type AskedAbout = {
  id: string
  start: Instant
  minutes: number
  handsOn: boolean
  answered: readonly Question[]
}

export type DueQuestion = { sessionId: string; question: Question; opens: Instant; closes: Instant }

/**
 * The questions that are open at a moment, the one that closes first before the others: each session's 24, 48 and 72 h
 * questions in their windows (reference 6), never one that was answered. A session without hands asks nothing.
 */
export const responsesDue = (sessions: readonly AskedAbout[], at: Instant): DueQuestion[] =>
  sessions
    .filter(({ handsOn }) => handsOn)
    .flatMap((session) =>
      QUESTIONS.filter((question) => !session.answered.includes(question)).flatMap((question): DueQuestion[] => {
        const { opens, closes } = windowOf(session, question)
        const isOpen = compareInstants(opens, at) <= 0 && compareInstants(at, closes) < 0
        return isOpen ? [{ sessionId: session.id, question, opens, closes }] : []
      }),
    )
    .sort((a, b) => compareInstants(a.closes, b.closes) || (a.sessionId < b.sessionId ? -1 : 1))
