import type { Tx } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { Acceptance } from '@strideloom/domain/people/acceptance.ts'
import { type InvitationState, invitationState } from '@strideloom/domain/people/invitation.ts'
import type { MemberRole } from '@strideloom/domain/people/schema.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { wakeAgain } from '../reminders/wake-store.ts'

export type NewInvitation = {
  id: string
  name: string
  secretHash: string
  expiresAt: Date
} & ({ kind: 'member'; role: MemberRole } | { kind: 'runner'; runnerId: string })

/**
 * Writes an invitation. Only the hash of its secret is kept, so a repeated request (same id) cannot get the first link
 * again: it gets a new one on the same row, and the one that was lost on the way is void.
 * @returns whether it is new
 * @throws DomainError not-the-same-write when the id was used for something else, or the invitation is over
 */
export const writeInvitation = async (
  tx: Tx,
  scope: PracticeScope,
  { secretHash, expiresAt, ...invitation }: NewInvitation,
  now: Date,
): Promise<boolean> => {
  const key = { practiceId: scope.practiceId, invitedById: scope.memberId, ...invitation }
  const { count } = await tx.invitation.createMany({
    data: [{ ...key, secretHash, expiresAt, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 1) return true
  const again = await tx.invitation.updateMany({
    where: { ...key, acceptedAt: null, revokedAt: null },
    data: { secretHash, expiresAt },
  })
  if (again.count === 0)
    throw new DomainError('not-the-same-write', 'This invitation was sent already. Make a new link.')
  return false
}

const stillOpen = { acceptedAt: null, revokedAt: null } as const

/** Takes back a runner's links, all but one: of several links only the newest works. */
export const revokeRunnersLinks = async (
  tx: Tx,
  scope: { practiceId: string },
  runnerId: string,
  keep: string | null,
  at: Date,
): Promise<void> => {
  await tx.invitation.updateMany({
    where: { practiceId: scope.practiceId, runnerId, ...stillOpen, ...(keep && { id: { not: keep } }) },
    data: { revokedAt: at },
  })
}

/** Takes back every link that a member made: somebody who leaves keeps no door. */
export const revokeLinksMadeBy = async (tx: Tx, scope: PracticeScope, memberId: string, at: Date): Promise<void> => {
  await tx.invitation.updateMany({
    where: { practiceId: scope.practiceId, invitedById: memberId, ...stillOpen },
    data: { revokedAt: at },
  })
}

/** Whom an invitation of this practice is for; null when there is none of that id. */
export const findInvitation = (
  tx: Tx,
  scope: PracticeScope,
  id: string,
): Promise<{ kind: 'member' | 'runner'; runnerId: string | null } | null> =>
  tx.invitation.findUnique({
    where: { practiceId_id: { practiceId: scope.practiceId, id } },
    select: { kind: true, runnerId: true },
  })

/** Takes one link back. Returns whether it was open. */
export const revokeInvitation = async (tx: Tx, scope: PracticeScope, id: string, at: Date): Promise<boolean> => {
  const { count } = await tx.invitation.updateMany({
    where: { practiceId: scope.practiceId, id, ...stillOpen },
    data: { revokedAt: at },
  })
  return count === 1
}

export type LinkState = { id: string; state: InvitationState; createdAt: string; expiresAt: string; invitedBy: string }

/** The newest invitation of a runner, null when none was made. */
export const newestLink = async (tx: Tx, scope: RunnerScope, now: Date): Promise<LinkState | null> => {
  const row = await tx.invitation.findFirst({
    where: { practiceId: scope.practiceId, runnerId: scope.runnerId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { invitedBy: { select: { name: true } } },
  })
  return (
    row && {
      id: row.id,
      state: stateOf(row, now),
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      invitedBy: row.invitedBy.name,
    }
  )
}

type Moments = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }

const stateOf = ({ acceptedAt, revokedAt, expiresAt }: Moments, now: Date): InvitationState =>
  invitationState(
    {
      acceptedAt: acceptedAt?.getTime() ?? null,
      revokedAt: revokedAt?.getTime() ?? null,
      expiresAt: expiresAt.getTime(),
    },
    now.getTime(),
  )

/** What whoever holds the secret may see before signing in: the practice's name and the invited name. Null when the link is not valid. */
export const readOpenLink = async (
  tx: Tx,
  secretHash: string,
  now: Date,
): Promise<{ practice: string; name: string } | null> => {
  const row = await tx.invitation.findUnique({
    where: { secretHash },
    include: { practice: { select: { name: true } }, runner: { select: { archivedAt: true } } },
  })
  if (!row || stateOf(row, now) !== 'open' || row.runner?.archivedAt) return null
  return { practice: row.practice.name, name: row.name }
}

export type HeldInvitation = {
  practiceId: string
  id: string
  name: string
  role: MemberRole | null
  runnerId: string | null
  /** Into the demo practice. */
  isDemo: boolean
  /** Where the invited is, or the practice. */
  timeZone: string
  acceptance: Acceptance
}

/** The invitation of a secret, its row locked until the transaction ends: of two who press at once, one waits for the other. */
export const holdInvitation = async (
  tx: Tx,
  secretHash: string,
  userId: string,
  now: Date,
): Promise<HeldInvitation | null> => {
  const locked = await tx.$queryRaw<{ practiceId: string; id: string }[]>`
    SELECT "practiceId", id FROM "Invitation" WHERE "secretHash" = ${secretHash} FOR UPDATE`
  const [key] = locked
  if (!key) return null
  const row = await tx.invitation.findUniqueOrThrow({
    where: { practiceId_id: key },
    include: {
      practice: { select: { timeZone: true, isDemo: true } },
      runner: { select: { userId: true, archivedAt: true, timeZone: true } },
    },
  })
  const { practiceId } = key
  const invited: Acceptance['invited'] = row.runner
    ? {
        kind: 'runner',
        linkedUserId: row.runner.userId,
        archived: row.runner.archivedAt !== null,
        hasOtherRecord: (await tx.runner.count({ where: { practiceId, userId, id: { not: row.runnerId ?? '' } } })) > 0,
      }
    : { kind: 'member', isMember: (await tx.member.count({ where: { practiceId, userId, removedAt: null } })) > 0 }
  return {
    ...key,
    name: row.name,
    role: row.role,
    runnerId: row.runnerId,
    isDemo: row.practice.isDemo,
    timeZone: row.runner?.timeZone ?? row.practice.timeZone,
    acceptance: { state: stateOf(row, now), acceptedByUserId: row.acceptedByUserId, userId, invited },
  }
}

/**
 * Binds the account: to the runner's record, who joins on that day (check-ins are due from then on), or as a member
 * (somebody who was removed and is invited again is the same member).
 */
export const bindAccount = async (
  tx: Tx,
  held: HeldInvitation,
  { userId, memberId, at, today }: { userId: string; memberId: string; at: Date; today: Day },
): Promise<void> => {
  const { practiceId, id, name, role, runnerId } = held
  await tx.invitation.update({
    where: { practiceId_id: { practiceId, id } },
    data: { acceptedAt: at, acceptedByUserId: userId },
  })
  if (runnerId !== null) {
    await tx.runner.update({
      where: { practiceId_id: { practiceId, id: runnerId } },
      data: { userId, joinedOn: fromDay(today) },
    })
    await wakeAgain(tx, { practiceId, runnerId }, at)
    return
  }
  if (role === null) throw new Error('an invitation of a member has a role')
  const before = await tx.member.findUnique({
    where: { practiceId_userId: { practiceId, userId } },
    select: { id: true },
  })
  // Reminders before the member: the order in which an erasure holds them.
  if (before) await wakeAgain(tx, { practiceId, memberId: before.id }, at)
  await tx.member.upsert({
    where: { practiceId_userId: { practiceId, userId } },
    create: { practiceId, id: memberId, userId, name, role },
    update: { removedAt: null, role },
  })
}
