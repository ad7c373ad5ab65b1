import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { TECHNIQUE_NOT_TOLD } from '@strideloom/domain/library/technique-of.ts'
import type { RecordPlannedSession, RecordSession, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { JudgedThen } from './judged-then.ts'
import { type Stage, whole } from './stage.ts'
import { kept } from './test-rows.ts'

/** The longest that is kept as done. */
const MOST_MINUTES = 300

/** A row of a session with nothing but its head; every session has every column, as rows of one table are written together. */
const sessionRow = (
  { id, start, minutes, intent }: Pick<RecordSession, 'id' | 'start' | 'minutes' | 'intent'>,
  { runnerId, timeZone }: Stage,
  therapistId: string,
) => ({
  runnerId,
  id,
  programId: null as string | null,
  versionId: null as string | null,
  therapistId,
  day: dayOf(start, timeZone),
  startTime: timeOf(start, timeZone),
  minutes: Math.min(MOST_MINUTES, Math.round(minutes)),
  intent: intent ?? 'maintenance',
  status: 'planned',
  pressure: null as number | null,
  revision: 1,
  doneAt: null as string | null,
  doneMinutes: null as number | null,
  handsOn: true,
  guarded: null as boolean | null,
  stiffnessBefore: null as number | null,
  cupMarksAgreed: null as boolean | null,
  cancelledBy: null as string | null,
  restricted: '',
  changed: '',
  needsAttention: '',
  privateNote: '',
  recordedById: null as string | null,
  recordedAt: null as string | null,
  judgedFacts: null as unknown,
  judgedHash: null as string | null,
  judgedAt: null as string | null,
  judgedBy: null as unknown,
})

/** Sessions that were done or cancelled, with what the document says of them: places and pressure, re-tests and answers. */
export const putSessions = ({ sessions }: Pick<RunnerRecord, 'sessions'>, stage: Stage): void => {
  for (const session of sessions ?? []) {
    const row = sessionRow(session, stage, stage.person(session.therapist))
    if (session.status === 'cancelled') {
      const cancelledBy = session.cancelledBy === 'practice' ? 'therapist' : (session.cancelledBy ?? null)
      stage.put('Session', { ...row, status: 'cancelled', cancelledBy })
      continue
    }
    stage.put('Session', {
      ...row,
      // Its summary was another program's: here is nothing to read through and to send.
      status: 'signed',
      doneAt: session.start,
      doneMinutes: row.minutes,
      handsOn: session.handsOn ?? true,
      guarded: session.guarded ?? null,
      stiffnessBefore: whole(session.stiffnessBefore),
      cupMarksAgreed: session.cupMarksAgreed ?? null,
      recordedById: stage.memberId,
      recordedAt: stage.now,
    })
    putDone(session, stage)
  }
}

const putDone = (session: RecordSession, { runnerId, now, person, newId, put }: Stage): void => {
  const own = { sessionId: session.id, runnerId }
  for (const [index, { region, side, pressure }] of (session.treated ?? []).entries())
    if (pressure !== null)
      put('SessionDoneWork', {
        ...own,
        id: newId('work', session.id, index),
        ordinal: index + 1,
        technique: TECHNIQUE_NOT_TOLD,
        region,
        side,
        pressure: whole(pressure),
        minutes: 0,
        objective: '',
        whyTissue: '',
        whyPressure: '',
        whyNow: '',
      })
  for (const [index, retest] of (session.retests ?? []).entries())
    if (retest.side !== 'both')
      put('SessionRetest', {
        ...own,
        id: newId('retest', session.id, index),
        test: retest.test,
        own: retest.own ?? null,
        side: retest.side,
        region: retest.region ?? '',
        before: kept(retest.before),
        after: kept(retest.after),
        testerId: person(retest.tester),
      })
  for (const [index, answer] of (session.responses ?? []).entries())
    if (answer.answeredAt !== null)
      put('SessionResponse', {
        ...own,
        id: newId('response', session.id, index),
        question: answer.question,
        answeredAt: answer.answeredAt,
        receivedAt: now,
        soreness: whole(answer.soreness),
        stiffness: whole(answer.stiffness),
        legs: answer.legs ?? null,
        worry: [...new Set(answer.worry ?? [])],
        worryAnswered: Array.isArray(answer.worry),
        hoursToNormal: answer.hoursToNormal ?? null,
        regions: answer.regions ?? null,
        bruiseIsAgreedCupMark: answer.bruiseIsAgreedCupMark ?? null,
        note: answer.note ?? '',
      })
}

/** A session that is still to come, with what was known when it was approved. */
export const putPlanned = (
  session: RecordPlannedSession,
  plan: { programId: string; versionId: string } | null,
  then: JudgedThen | null,
  stage: Stage,
): void =>
  stage.put('Session', {
    ...sessionRow(session, stage, stage.memberId),
    programId: plan?.programId ?? null,
    versionId: plan?.versionId ?? null,
    pressure: whole(session.pressure),
    ...then,
  })
