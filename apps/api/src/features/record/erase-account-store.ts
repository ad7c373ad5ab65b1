import type { Tx } from '@strideloom/db/client.ts'

/** Whether an account is used by a member of a practice, or by a runner other than this one. */
export const isUsedElsewhere = async (
  tx: Tx,
  userId: string,
  but: { practiceId: string; runnerId: string } | null = null,
): Promise<boolean> => {
  const [members, runners] = await Promise.all([
    tx.member.count({ where: { userId, removedAt: null } }),
    tx.runner.count({ where: { userId, ...(but && { NOT: { practiceId: but.practiceId, id: but.runnerId } }) } }),
  ])
  return members + runners > 0
}

/**
 * Ends every sign-in of an account whose runner has gone, and takes the account away where nobody uses it any more. A member who was
 * removed keeps their name beside what they wrote and beside what the audit says that they did, without an account.
 */
export const endAccount = async (tx: Tx, userId: string): Promise<void> => {
  // Two practices that erase the same person at once: the second sees what the first has left.
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR UPDATE`
  await tx.authSession.deleteMany({ where: { userId } })
  if (await isUsedElsewhere(tx, userId)) return
  await tx.member.updateMany({ where: { userId }, data: { userId: null, formerUserId: userId } })
  await tx.verification.deleteMany({ where: { value: userId } })
  await tx.rateLimit.deleteMany({ where: { key: { contains: userId } } })
  await tx.user.delete({ where: { id: userId } })
}

/** The hash of an account's password; null where it has none. */
export const passwordHash = async (tx: Tx, userId: string): Promise<string | null> => {
  const account = await tx.account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  })
  return account?.password ?? null
}
