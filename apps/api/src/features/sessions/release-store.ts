import type { Tx } from '@strideloom/db/client.ts'
import type { SessionStatus } from '@strideloom/domain/sessions/session-words.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

const ofSession = ({ practiceId, runnerId }: RunnerScope, id: string) => ({ practiceId, runnerId, id })

/** Keeps that somebody read the record through, or takes it back. */
export const saveReview = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
  review: { by: PracticeScope; at: Date } | null,
): Promise<void> => {
  await tx.session.updateMany({
    where: ofSession(scope, id),
    data: { reviewedById: review?.by.memberId ?? null, reviewedAt: review?.at ?? null },
  })
}

/** From here on the runner reads the three parts, and the record is signed. */
export const saveSent = async (tx: Tx, scope: RunnerScope, id: string, at: Date): Promise<void> => {
  await tx.session.updateMany({ where: ofSession(scope, id), data: { sentAt: at, status: 'signed' } })
}

export const saveStatus = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
  status: SessionStatus,
  cancelledBy: 'runner' | 'therapist' | null,
): Promise<void> => {
  await tx.session.updateMany({ where: ofSession(scope, id), data: { status, cancelledBy } })
}

/** A therapist's look at a bad answer. Returns false when the id is taken. */
export const insertToleranceReview = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  review: { id: string; sessionId: string; note: string },
  at: Date,
): Promise<boolean> => {
  const { practiceId, runnerId } = scope
  const { count } = await tx.toleranceReview.createMany({
    data: [{ practiceId, runnerId, ...review, reviewedById: by.memberId, reviewedAt: at }],
    skipDuplicates: true,
  })
  return count === 1
}

/** The look of that id, if it is one at this session. */
export const findToleranceReview = (
  tx: Tx,
  scope: RunnerScope,
  { id, sessionId }: { id: string; sessionId: string },
): Promise<{ note: string; reviewedAt: Date } | null> =>
  tx.toleranceReview.findFirst({
    where: { ...ofSession(scope, id), sessionId },
    select: { note: true, reviewedAt: true },
  })
