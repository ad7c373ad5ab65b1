import type { Tx } from '@strideloom/db/client.ts'
import { type Taken, takenSuggestionsSchema } from '@strideloom/domain/briefs/taken-schema.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** The program that a session of this runner is planned in; null where it is in none, or nobody's. */
export const programOfSession = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  sessionId: string,
): Promise<string | null> => {
  const row = await tx.session.findFirst({
    where: { practiceId, runnerId, id: sessionId, retiredAt: null },
    select: { programId: true },
  })
  return row?.programId ?? null
}

/** What a version of this runner's took into a session, and whether that was taken back; null where it took nothing. */
export const findTaken = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  versionId: string,
): Promise<{ programId: string; taken: Taken; takenBack: boolean } | null> => {
  const row = await tx.programVersion.findFirst({
    where: { practiceId, id: versionId, program: { runnerId, retiredAt: null } },
    select: { programId: true, taken: true, takenBackBy: { select: { id: true } } },
  })
  const read = takenSuggestionsSchema.safeParse(row?.taken)
  return row && read.success
    ? { programId: row.programId, taken: read.data, takenBack: row.takenBackBy.length > 0 }
    : null
}
