import type { Tx } from '@strideloom/db/client.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

/**
 * Erases a whole practice with everything in it, its audit too, and the accounts that belong nowhere else (which signs
 * them out). The database lets go of audit entries only for the practice that this transaction names.
 */
export const erasePractice = async (tx: Tx, scope: PracticeScope): Promise<void> => {
  const { practiceId } = scope
  const people = await tx.$queryRaw<{ userId: string }[]>`
    SELECT "userId" FROM "Member" WHERE "practiceId" = ${practiceId}::uuid
    UNION SELECT "userId" FROM "Runner" WHERE "practiceId" = ${practiceId}::uuid AND "userId" IS NOT NULL`
  await tx.$queryRaw`SELECT set_config('strideloom.erase_practice', ${practiceId}, true)`
  await tx.practice.delete({ where: { id: practiceId } })
  const ids = people.map(({ userId }) => userId)
  await tx.user.deleteMany({ where: { id: { in: ids }, members: { none: {} }, runners: { none: {} } } })
  // An emptied demo leaves no link that would open an account of it again.
  await tx.verification.deleteMany({ where: { value: { in: ids } } })
}
