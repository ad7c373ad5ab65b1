import type { Tx } from '@strideloom/db/client.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { PracticeInput } from '@strideloom/domain/people/schema.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

export type Practice = {
  id: string
  name: string
  timeZone: string
  isDemo: boolean
  ownRunnersOnly: boolean
  recordYears: number
  bufferMinutes: number
}

const shown = {
  id: true,
  name: true,
  timeZone: true,
  isDemo: true,
  ownRunnersOnly: true,
  recordYears: true,
  bufferMinutes: true,
} as const

export const findPractice = (tx: Tx, scope: PracticeScope): Promise<Practice> =>
  tx.practice.findUniqueOrThrow({ where: { id: scope.practiceId }, select: shown })

/**
 * A new practice with its owner. Sent twice it is one: the ids come from the client. Returns whether it is new.
 * @throws DomainError not-the-same-write when the id is another practice's
 */
export const insertPractice = async (
  tx: Tx,
  practice: PracticeInput & { id: string },
  owner: { memberId: string; userId: string; name: string },
): Promise<boolean> => {
  const { id, name, timeZone } = practice
  const { count } = await tx.practice.createMany({ data: [{ id, name, timeZone }], skipDuplicates: true })
  if (count === 0) {
    const mine = await tx.member.count({ where: { practiceId: id, userId: owner.userId, role: 'owner' } })
    if (mine === 0) throw new DomainError('not-the-same-write', 'This practice was not opened. Try again.')
    return false
  }
  await tx.member.create({
    data: { practiceId: id, id: owner.memberId, userId: owner.userId, name: owner.name, role: 'owner' },
  })
  return true
}

export const updatePractice = (
  tx: Tx,
  scope: PracticeScope,
  {
    recordYears,
    bufferMinutes,
    ...change
  }: {
    name: string
    timeZone: string
    ownRunnersOnly: boolean
    recordYears?: number | undefined
    bufferMinutes?: number | undefined
  },
): Promise<Practice> =>
  tx.practice.update({
    where: { id: scope.practiceId },
    data: {
      ...change,
      ...(recordYears !== undefined && { recordYears }),
      ...(bufferMinutes !== undefined && { bufferMinutes }),
    },
    select: shown,
  })
