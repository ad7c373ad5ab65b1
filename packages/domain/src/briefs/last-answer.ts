import type { Day } from '../calendar/day.ts'
import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { Because, ResponseClass } from '../sessions/classify-response.ts'
import type { HoursToNormal, Legs } from '../sessions/counted-answers.ts'
import type { GivenSession } from '../sessions/given-sessions.ts'
import type { CeilingThresholds } from '../sessions/next-ceiling.ts'
import { QUESTIONS, type Question, windowOf } from '../sessions/response-windows.ts'
import type { Tolerance } from '../sessions/tolerance.ts'

/** One of the three questions. `missed`: its window is over; `open`: it can be answered now; `not-yet`: it comes. */
export type AnswerLine = {
  question: Question
  state: 'answered' | 'missed' | 'open' | 'not-yet'
  soreness: number | null
  stiffness: number | null
  legs: Legs | null
  worries: string[]
  hoursToNormal: HoursToNormal | null
}

/** How the last session was answered, and what is concluded from it. */
export type LastAnswer = {
  session: string
  day: Day
  pressure: number | null
  guarded: boolean | null
  stiffnessBefore: number | null
  /** Null: not known yet, answers may still come. */
  class: ResponseClass | null
  because: Because[]
  answers: AnswerLine[]
  /** What the runner wrote beside the numbers. */
  notes: string[]
  /** Both sides of the trade-off, and what it means for the pressure (S49). */
  says: string | null
}

const answerLine = ({ session, answer }: GivenSession, question: Question, at: Instant): AnswerLine => {
  const given = answer.answers[question]
  const { opens, closes } = windowOf(session, question)
  const state = given
    ? 'answered'
    : compareInstants(at, opens) < 0
      ? 'not-yet'
      : compareInstants(at, closes) < 0
        ? 'open'
        : 'missed'
  return {
    question,
    state,
    soreness: given?.soreness ?? null,
    stiffness: given?.stiffness ?? null,
    legs: given?.legs ?? null,
    worries: given?.worries ?? [],
    hoursToNormal: given?.hoursToNormal ?? null,
  }
}

/** Null before the first session. `sessions`: those that were given, oldest first. */
export const lastAnswer = (sessions: readonly GivenSession[], tolerance: Tolerance, at: Instant): LastAnswer | null => {
  const given = sessions.at(-1)
  if (!given) return null
  const { session, day, pressure, answer } = given
  return {
    session: session.id,
    day,
    pressure,
    guarded: session.guarded ?? null,
    stiffnessBefore: session.stiffnessBefore ?? null,
    class: answer.class,
    because: answer.because,
    answers: QUESTIONS.map((question) => answerLine(given, question, at)),
    notes: (session.responses ?? []).flatMap(({ note }) => note || []),
    says: tolerance.steps.find(({ id }) => id === session.id)?.says ?? null,
  }
}

/** The dose that worked: the lowest pressure that was about right in the last sessions, and both its sides. */
export type DoseThatWorked = { pressure: number; day: Day; says: string }

export const doseThatWorked = (
  { effectivePressure, steps }: Tolerance,
  { tolerance: { doseSessions } }: CeilingThresholds,
): DoseThatWorked | null => {
  const step = steps
    .slice(-doseSessions)
    .findLast((one) => one.class === 'about-right' && one.pressure === effectivePressure)
  return effectivePressure === null || !step ? null : { pressure: effectivePressure, day: step.day, says: step.says }
}
