import type { FINDING_STATES } from '@strideloom/domain/assessments/schema.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant, LocalTime } from '@strideloom/domain/calendar/instant.ts'
import type { Intent, PatternId, RegionId } from '@strideloom/domain/library/ids.ts'
import type { OwnTest } from '@strideloom/domain/library/own-test.ts'
import type { RegionSide, Side } from '@strideloom/domain/library/region-side.ts'
import type { Acknowledgement, PlannedSession } from '@strideloom/domain/programs/schema.ts'
import type { AddendumPart } from '@strideloom/domain/sessions/addendum-schema.ts'
import type { Response } from '@strideloom/domain/sessions/response-schema.ts'
import type { SessionDecision, ToldDecision } from '@strideloom/domain/sessions/session-decision.ts'
import type { DoneWork, Homework, Retest } from '@strideloom/domain/sessions/session-record-schema.ts'
import type { SessionStatus } from '@strideloom/domain/sessions/session-words.ts'

/** A session in a list, for therapists. Its day is that on which it stands: planned, or done. */
export type SessionHead = {
  id: string
  programId: string | null
  day: Day
  startTime: LocalTime | null
  minutes: number
  intent: Intent
  status: SessionStatus
  therapist: string
  doneAt: Instant | null
  doneMinutes: number | null
  recordedAt: Instant | null
  reviewedAt: Instant | null
  sentAt: Instant | null
  regions: RegionSide[]
  /** How many answers came. */
  answers: number
}

/** One answer of the runner, with the moment it reached us. */
export type AnswerRow = Omit<Response, 'sessionId'> & { receivedAt: Instant }

/** A session whole, for therapists. */
export type SessionRow = Omit<SessionHead, 'regions' | 'answers'> & {
  /** A later version of the program took it out of the plan. */
  retired: boolean
  revision: number
  acknowledgement: Acknowledgement | null
  handsOn: boolean
  guarded: boolean | null
  stiffnessBefore: number | null
  cupMarksAgreed: boolean | null
  cancelledBy: 'runner' | 'therapist' | null
  restricted: string
  changed: string
  needsAttention: string
  /** For therapists of the practice, never for the runner. */
  privateNote: string
  recordedBy: string | null
  reviewedBy: string | null
  /** As planned. */
  works: (PlannedSession['works'][number] & { findingId: string | null })[]
  /** As done. */
  doneWorks: DoneWork[]
  retests: (Retest & { tester: string })[]
  homework: Homework[]
  /** Decided because hands alone are not enough, with what came of it. */
  decisions: ToldDecision[]
  /** What was added after it was signed, in order. */
  addenda: (ToldAddendum & { reason: string; tellRunner: boolean })[]
  answers: AnswerRow[]
  toleranceReviews: { id: string; reviewedAt: Instant; reviewedBy: string; note: string }[]
  overrides: {
    id: string
    severity: 'block' | 'warn'
    rules: string[]
    reason: string
    verdict: Record<string, unknown>
    path: 'publish' | 'record'
    madeBy: string
    madeAt: Instant
  }[]
}

/** A finding that stands, and the test that it rests on. `worked`: a work of the session answers it. */
export type FindingRow = RegionSide & {
  id: string
  day: Day
  state: (typeof FINDING_STATES)[number]
  pattern: PatternId | null
  note: string
  test: string | null
  /** The version of the test that it was measured with. */
  testOwn: OwnTest | null
  testSide: Side | null
  testRegion: RegionId | null
  worked: boolean
}

/** What somebody added to a part of a signed record. */
export type ToldAddendum = {
  id: string
  part: AddendumPart
  words: string
  writtenBy: string
  writtenAt: Instant
}

/** What the runner reads of a session that was sent: no pressure, no rules, no private note. */
export type SentSession = {
  id: string
  day: Day
  doneAt: Instant
  minutes: number
  intent: Intent
  therapist: string
  sentAt: Instant
  restricted: string
  changed: string
  needsAttention: string
  homework: Homework[]
  /** Those that the runner is told of, without the words between therapists. */
  decisions: Pick<SessionDecision, 'id' | 'kind' | 'place'>[]
  /** What was added since, where the runner is told. */
  addenda: ToldAddendum[]
  /** `own`: what the practice calls its version of the technique. */
  works: (RegionSide & { technique: string; own: { name: string } | null; minutes: number; why: string })[]
}

/** A session that was done lately, as its runner is asked about it, with what they answered. */
export type AnswerableRow = {
  id: string
  day: Day
  start: Instant
  minutes: number
  handsOn: boolean
  therapist: string
  cupMarksAgreed: boolean | null
  /** When its summary was sent; null while there is none to read. */
  sentAt: Instant | null
  regions: RegionSide[]
  answers: Omit<Response, 'sessionId'>[]
}
