import type { Tx } from '@strideloom/db/client.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

/**
 * Erases a whole practice with everything in it, its audit too, and the accounts that belong nowhere else (which signs
 * them out). The database lets go of audit entries only for the practice that this transaction names.
 */
export const erasePractice = async (tx: Tx, scope: PracticeScope): Promise<void> => {
  const { practiceId } = scope
  const people = await tx.$queryRaw<{ userId: string }[]>`
    SELECT "userId" FROM "Member" WHERE "practiceId" = ${practiceId}::uuid AND "userId" IS NOT NULL
    UNION SELECT "userId" FROM "Runner" WHERE "practiceId" = ${practiceId}::uuid AND "userId" IS NOT NULL`
  await tx.$queryRaw`SELECT set_config('strideloom.erase_practice', ${practiceId}, true)`
  await tx.practice.delete({ where: { id: practiceId } })
  const ids = people.map(({ userId }) => userId)
  await tx.user.deleteMany({ where: { id: { in: ids }, members: { none: {} }, runners: { none: {} } } })
  // An emptied demo leaves no link that would open an account of it again.
  await tx.verification.deleteMany({ where: { value: { in: ids } } })
}

/**
 * Whoever comes through the demo's door is its cast, so the cast must never get anything outside the demo: everybody
 * would have it.
 * @throws DomainError demo-account
 */
export const checkNotOfTheCast = async (tx: Tx, userId: string): Promise<void> => {
  const inDemo = { some: { practice: { isDemo: true } } }
  const ofTheCast = await tx.user.count({
    where: { id: userId, accounts: { none: {} }, OR: [{ members: inDemo }, { runners: inDemo }] },
  })
  if (ofTheCast > 0)
    throw new DomainError(
      'demo-account',
      'Anybody can open this demo account, so it stays in the demo. Sign out and use an account of your own.',
    )
}
