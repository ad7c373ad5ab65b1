import type { Db } from '@strideloom/db/client.ts'
import { grantRunner, type PracticeScope, type RunnerScope } from '../../trpc/scope.ts'

/** The runners whom a member sees: all of the practice, or their own where it keeps runners apart; nobody who was erased. */
export const seenBy = ({ role, memberId }: Pick<PracticeScope, 'role' | 'memberId'>) => ({
  erasedAt: null,
  ...(role === 'owner' ? {} : { OR: [{ responsibleId: memberId }, { practice: { ownRunnersOnly: false } }] }),
})

/** The runner's scope for a therapist, or null: not in this practice, or not theirs where the practice keeps runners apart. */
export const findRunnerScope = async (db: Db, scope: PracticeScope, runnerId: string): Promise<RunnerScope | null> => {
  const runner = await db.runner.findFirst({
    where: { practiceId: scope.practiceId, id: runnerId, ...seenBy(scope) },
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
