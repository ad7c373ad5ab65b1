import { compareInstants, type Instant, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { sessionStart } from '@strideloom/domain/programs/draft-in-record.ts'
import type { SessionDecision } from '@strideloom/domain/sessions/session-decision.ts'
import { writeDecimal } from '@strideloom/ui/format/decimal.ts'
import type { StoredSession } from './hooks.ts'
import type { Recording, RecordingHomework, RecordingRetest, RecordingWork } from './recording.ts'

type Offers = { retests: readonly RecordingRetest[]; homework: readonly RecordingHomework[] }

/** Planned work as it will be done, unless it is changed in the room. `newId`: of the work that answers it. */
const plannedAsMeant = (planned: StoredSession['works'][number], id: string): RecordingWork => {
  const { pairingId: _, id: plannedWorkId, ...work } = planned
  return { ...work, id, plannedWorkId, guarded: null, state: 'open' }
}

/** When it began: as planned, but never later than now, so that one that is done earlier is recorded now. */
const beganAt = (session: StoredSession, now: Instant, timeZone: TimeZone): Instant => {
  const planned = sessionStart(session, timeZone)
  return compareInstants(planned, now) < 0 ? planned : now
}

/** Both, those that are stored with what was typed; offers that are not among them stay offers. */
const together = <T extends { id: string }>(
  stored: readonly T[],
  offered: readonly T[],
  same: (a: T, b: T) => boolean,
) => [...stored, ...offered.filter((offer) => !stored.some((one) => same(one, offer)))]

const sameMeasure = (a: RecordingRetest, b: RecordingRetest) =>
  a.test === b.test && a.side === b.side && a.region === b.region

const sameTask = (a: RecordingHomework, b: RecordingHomework) =>
  a.prescriptionId !== null ? a.prescriptionId === b.prescriptionId : a.kind === b.kind && a.text === b.text

const storedRetests = ({ retests }: StoredSession): RecordingRetest[] =>
  retests.map(({ tester: _, before, after, ...retest }) => ({
    ...retest,
    before: writeDecimal(before),
    after: writeDecimal(after),
  }))

const storedHomework = ({ homework }: StoredSession): RecordingHomework[] =>
  homework.map((task) => ({ ...task, isTaken: true }))

/** As they were decided: what came of them is no part of the record. */
const storedDecisions = ({ decisions }: StoredSession): SessionDecision[] =>
  decisions.map(({ id, kind, place, note, tellRunner }) => ({ id, kind, place, note, tellRunner }))

/** What was recorded before, and what of the plan was left out. */
const worksOf = (session: StoredSession, newId: () => string): RecordingWork[] => {
  const { works, doneWorks, recordedAt } = session
  if (recordedAt === null) return works.map((planned) => plannedAsMeant(planned, newId()))
  const isAnswered = (planned: { id: string }) => doneWorks.some(({ plannedWorkId }) => plannedWorkId === planned.id)
  return [
    ...doneWorks.map((work): RecordingWork => ({ ...work, state: 'done' })),
    ...works
      .filter((planned) => !isAnswered(planned))
      .map((planned): RecordingWork => ({ ...plannedAsMeant(planned, newId()), state: 'left-out' })),
  ]
}

type Moment = { now: Instant; timeZone: TimeZone; newId: () => string }

/** Minutes that an appointment usually takes: where nobody planned one. */
const USUAL_MINUTES = 50

/** A session that nobody planned: it begins now, with nothing in it. Maintenance is what an unplanned one usually is. */
export const beginUnplanned = (sessionId: string, offers: Pick<Offers, 'homework'>, now: Instant): Recording => ({
  sessionId,
  revision: null,
  doneAt: now,
  doneMinutes: USUAL_MINUTES,
  intent: 'maintenance',
  handsOn: true,
  works: [],
  workId: null,
  stiffnessBefore: null,
  cupMarksAgreed: null,
  retests: [],
  homework: [...offers.homework],
  decisions: [],
  restricted: null,
  changed: null,
  needsAttention: null,
  privateNote: '',
  acknowledgement: null,
  doneBefore: false,
})

/**
 * Where recording begins: the plan as it stands, or what was recorded already and is corrected. Measures and things to take
 * home that fit the session come along as offers.
 */
export const beginRecording = (session: StoredSession, offers: Offers, { now, timeZone, newId }: Moment): Recording => {
  const works = worksOf(session, newId)
  const isRecorded = session.recordedAt !== null
  return {
    sessionId: session.id,
    revision: session.revision,
    doneAt: session.doneAt ?? beganAt(session, now, timeZone),
    doneMinutes: session.doneMinutes ?? session.minutes,
    intent: session.intent,
    handsOn: session.handsOn,
    works,
    workId: works.find(({ state }) => state === 'open')?.id ?? works[0]?.id ?? null,
    stiffnessBefore: session.stiffnessBefore,
    cupMarksAgreed: session.cupMarksAgreed,
    retests: together(storedRetests(session), offers.retests, sameMeasure),
    homework: together(storedHomework(session), offers.homework, sameTask),
    decisions: storedDecisions(session),
    restricted: isRecorded ? session.restricted : null,
    changed: isRecorded ? session.changed : null,
    needsAttention: isRecorded ? session.needsAttention : null,
    privateNote: session.privateNote,
    // That of the plan is asked for where the plan is judged: it holds only for what was planned.
    acknowledgement: isRecorded ? session.acknowledgement : null,
    doneBefore: false,
  }
}
