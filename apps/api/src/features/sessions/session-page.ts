import type { Day } from '@strideloom/domain/calendar/day.ts'
import { compareInstants, type Instant } from '@strideloom/domain/calendar/instant.ts'
import {
  askedSession,
  guardSession,
  refusalOf,
  type SessionToGuard,
} from '@strideloom/domain/outlook/guard-sessions.ts'
import { insteadOf } from '@strideloom/domain/outlook/instead-of.ts'
import { sessionStart } from '@strideloom/domain/programs/draft-in-record.ts'
import { adherence4w } from '@strideloom/domain/progress/adherence-at.ts'
import type { RecordRetest, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { classifyResponse } from '@strideloom/domain/sessions/classify-response.ts'
import { missingParts } from '@strideloom/domain/sessions/record-session.ts'
import { becauseWords } from '@strideloom/domain/sessions/step-words.ts'
import { summaryStarters } from '@strideloom/domain/sessions/summary-starters.ts'
import { type TestPlace, testPlace, testsToTake } from '@strideloom/domain/sessions/tests-to-take.ts'
import { type Tolerance, toleranceAt } from '@strideloom/domain/sessions/tolerance.ts'
import { reasonsOf } from '@strideloom/domain/timing/sentences.ts'
import type { LoadedRecord } from '../outlook/record-store.ts'
import type { FindingRow, SessionRow } from './session-rows.ts'

/** An ordinary slot, where nothing is planned. */
const USUAL_MINUTES = 50
/** Stands in for the id of a session that is not there yet. */
const NOT_PLANNED = 'not-planned'

const isOpen = ({ status }: SessionRow): boolean => ['planned', 'booked', 'in-progress'].includes(status)

const wasNotHeld = ({ status }: SessionRow): boolean => status === 'missed' || status === 'cancelled'

/** What comes of a session that was not held (reference 13); null for any other. */
const instead = ({ record, rules }: LoadedRecord, session: SessionRow | null, at: Instant) => {
  if (session === null || !wasNotHeld(session)) return null
  const start = sessionStart(session, record.runner.timeZone)
  return insteadOf(record, askedSession({ ...session, start, acknowledgement: null }), at, rules)
}

/** What the guard says of the session that is about to begin: at its hour while that is ahead, else now. */
const judged = ({ record, rules }: LoadedRecord, session: SessionRow | null, at: Instant, today: Day) => {
  if (session !== null && !isOpen(session)) return null
  const planned = session && sessionStart(session, record.runner.timeZone)
  const start = planned !== null && compareInstants(planned, at) > 0 ? planned : at
  const asked: SessionToGuard = {
    id: session?.id ?? NOT_PLANNED,
    day: session?.day ?? today,
    start,
    minutes: session?.minutes ?? USUAL_MINUTES,
    intent: session?.intent ?? 'maintenance',
    works: session?.works ?? [],
    acknowledgement: session?.acknowledgement ?? null,
  }
  const guarded = guardSession(record, asked, at, rules)
  const { facts, verdict, assumptions, missing, stillAsked } = guarded
  return {
    start,
    verdict,
    reasons: reasonsOf(verdict.causes),
    /** Null: as it is planned it goes past nothing, or what it goes past is answered. */
    refused: session === null || stillAsked === null ? null : refusalOf(guarded),
    assumptions,
    missing,
    /** The strip above the work (S30). */
    context: {
      phase: facts.phase,
      racesAhead: facts.racesAhead ?? [],
      racesBehind: facts.racesBehind ?? [],
      hoursToKey: facts.hoursToKey,
      hoursSinceKey: facts.hoursSinceKey,
      readiness: facts.readiness,
      /** More than 48 h ahead nobody can know it. */
      readinessNotYetKnowable: facts.readinessNotYetKnowable === true,
      handsOnLast7Days: facts.handsOnLast7Days,
    },
  }
}

/** How the runner answered the session, and what is concluded from it (reference 6). */
const answered = ({ record, rules }: LoadedRecord, session: SessionRow | null, tolerance: Tolerance, at: Instant) => {
  const done = record.sessions?.find(({ id, status }) => id === session?.id && status === 'done')
  if (!done) return null
  const { class: answer, because, gains, notClassified } = classifyResponse(done, at, rules.thresholds)
  const step = tolerance.steps.find(({ id }) => id === done.id) ?? null
  return {
    class: answer,
    because: because.map(becauseWords),
    gains: gains.map(becauseWords),
    notClassified,
    step: step && { before: step.before, after: step.after, flag: step.flag, held: step.held, says: step.says },
    locks: tolerance.lockedBy.includes(done.id),
  }
}

/** What is measured again: where the findings rest that the works answer, else all that is restricted; and what last time was. */
const placesToTest = (
  record: RunnerRecord,
  session: SessionRow | null,
  findings: readonly FindingRow[],
  at: Instant,
): TestPlace[] => {
  const worked = findings.filter((finding) => finding.worked)
  const meant = worked.length > 0 ? worked : findings.filter(({ state }) => state === 'restricted')
  const ofFindings = meant.flatMap(({ test, testOwn: own, testSide: side, testRegion: region }) =>
    test && side && side !== 'both' ? [{ test, own, side, region }] : [],
  )
  const until = session?.doneAt ?? at
  const last = (record.sessions ?? []).findLast(
    ({ id, status, start }) => status === 'done' && id !== session?.id && compareInstants(start, until) < 0,
  )
  const ofLast = (last?.retests ?? []).map(({ test, own, side, region }) => ({
    test,
    own,
    side,
    region: region ?? null,
  }))
  return [...ofFindings, ...ofLast].map(testPlace)
}

const retestsOf = (session: SessionRow | null): RecordRetest[] =>
  (session?.retests ?? []).map(({ test, own, side, region, before, after, tester }) => ({
    test,
    ...(own && { own }),
    side,
    ...(region !== null && { region }),
    before,
    after,
    tester,
  }))

/** Everything that the page of a session shows beside the row itself, concluded at one moment. */
export const sessionPage = (
  loaded: LoadedRecord,
  { session, findings }: { session: SessionRow | null; findings: FindingRow[] },
  { at, today }: { at: Instant; today: Day },
) => {
  const { record, toleranceReviews, rules } = loaded
  const { thresholds } = rules
  const tolerance = toleranceAt(record, at, thresholds, toleranceReviews, (moment) =>
    adherence4w(record, moment, thresholds),
  )
  const { ceiling, parts, lock, lockedBy, effectivePressure, daysSinceLast, steps } = tolerance
  const retests = retestsOf(session)
  const therapist = session?.therapist ?? null
  const start = session?.doneAt ?? at
  return {
    judged: judged(loaded, session, at, today),
    instead: instead(loaded, session, at),
    tests: testsToTake(
      record,
      { id: session?.id ?? null, start, therapist, retests },
      placesToTest(record, session, findings, at),
    ),
    response: answered(loaded, session, tolerance, at),
    tolerance: {
      ceiling,
      parts,
      lock,
      lockedBy: steps.flatMap(({ id, day }) => (lockedBy.includes(id) ? [{ id, day }] : [])),
      effectivePressure,
      daysSinceLast,
      last: steps.at(-1) ?? null,
    },
    /** What is missing before it may be sent. */
    missing: session ? missingParts(session) : [],
    starters: summaryStarters({
      findings: findings.filter(({ worked }) => worked || session === null || session.works.length === 0),
      retests,
      therapist,
      homework: session?.homework ?? [],
    }),
  }
}
