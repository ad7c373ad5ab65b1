import type { Tx } from '@strideloom/db/client.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { doneToGuard, letRecord } from '@strideloom/domain/outlook/guard-done.ts'
import type { GuardedSession } from '@strideloom/domain/outlook/guard-sessions.ts'
import type { Acknowledgement } from '@strideloom/domain/programs/schema.ts'
import { complaintsAboutRecord, mustBeOpen } from '@strideloom/domain/sessions/record-session.ts'
import type { SentRecord, SessionRecord } from '@strideloom/domain/sessions/session-record-schema.ts'
import { isWithinPlan } from '@strideloom/domain/sessions/within-plan.ts'
import { rulesToAnswer } from '@strideloom/domain/timing/acknowledged.ts'
import { notFound } from '../../trpc/errors.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { wrongFields } from '../../trpc/wrong-field.ts'
import { saveOverrides } from '../outlook/judged-store.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { checkReferences, putParts } from './done-parts-store.ts'
import { insertUnplanned, saveDone } from './record-store.ts'
import { changedParts, isSameHands, isSameRecord, recordIn } from './same-record.ts'
import type { SessionRow } from './session-rows.ts'
import { lockSession } from './sessions-store.ts'

export type Recording = {
  record: SentRecord
  /** The revision that the record was written on; null for a session that nobody planned. */
  revision: number | null
  /** What of the limits was gone past, and why. Null: the plan's own stands, where no more was done than planned. */
  acknowledgement: Acknowledgement | null
  /** It was done before anybody knew of what closes hands-on work since. */
  doneBefore: boolean
}

type By = { scope: PracticeScope; runner: RunnerScope; at: Date }

const movedOn = ({ revision, recordedBy, recordedAt }: SessionRow): DomainError =>
  new DomainError(
    'record-moved-on',
    `${recordedBy ?? 'Somebody else'} saved this session meanwhile. Look at their version, then save again.`,
    { revision, recordedBy, recordedAt },
  )

/** The guard, on the way of a record; what hands did already, and was let through then, is not asked again. */
const guard = async (
  tx: Tx,
  { runner, at }: By,
  { record, doneBefore }: { record: SessionRecord; doneBefore: boolean },
  acknowledgement: Acknowledgement | null,
): Promise<GuardedSession | null> => {
  // Histories reach back from the session, which may be some time ago.
  const day = dayOf(record.doneAt, runner.timeZone)
  const today = dayOf(at.toISOString(), runner.timeZone)
  const loaded = await loadRecord(tx, runner, { today: day < today ? day : today })
  return letRecord(loaded.record, doneToGuard(record, runner.timeZone, acknowledgement), at.toISOString(), {
    handsOn: record.handsOn,
    reviews: loaded.toleranceReviews,
    doneBefore,
    rules: loaded.rules,
  })
}

/** The reason that is kept: none where nothing was gone past. */
const whyOf = (guarded: GuardedSession | null): Acknowledgement | null =>
  guarded !== null && rulesToAnswer(guarded.plan).length > 0 ? guarded.acknowledgement : null

/**
 * Load, decide, save: a session as it was done, whole, planned or not. The same record twice is one.
 * @returns the revision that stands, and what happened for the audit; null there when it was saved before
 * @throws not found for what is somebody else's; wrong fields; DomainError record-moved-on, session-released,
 * session-not-open and those of the guard
 */
export const recordSession = async (
  tx: Tx,
  by: By,
  recording: Recording,
): Promise<{ revision: number; told: { isFirst: boolean; detail: Record<string, unknown> } | null }> => {
  const { record: sent, revision } = recording
  const { runner, scope, at } = by
  const isNew = revision === null && (await insertUnplanned(tx, runner, scope, { ...sent, decisions: [] }))
  const row = await lockSession(tx, runner, sent.id)
  if (!row) throw notFound()
  const stored = recordIn(row)
  const record: SessionRecord = { ...sent, decisions: sent.decisions ?? stored?.decisions ?? [] }
  if (stored !== null && isSameRecord(stored, record)) return { revision: row.revision, told: null }
  if (!isNew && row.revision !== revision) throw movedOn(row)
  mustBeOpen(row)
  const complaints = complaintsAboutRecord(record, at.toISOString())
  if (complaints.length > 0)
    throw wrongFields(complaints.map(({ field, message }) => ({ path: `record.${field}`, message })))
  await checkReferences(tx, runner, record)
  const isAsBefore = stored !== null && isSameHands(stored, record)
  const ofPlan = stored === null && isWithinPlan(record, row) ? row.acknowledgement : null
  const guarded = isAsBefore ? null : await guard(tx, by, { ...recording, record }, recording.acknowledgement ?? ofPlan)
  await saveDone(tx, runner, scope, record, { acknowledgement: isAsBefore ? row.acknowledgement : whyOf(guarded), at })
  await putParts(tx, runner, scope, record, at)
  const overrides = guarded ? await saveOverrides(tx, runner, scope, [guarded], 'record', at) : []
  return {
    revision: row.revision + 1,
    told: {
      isFirst: stored === null,
      detail: {
        planned: row.programId !== null,
        parts: changedParts(stored, record),
        ...(guarded && { hash: guarded.factsHash, ruleSet: guarded.verdict.ruleSet }),
        ...(guarded && recording.doneBefore && { doneBefore: true }),
        ...(overrides.length > 0 && { overrides }),
      },
    },
  }
}
