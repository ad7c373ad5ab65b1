import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import {
  type GuardedSession,
  guardSession,
  letBook,
  letThrough,
  plannedToGuard,
} from '@strideloom/domain/outlook/guard-sessions.ts'
import { withDraft } from '@strideloom/domain/programs/draft-in-record.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { toleranceAt } from '@strideloom/domain/sessions/tolerance.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { type LoadedRecord, loadRecord } from '../outlook/record-store.ts'

export type Moment = { today: Day; now: Date }

/** Sessions from today on that are still to come: what is done, or cancelled, is no plan any more. */
const coming = (draft: Program, { record }: LoadedRecord, today: Day): PlannedSession[] => {
  const settled = new Set(record.sessions?.map(({ id }) => id))
  return Object.values(draft.sessions).filter(({ id, day }) => day >= today && !settled.has(id))
}

/** Judges sessions of a draft as if it were published: by the record of this moment and everything else that is planned. */
const judgeIn = (
  loaded: LoadedRecord,
  program: { id: string; draft: Program },
  sessions: readonly PlannedSession[],
  { today, now }: Moment,
): GuardedSession[] => {
  const record = withDraft(loaded.record, program.id, program.draft, today)
  return sessions.map((session) =>
    guardSession(record, plannedToGuard(session, record.runner.timeZone), now.toISOString(), loaded.rules),
  )
}

/**
 * The guard on the way of a change: what it adds or alters is judged. A warning may wait in a draft; nothing else may.
 * @throws DomainError guard-safety, guard-block, guard-locked
 */
export const guardChange = async (
  tx: Tx,
  scope: RunnerScope,
  program: { id: string; before: Program; draft: Program },
  moment: Moment,
): Promise<void> => {
  const isTouched = (session: PlannedSession) =>
    session.day >= moment.today && !sameContent(program.before.sessions[session.id], session)
  if (!Object.values(program.draft.sessions).some(isTouched)) return
  const loaded = await loadRecord(tx, scope, { today: moment.today })
  const touched = coming(program.draft, loaded, moment.today).filter(isTouched)
  if (touched.length === 0) return
  letBook(toleranceAt(loaded.record, moment.now.toISOString(), loaded.rules.thresholds, loaded.toleranceReviews))
  letThrough(judgeIn(loaded, program, touched, moment), 'warn')
}

/** Every coming session of what is about to be published, judged, and the hashes it was judged with before. */
export const judgePublication = async (
  tx: Tx,
  scope: RunnerScope,
  program: { id: string; draft: Program },
  moment: Moment,
) => {
  const loaded = await loadRecord(tx, scope, { today: moment.today })
  return {
    judged: judgeIn(loaded, program, coming(program.draft, loaded, moment.today), moment),
    tolerance: toleranceAt(loaded.record, moment.now.toISOString(), loaded.rules.thresholds, loaded.toleranceReviews),
    hashes: new Map(loaded.planned.map(({ id, judgedHash }) => [id, judgedHash])),
  }
}
