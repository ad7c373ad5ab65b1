import { dayOf, type Instant } from '@strideloom/domain/calendar/instant.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { type NamedKind, takenOver } from '@strideloom/domain/record/take-over.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'
import { putAnswers } from './answer-rows.ts'
import { putLogs } from './log-rows.ts'
import { putPlan } from './plan-rows.ts'
import { putRunner } from './runner-rows.ts'
import { putSessions } from './session-rows.ts'
import { idsOf, openStage } from './stage.ts'
import { putAssessments } from './test-rows.ts'
import { putTraining } from './training-rows.ts'

/** A document of another program as rows of here. */
export type Translated = {
  transfer: Transfer
  /** The document with the ids that its parts have here. */
  record: RunnerRecord
  /** What the document calls a thing, by kind, and its id here. */
  ids: { kind: NamedKind; there: string; here: string }[]
}

/**
 * Makes rows of everything in a document that rows can hold. Pure: the same document gives the same ids, so that a runner who is here
 * already is known.
 */
export const documentRows = (
  foreign: RunnerRecord,
  { name, memberId, now }: { name: string; memberId: string; now: Instant },
): Translated => {
  const { newId, idHere } = idsOf(foreign)
  const ids = new Map<string, Translated['ids'][number]>()
  const record = takenOver(foreign, (kind, there) => {
    const here = idHere(kind, there)
    ids.set(`${kind} ${there}`, { kind, there, here })
    return here
  })
  const { timeZone } = record.runner
  const { stage, rows, people } = openStage({
    runnerId: newId('runner', JSON.stringify(foreign)),
    timeZone,
    now,
    today: dayOf(now, timeZone),
    knownAt: [now, ...(record.plannedSessions ?? []).flatMap(({ approvedAt }) => approvedAt ?? [])].sort()[0] ?? now,
    memberId,
    newId,
  })
  putRunner(record, name, stage)
  putTraining(record, stage)
  putAssessments(record, stage)
  putAnswers(record, stage)
  putSessions(record, stage)
  const workouts = putPlan(record, stage)
  putLogs(record, workouts, stage)
  return {
    record,
    ids: [...ids.values()],
    transfer: { format: 1, exportedAt: now, practice: 'another program', people, rows },
  }
}
