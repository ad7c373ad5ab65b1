import type { Db, Tx } from '@strideloom/db/client.ts'
import type { StandingMember } from '@strideloom/domain/people/leaving.ts'
import type { MemberRole } from '@strideloom/domain/people/schema.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

export type MemberRow = { id: string; name: string; role: MemberRole; email: string; runners: number; you: boolean }

/** Who works here, by name, with the number of runners they answer for (archived ones too). */
export const listMembers = async (db: Db, scope: PracticeScope): Promise<MemberRow[]> => {
  const rows = await db.member.findMany({
    where: { practiceId: scope.practiceId, removedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      name: true,
      role: true,
      user: { select: { email: true } },
      _count: { select: { responsible: true } },
    },
  })
  return rows.map(({ user, _count, ...row }) => ({
    ...row,
    // Who works here has an account; people of other practices are removed from the start.
    email: user?.email ?? '',
    runners: _count.responsible,
    you: row.id === scope.memberId,
  }))
}

export type OpenMemberLink = { id: string; name: string; role: MemberRole; createdAt: string; expiresAt: string }

/** Links for members that still work. */
export const listMemberLinks = async (db: Db, scope: PracticeScope, now: Date): Promise<OpenMemberLink[]> => {
  const rows = await db.invitation.findMany({
    where: {
      practiceId: scope.practiceId,
      kind: 'member',
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
    },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, name: true, role: true, createdAt: true, expiresAt: true },
  })
  return rows.map(({ role, createdAt, expiresAt, ...row }) => ({
    ...row,
    role: role ?? 'assistant',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }))
}

/** All members, locked until the transaction ends: two owners who remove each other at once do not leave a practice without one. */
export const holdMembers = (tx: Tx, scope: PracticeScope): Promise<StandingMember[]> =>
  tx.$queryRaw<StandingMember[]>`
    SELECT m.id, m.role::text AS role,
      (SELECT count(*)::int FROM "Runner" r WHERE r."practiceId" = m."practiceId" AND r."responsibleId" = m.id
        AND r."erasedAt" IS NULL) AS runners
    FROM "Member" m WHERE m."practiceId" = ${scope.practiceId}::uuid AND m."removedAt" IS NULL
    ORDER BY m.id FOR UPDATE OF m`

/** True when somebody of this id was a member once and is none now. */
export const wasRemoved = async (tx: Tx, scope: PracticeScope, memberId: string): Promise<boolean> =>
  (await tx.member.count({ where: { practiceId: scope.practiceId, id: memberId, removedAt: { not: null } } })) === 1

/** Every runner of one member goes to another. Returns how many. */
export const handOverRunners = async (tx: Tx, scope: PracticeScope, from: string, to: string): Promise<number> => {
  const { count } = await tx.runner.updateMany({
    where: { practiceId: scope.practiceId, responsibleId: from },
    data: { responsibleId: to, revision: { increment: 1 } },
  })
  return count
}

/** The row stays: what they wrote keeps its name. */
export const removeMember = async (tx: Tx, scope: PracticeScope, memberId: string, at: Date): Promise<void> => {
  await tx.member.update({
    where: { practiceId_id: { practiceId: scope.practiceId, id: memberId } },
    data: { removedAt: at },
  })
}

export const setRole = async (tx: Tx, scope: PracticeScope, memberId: string, role: MemberRole): Promise<void> => {
  await tx.member.update({
    where: { practiceId_id: { practiceId: scope.practiceId, id: memberId } },
    data: { role },
  })
}
