import type { Tx } from '@strideloom/db/client.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { v7 as uuidv7 } from 'uuid'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { decideProgram } from './decide-program.ts'
import { lockProgram, saveChange } from './programs-store.ts'

type Place = Pick<PlannedSession, 'day' | 'startTime' | 'minutes'>

/**
 * A published session that was moved in the calendar stands there in its draft too: else the next publishing would bring it back. A draft
 * that has it elsewhere by now keeps its own place, and shows the difference when it is published.
 * @throws DomainError change-breaks-program where the program cannot have it there
 */
export const moveInDraft = async (
  tx: Tx,
  runner: RunnerScope,
  by: PracticeScope,
  {
    programId,
    before,
    after,
    now,
  }: {
    programId: string
    before: Place & { id: string }
    after: Place & Pick<PlannedSession, 'acknowledgement'>
    now: Date
  },
): Promise<void> => {
  const program = await lockProgram(tx, runner, programId)
  const drafted = program?.draft.sessions[before.id]
  if (!program || !drafted) return
  const { day, startTime, minutes } = drafted
  if (day !== before.day || startTime !== before.startTime || minutes !== before.minutes) return
  const put = { [before.id]: { ...drafted, ...after } }
  const draft = { ...program.draft, sessions: { ...program.draft.sessions, ...put } }
  const days = await decideProgram(tx, runner, draft)
  const undo = { sessions: { put: { [before.id]: drafted } } }
  const change = { id: uuidv7(), change: { sessions: { put } }, undo, madeAt: now }
  await saveChange(tx, runner, by, { id: programId, revision: program.revision + 1 }, change, draft, days)
}
