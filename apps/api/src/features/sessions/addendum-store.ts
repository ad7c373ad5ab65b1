import type { Tx } from '@strideloom/db/client.ts'
import type { NewAddendum } from '@strideloom/domain/sessions/addendum-schema.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

/** Keeps an addendum. False when the id is taken. */
export const insertAddendum = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  by: PracticeScope,
  { sessionId, ...addendum }: NewAddendum & { sessionId: string },
  at: Date,
): Promise<boolean> => {
  const { count } = await tx.sessionAddendum.createMany({
    data: [{ practiceId, runnerId, sessionId, ...addendum, writtenById: by.memberId, writtenAt: at }],
    skipDuplicates: true,
  })
  return count === 1
}

/** The addendum of that id, if it is one at this session. */
export const findAddendum = (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  { id, sessionId }: { id: string; sessionId: string },
) =>
  tx.sessionAddendum.findFirst({
    where: { practiceId, runnerId, sessionId, id },
    select: { part: true, words: true, reason: true, tellRunner: true, writtenAt: true },
  })
