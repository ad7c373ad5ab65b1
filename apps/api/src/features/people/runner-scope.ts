import type { Db } from '@strideloom/db/client.ts'
import { grantRunner, type PracticeScope, type RunnerScope } from '../../trpc/scope.ts'

/** The runner's scope for a therapist, or null: not in this practice, or not theirs where the practice keeps runners apart. */
export const findRunnerScope = async (db: Db, scope: PracticeScope, runnerId: string): Promise<RunnerScope | null> => {
  const runner = await db.runner.findFirst({
    where: {
      practiceId: scope.practiceId,
      id: runnerId,
      erasedAt: null,
      ...(scope.role === 'owner'
        ? {}
        : { OR: [{ responsibleId: scope.memberId }, { practice: { ownRunnersOnly: false } }] }),
    },
    select: { id: true, timeZone: true },
  })
  return (
    runner &&
    grantRunner({
      practiceId: scope.practiceId,
      runnerId: runner.id,
      userId: scope.userId,
      memberId: scope.memberId,
      timeZone: runner.timeZone,
    })
  )
}
