import type { Day } from '../calendar/day.ts'
import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { Because, ResponseClass } from '../sessions/classify-response.ts'
import { agreedMark, type HoursToNormal, type Legs, standingReply } from '../sessions/counted-answers.ts'
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
  /** All that worried the runner, also what makes no answer harmful and what was answered outside the windows. */
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
  /** What is to be asked before hands-on work, because of what worried the runner; null where nothing is. */
  ask: string | null
  /** What the runner wrote beside the numbers. */
  notes: string[]
  /** Both sides of the trade-off, and what it means for the pressure (S49). */
  says: string | null
}

/** As it was answered last to that question: a reply without a word about it takes nothing back. An agreed mark of a cup is told as one. */
const worriesOf = ({ session }: GivenSession, question: Question, at: Instant): string[] => {
  const replies = (session.responses ?? [])
    .flatMap((one) =>
      one.question === question && one.answeredAt !== null && compareInstants(one.answeredAt, at) <= 0
        ? [{ ...one, answeredAt: one.answeredAt }]
        : [],
    )
    .sort((a, b) => compareInstants(a.answeredAt, b.answeredAt))
  return standingReply(replies).flatMap((reply) =>
    (reply.worry ?? []).map((worry) => (worry === 'bruise' && agreedMark(reply, session) ? 'agreed cup mark' : worry)),
  )
}

const answerLine = (of: GivenSession, question: Question, at: Instant): AnswerLine => {
  const { session, answer } = of
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
    worries: worriesOf(of, question, at),
    hoursToNormal: given?.hoursToNormal ?? null,
  }
}

/** Worries that belong to the safety questions, not to the dose (reference 6). */
const FOR_SAFETY: readonly string[] = ['tingling', 'swelling']

const toAsk = (lines: readonly AnswerLine[]): string | null => {
  const told = FOR_SAFETY.filter((worry) => lines.some(({ worries }) => worries.includes(worry)))
  return told.length === 0
    ? null
    : `The runner answered ${told.join(' and ')}: ask the safety questions before any hands-on work.`
}

/** Null before the first session. `sessions`: those that were given, oldest first. */
export const lastAnswer = (sessions: readonly GivenSession[], tolerance: Tolerance, at: Instant): LastAnswer | null => {
  const given = sessions.at(-1)
  if (!given) return null
  const { session, day, pressure, answer } = given
  const answers = QUESTIONS.map((question) => answerLine(given, question, at))
  return {
    session: session.id,
    day,
    pressure,
    guarded: session.guarded ?? null,
    stiffnessBefore: session.stiffnessBefore ?? null,
    class: answer.class,
    because: answer.because,
    answers,
    ask: toAsk(answers),
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
