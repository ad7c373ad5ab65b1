import type { Tx } from '@strideloom/db/client.ts'
import type { PracticeInput } from '@strideloom/domain/people/schema.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

export type Practice = { id: string; name: string; timeZone: string; isDemo: boolean; ownRunnersOnly: boolean }

const shown = { id: true, name: true, timeZone: true, isDemo: true, ownRunnersOnly: true } as const

export const findPractice = (tx: Tx, scope: PracticeScope): Promise<Practice> =>
  tx.practice.findUniqueOrThrow({ where: { id: scope.practiceId }, select: shown })

/** A new practice with its owner. Sent twice it is one: the ids come from the client. */
export const insertPractice = async (
  tx: Tx,
  practice: PracticeInput & { id: string },
  owner: { memberId: string; userId: string; name: string },
): Promise<void> => {
  await tx.practice.create({ data: { id: practice.id, name: practice.name, timeZone: practice.timeZone } })
  await tx.member.create({
    data: { practiceId: practice.id, id: owner.memberId, userId: owner.userId, name: owner.name, role: 'owner' },
  })
}

/** The practice that this person made with this id, if any: tells a repeated request from a new one. */
export const findOwnPractice = (tx: Tx, practiceId: string, userId: string): Promise<{ id: string } | null> =>
  tx.practice.findFirst({
    where: { id: practiceId, members: { some: { userId, role: 'owner' } } },
    select: { id: true },
  })

export const updatePractice = (
  tx: Tx,
  scope: PracticeScope,
  change: { name: string; timeZone: string; ownRunnersOnly: boolean },
): Promise<Practice> => tx.practice.update({ where: { id: scope.practiceId }, data: change, select: shown })
