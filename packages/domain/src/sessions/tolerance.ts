import { type Day, daysBetween } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { RecordSession } from '../record/schema.ts'
import { classifyResponse, type ResponseClass } from './classify-response.ts'
import { type GivenSession, givenSessions, onDay, type ToleranceGround } from './given-sessions.ts'
import { type CeilingReason, type ChainState, type Flag, firstState, nextCeiling } from './next-ceiling.ts'
import { type RegionCeilings, regionCeilingsOf } from './region-ceilings.ts'
import { type Question, settledAt } from './response-windows.ts'
import { stepWords } from './step-words.ts'
import type { ToleranceThresholds } from './tolerance-settings.ts'

/** A therapist looked at the harmful answers of a session. */
export type ToleranceReview = { sessionId: string; reviewedAt: Instant }

/** Share of the paired work done in the four weeks before a moment, 0–1; null when nothing was due. */
export type Adherence4w = (moment: Instant) => number | null

/** One hands-on session in the chain: what was open, what was given, what came back, what is open since. */
export type ToleranceStep = {
  id: string
  /** Who gave it: the ceiling belongs to the runner, whoever presses (reference 14.16). */
  by: string | null
  day: Day
  /** The highest pressure given; null when none was noted. */
  pressure: number | null
  before: number
  /** Null: answers are still awaited. */
  class: ResponseClass | null
  after: number
  flag: Flag
  reason: CeilingReason
  /** Kept at 4 until two answers in a row are about right. */
  held: boolean
  /** Why, with both sides of the trade-off (S49). */
  says: string
}

export type Tolerance = RegionCeilings & {
  /** The runner's own number: 2–8. */
  ceiling: number
  /** An adverse answer that nobody has looked at: nothing is booked before. */
  lock: boolean
  lockedBy: string[]
  /** The lowest pressure of the last four sessions that was about right: the suggested dose. Null when none was. */
  effectivePressure: number | null
  steps: ToleranceStep[]
  /** Answers that came outside all windows: kept, not classified. */
  notClassified: { id: string; question: Question; answeredAt: Instant }[]
  /** Where the chain began: 5, or 6 for somebody used to firm massage. */
  start: number
  /** Days since the last hands-on session by local dates; null before the first. */
  daysSinceLast: number | null
}

/** The lowest pressure that was about right in the last sessions, four as shipped. */
export function effectivePressure(
  given: readonly GivenSession[],
  { tolerance }: Pick<ToleranceThresholds, 'tolerance'>,
): number | null {
  const right = given
    .slice(-tolerance.doseSessions)
    .flatMap(({ answer, pressure }) => (answer.class === 'about-right' && pressure !== null ? [pressure] : []))
  return right.length === 0 ? null : Math.min(...right)
}

/** Looked at when it was adverse already: what was looked at before may have been harmless then. */
const isReviewed = (
  session: RecordSession,
  reviews: readonly ToleranceReview[],
  at: Instant,
  thresholds: ToleranceThresholds,
): boolean =>
  reviews.some(
    ({ sessionId, reviewedAt }) =>
      sessionId === session.id &&
      compareInstants(reviewedAt, at) <= 0 &&
      classifyResponse(session, reviewedAt, thresholds).class === 'adverse',
  )

/** Of sessions that were given, those with an adverse answer that nobody has looked at: nothing is booked before. */
export const lockedSessions = (
  given: readonly GivenSession[],
  reviews: readonly ToleranceReview[],
  at: Instant,
  thresholds: ToleranceThresholds,
): GivenSession[] =>
  given.filter(({ session, answer }) => answer.class === 'adverse' && !isReviewed(session, reviews, at, thresholds))

/**
 * What a runner bears at a moment, concluded from the answers to earlier sessions (reference 6, domain README 9–11).
 * Nothing is stored: the order in which answers arrived changes nothing, and an answer that comes in late changes all
 * that follows. `reviews` lift the lock of an adverse answer; a record as a document has none, so there it stays.
 * `adherence4w` lets a flag say that the paired work was not done, instead of blaming the technique.
 */
export function toleranceAt(
  record: ToleranceGround,
  at: Instant,
  thresholds: ToleranceThresholds,
  reviews: readonly ToleranceReview[] = [],
  adherence4w: Adherence4w = () => null,
): Tolerance {
  const given = givenSessions(record, at, thresholds)
  const today = dayOf(at, record.runner.timeZone)
  const start = firstState(record.runner.regularFirmMassage8w === true, thresholds)

  let state: ChainState = start
  let last: Day | null = null
  const steps: ToleranceStep[] = []
  for (const { session, day, answer, pressure } of given) {
    const before = onDay(state, last, day, thresholds)
    const soreness24 = answer.answers[24]?.soreness ?? null
    const next = nextCeiling(before, { class: answer.class, pressure, soreness24 }, thresholds)
    const { ceiling: after, flag, reason, held } = next
    const { id, therapist } = session
    const step = { id, by: therapist ?? null, day, pressure, before: before.ceiling, class: answer.class, after }
    const done = flag === null ? null : adherence4w(settledAt(session, at))
    steps.push({ ...step, flag, reason, held, says: stepWords({ ...step, reason, held }, answer, done, thresholds) })
    state = next
    last = day
  }
  const { ceiling } = onDay(state, last, today, thresholds)

  const lockedBy = lockedSessions(given, reviews, at, thresholds).map(({ session }) => session.id)
  return {
    ceiling,
    lock: lockedBy.length > 0,
    lockedBy,
    effectivePressure: effectivePressure(given, thresholds),
    ...regionCeilingsOf(given, { ceiling, start, today, thresholds }),
    steps,
    notClassified: given.flatMap(({ session, answer }) =>
      answer.notClassified.map(({ question, answeredAt }) => ({ id: session.id, question, answeredAt })),
    ),
    start: start.ceiling,
    daysSinceLast: last === null ? null : daysBetween(last, today),
  }
}
