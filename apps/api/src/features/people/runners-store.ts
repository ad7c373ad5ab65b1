import type { Db, Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { RunnerInput } from '@strideloom/domain/people/schema.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

export type RunnerRecord = RunnerInput & {
  id: string
  joinedOn: Day
  archived: boolean
  hasAccount: boolean
  responsible: string
  revision: number
}

export type RunnerRow = {
  id: string
  name: string
  tags: string[]
  responsibleId: string
  responsible: string
  hasAccount: boolean
  archived: boolean
}

/** What a list may ask for. Pages by name and id, so that a new runner does not shift the pages. */
export type RunnerQuery = {
  search: string
  tag: string | null
  archived: boolean
  after: { name: string; id: string } | null
  take: number
}

const maySee = (scope: PracticeScope) =>
  scope.role === 'therapist' ? { OR: [{ responsibleId: scope.memberId }, { practice: { ownRunnersOnly: false } }] } : {}

export const listRunners = async (db: Db, scope: PracticeScope, query: RunnerQuery): Promise<RunnerRow[]> => {
  const { search, tag, archived, after, take } = query
  const rows = await db.runner.findMany({
    where: {
      practiceId: scope.practiceId,
      archivedAt: archived ? { not: null } : null,
      ...(search && { name: { contains: search, mode: 'insensitive' } }),
      ...(tag && { tags: { has: tag } }),
      AND: [
        maySee(scope),
        after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take,
    select: {
      id: true,
      name: true,
      tags: true,
      responsibleId: true,
      userId: true,
      archivedAt: true,
      responsible: { select: { name: true } },
    },
  })
  return rows.map(({ userId, archivedAt, responsible, ...row }) => ({
    ...row,
    responsible: responsible.name,
    hasAccount: userId !== null,
    archived: archivedAt !== null,
  }))
}

export const findRunner = async (db: Tx, scope: RunnerScope): Promise<RunnerRecord> => {
  const { userId, archivedAt, birthDate, joinedOn, responsible, ...row } = await db.runner.findUniqueOrThrow({
    where: { practiceId_id: { practiceId: scope.practiceId, id: scope.runnerId } },
    omit: { practiceId: true, createdAt: true },
    include: { responsible: { select: { name: true } } },
  })
  return {
    ...row,
    birthDate: birthDate && toDay(birthDate),
    joinedOn: toDay(joinedOn),
    archived: archivedAt !== null,
    hasAccount: userId !== null,
    responsible: responsible.name,
  }
}

/** Adds a runner; the same id again changes nothing and answers the same. Returns false when it was there already. */
export const insertRunner = async (
  tx: Tx,
  scope: PracticeScope,
  runner: RunnerInput & { id: string },
  joinedOn: Day,
): Promise<boolean> => {
  const { id, birthDate, ...rest } = runner
  const { count } = await tx.runner.createMany({
    data: [
      {
        practiceId: scope.practiceId,
        id,
        ...rest,
        birthDate: birthDate && fromDay(birthDate),
        joinedOn: fromDay(joinedOn),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** @throws DomainError record-moved-on when somebody saved in between. */
export const updateRunner = async (
  tx: Tx,
  scope: RunnerScope,
  runner: RunnerInput,
  revision: number,
): Promise<void> => {
  const { birthDate, ...rest } = runner
  const { count } = await tx.runner.updateMany({
    where: { practiceId: scope.practiceId, id: scope.runnerId, revision },
    data: { ...rest, birthDate: birthDate && fromDay(birthDate), revision: { increment: 1 } },
  })
  if (count === 0)
    throw new DomainError(
      'record-moved-on',
      'Somebody else saved this record meanwhile. Look at their version, then save again.',
    )
}

export const archiveRunner = async (tx: Tx, scope: RunnerScope, at: Date | null): Promise<void> => {
  await tx.runner.update({
    where: { practiceId_id: { practiceId: scope.practiceId, id: scope.runnerId } },
    data: { archivedAt: at },
  })
}

/** True when this member is in the practice and not removed: a record's responsible therapist must be. */
export const isTherapist = async (tx: Tx, scope: PracticeScope, memberId: string): Promise<boolean> =>
  (await tx.member.count({
    where: { practiceId: scope.practiceId, id: memberId, removedAt: null, role: { in: ['owner', 'therapist'] } },
  })) === 1
