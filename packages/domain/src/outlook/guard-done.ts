import { dayWords } from '../calendar/day-words.ts'
import { compareInstants, dayOf, type Instant, type TimeZone } from '../calendar/instant.ts'
import { DomainError } from '../errors.ts'
import type { Acknowledgement } from '../programs/schema.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { SessionRecord } from '../sessions/session-record-schema.ts'
import { type ToleranceReview, toleranceAt } from '../sessions/tolerance.ts'
import { endOf } from './asked-session.ts'
import {
  type GuardedSession,
  guardSession,
  letBook,
  letThrough,
  refusalOf,
  refusedWords,
  type SessionToGuard,
} from './guard-sessions.ts'
import { isIntakeFinished } from './intake-known.ts'
import type { PracticeRules } from './practice-rules.ts'

/** A session as it was done, as the guard is asked about it: what hands really did, when, and for how long. */
export const doneToGuard = (
  { id, doneAt, doneMinutes, intent, works }: SessionRecord,
  timeZone: TimeZone,
  acknowledgement: Acknowledgement | null,
): SessionToGuard => ({
  id,
  day: dayOf(doneAt, timeZone),
  start: doneAt,
  minutes: doneMinutes,
  intent,
  works,
  acknowledgement,
})

/** The record without what it knows of the session itself: a correction does not stand in its own way. */
export const withoutIt = (record: RunnerRecord, id: string): RunnerRecord => ({
  ...record,
  sessions: (record.sessions ?? []).filter((session) => session.id !== id),
  plannedSessions: (record.plannedSessions ?? []).filter((session) => session.id !== id),
})

/**
 * An intake that was filed after a session had begun, often on the day on which a practice begins to keep records here, does not keep
 * anybody from documenting what was done. What it found is said as what became known since.
 */
const askedBefore = (record: RunnerRecord, at: Instant): RunnerRecord => {
  const { runner } = record
  if (runner.intake?.complete !== true || isIntakeFinished(runner, at)) return record
  return { ...record, runner: { ...runner, intake: { ...runner.intake, completedOn: null, flags: [] } } }
}

/** The adverse answers that were known at a moment and that nobody has looked at until now. */
const waiting = (
  record: RunnerRecord,
  at: Instant,
  now: Instant,
  { reviews, rules: { thresholds } }: Pick<RecordMeans, 'reviews' | 'rules'>,
) => {
  const then = toleranceAt(record, at, thresholds, reviews)
  const still = new Set(toleranceAt(record, now, thresholds, reviews).lockedBy)
  const lockedBy = then.lockedBy.filter((id) => still.has(id))
  return { ...then, lock: lockedBy.length > 0, lockedBy }
}

/** What a record is judged with, beside the runner's own: `rules` are those of the practice. */
type RecordMeans = {
  handsOn: boolean
  reviews: readonly ToleranceReview[]
  doneBefore: boolean
  rules: PracticeRules
}

/**
 * The guard on the way of a record. A session that is over is judged by what was known when it began, and by what hands did,
 * whatever was planned; one that is not over yet, by what is known now. Nobody records what a safety rule closed.
 *
 * A safety answer that came after the session had begun, in an intake filed since among them, does not undo what was done before anybody knew; but nothing is
 * kept past it unseen either: whoever records must say so (`doneBefore`), and a request that was waiting somewhere cannot.
 *
 * @returns the session judged; null where hands were not at work, which needs no leave
 * @throws DomainError guard-safety, guard-block, guard-warn; guard-locked while an adverse answer waits for a look;
 * guard-since, with what closes hands-on work since
 */
export function letRecord(
  record: RunnerRecord,
  session: SessionToGuard,
  now: Instant,
  { handsOn, reviews, doneBefore, rules }: RecordMeans,
): GuardedSession | null {
  if (!handsOn) return null
  const others = withoutIt(record, session.id)
  const isOver = compareInstants(now, endOf(session)) > 0
  const known = isOver ? session.start : now
  const guarded = guardSession(isOver ? askedBefore(others, known) : others, session, now, rules)
  // What nobody may do is said before what only waits for a look.
  if (guarded.stillAsked === 'safety') letThrough([guarded], null)
  letBook(waiting(others, known, now, { reviews, rules }))
  letThrough([guarded], null)
  if (isOver && !doneBefore) {
    const today = { ...session, start: now, day: dayOf(now, record.runner.timeZone) }
    const sinceThen = guardSession(others, today, now, rules)
    if (sinceThen.stillAsked === 'safety')
      throw new DomainError(
        'guard-since',
        `${refusedWords(sinceThen)} This became known after the session of ${dayWords(session.day)} had begun. If it was done before anybody knew, say so, and it is kept as it was done.`,
        { sessions: [refusalOf(sinceThen)] },
      )
  }
  return guarded
}
