import type { Tx } from '@strideloom/db/client.ts'
import { changeSession, partsOf, type SessionChange } from '@strideloom/domain/briefs/take-in-plan.ts'
import type { Taken } from '@strideloom/domain/briefs/taken-schema.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { changeBetween, isEmptyChange } from '@strideloom/domain/programs/change.ts'
import { publish } from '@strideloom/domain/programs/publish.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { v7 as uuidv7 } from 'uuid'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { decideProgram } from '../programs/decide-program.ts'
import { type ProgramRow, type ProgramSummary, saveChange } from '../programs/programs-store.ts'
import { savePublication } from '../programs/publish-store.ts'
import { findStoredPlan, responsibleOf } from '../programs/published-store.ts'
import { wakeRunner } from '../reminders/wake-store.ts'

export const MOVED_ON = 'This session was changed meanwhile. Look at it again, then decide.'

/** The held program with the document that the runner follows. */
export type InPlan = { program: ProgramRow & ProgramSummary; published: Program }

type Put = {
  versionId: string
  sessionId: string
  change: SessionChange
  kept: { taken: Taken } | { takesBackId: string }
}

/** The same in the draft, where it still is as it was; what somebody edits there already is theirs. */
const inDraft = (draft: Program, { sessionId, change }: Put, today: Day): Program =>
  partsOf(change).reduce((document, part) => changeSession(document, sessionId, part, today) ?? document, draft)

/**
 * Changes a published session: a new version of what the runner follows with nothing else changed, so that what stands
 * unpublished in the draft stays unpublished. The draft gets the same change.
 * @throws DomainError suggestion-moved-on where it is not as it was seen; session-not-open once the session has begun
 */
export const putInPlan = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  { program, published }: InPlan,
  put: Put,
  { at, today }: { at: Date; today: Day },
): Promise<{ number: number; document: Program }> => {
  const document = changeSession(published, put.sessionId, put.change, today)
  if (document === null) throw new DomainError('suggestion-moved-on', MOVED_ON)
  const stored = await findStoredPlan(tx, scope, program.id)
  const publication = publish(document, stored, { today, newId: uuidv7 })
  if (!publication.updateSessions.some(({ id }) => id === put.sessionId))
    throw new DomainError('session-not-open', 'This session has begun. What is done now is written down in it.')
  await decideProgram(tx, scope, document)
  const draft = inDraft(program.draft, put, today)
  const change = changeBetween(program.draft, draft)
  const days = await decideProgram(tx, scope, draft)
  const revision = isEmptyChange(change) ? program.revision : program.revision + 1
  if (revision > program.revision)
    await saveChange(
      tx,
      scope,
      by,
      { id: program.id, revision },
      { id: uuidv7(), change, madeAt: at, undo: changeBetween(draft, program.draft) },
      draft,
      days,
    )
  const number = (program.published?.number ?? 0) + 1
  const version = {
    id: put.versionId,
    number,
    programId: program.id,
    // What else waits in the draft is still to be published.
    revision: sameContent(draft, document) ? revision : (program.published?.revision ?? revision),
    document,
    at,
    ...put.kept,
  }
  await savePublication(tx, scope, by, version, publication, await responsibleOf(tx, scope))
  await wakeRunner(tx, scope, at)
  return { number, document }
}
