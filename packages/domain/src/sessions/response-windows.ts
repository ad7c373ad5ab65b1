import { addHours, addMinutes, hoursBetween, type Instant } from '../calendar/instant.ts'
import type { RuleLine } from '../rule-page.ts'

/** The three questions after a session, named by the hours after which they are asked (reference 6). */
export const QUESTIONS = [24, 48, 72] as const
export type Question = (typeof QUESTIONS)[number]

/** Each question is open six hours before and after its hour: 18–30, 42–54, 66–78. */
const HALF_WINDOW_HOURS = 6
const FIRST_HOUR = 24 - HALF_WINDOW_HOURS

/** From here on an answer is kept but no longer classified, and what was never answered is `unknown`. */
export const SETTLED_AFTER_HOURS = 72 + HALF_WINDOW_HOURS

/** Exactly between two windows belongs to the earlier (domain README 10): 36 h to the first, 60 h to the second. */
const BETWEEN_FIRST_AND_SECOND = 36
const BETWEEN_SECOND_AND_THIRD = 60

/**
 * The moment from which the hours after a session are counted: its end, as "hours since" always counts from the end of
 * what was (reference 14.4).
 */
export const sessionEnd = (session: { start: Instant; minutes: number }): Instant =>
  addMinutes(session.start, session.minutes)

/** Hours from the end of a session to a moment, unrounded; negative before its end. */
export const hoursAfter = (session: { start: Instant; minutes: number }, at: Instant): number =>
  hoursBetween(sessionEnd(session), at)

/** When a question is asked and when it closes: `[opens, closes)`. */
export function windowOf(session: { start: Instant; minutes: number }, question: Question) {
  const end = sessionEnd(session)
  return { opens: addHours(end, question - HALF_WINDOW_HOURS), closes: addHours(end, question + HALF_WINDOW_HOURS) }
}

/**
 * The question that an answer given this many hours after the end counts for, whichever was asked: a late one counts
 * for the nearest window. Null: before the first window opens, or when all are closed. Such an answer is kept and not
 * classified (reference 14.17).
 */
export function questionAt(hours: number): Question | null {
  if (hours < FIRST_HOUR || hours >= SETTLED_AFTER_HOURS) return null
  if (hours <= BETWEEN_FIRST_AND_SECOND) return 24
  return hours <= BETWEEN_SECOND_AND_THIRD ? 48 : 72
}

/** The moment at which a session's answer is settled: 78 h after its end, or `at` where that is earlier. */
export const settledAt = (session: { start: Instant; minutes: number }, at: Instant): Instant =>
  hoursAfter(session, at) < SETTLED_AFTER_HOURS ? at : addHours(sessionEnd(session), SETTLED_AFTER_HOURS)

/** The same, for the document of rules. */
export const windowLines = (): RuleLine[] => [
  ...QUESTIONS.map(
    (question): RuleLine => ({
      id: `question at ${question} h`,
      when: `from ${question - HALF_WINDOW_HOURS} to ${question + HALF_WINDOW_HOURS} h after the end of a session`,
      means: 'asked; an answer in between counts for the nearer question',
      confidence: 'low',
      source: 'reference 6',
    }),
  ),
  {
    id: 'between two',
    when: `exactly ${BETWEEN_FIRST_AND_SECOND} or ${BETWEEN_SECOND_AND_THIRD} h after`,
    means: 'counts for the earlier question',
    confidence: 'low',
    source: 'domain README 10',
  },
]
