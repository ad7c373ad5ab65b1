import type { Tx } from '@strideloom/db/client.ts'
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

export const findRunner = async (db: Tx, scope: RunnerScope): Promise<RunnerRecord> => {
  const { userId, archivedAt, birthDate, joinedOn, responsible, ...row } = await db.runner.findUniqueOrThrow({
    where: { practiceId_id: { practiceId: scope.practiceId, id: scope.runnerId } },
    omit: { practiceId: true, createdAt: true, erasedAt: true },
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

export type NextRace = { name: string; day: Day; priority: 'A' | 'B' | 'C' }

/** The next planned race from `today` on, null when none is. */
export const findNextRace = async (tx: Tx, scope: RunnerScope, today: Day): Promise<NextRace | null> => {
  const race = await tx.race.findFirst({
    where: {
      practiceId: scope.practiceId,
      runnerId: scope.runnerId,
      retiredAt: null,
      status: 'planned',
      day: { gte: fromDay(today) },
    },
    orderBy: { day: 'asc' },
    select: { name: true, day: true, priority: true },
  })
  return race && { ...race, day: toDay(race.day) }
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

/**
 * Saves an edited record. The same edit sent twice is one: returns false the second time.
 * @throws DomainError record-moved-on when somebody else saved in between.
 */
export const updateRunner = async (
  tx: Tx,
  scope: RunnerScope,
  runner: RunnerInput,
  revision: number,
): Promise<boolean> => {
  const { birthDate, ...rest } = runner
  const { count } = await tx.runner.updateMany({
    where: { practiceId: scope.practiceId, id: scope.runnerId, revision },
    data: { ...rest, birthDate: birthDate && fromDay(birthDate), revision: { increment: 1 } },
  })
  if (count === 1) return true
  const stored = await findRunner(tx, scope)
  const isThisEdit =
    stored.revision === revision + 1 &&
    (Object.keys(runner) as (keyof RunnerInput)[]).every(
      (field) => JSON.stringify(stored[field]) === JSON.stringify(runner[field]),
    )
  if (isThisEdit) return false
  throw new DomainError(
    'record-moved-on',
    'Somebody else saved this record meanwhile. Look at their version, then save again.',
  )
}

/** Puts a record away, or takes it back. Returns false when it was so already. */
export const archiveRunner = async (tx: Tx, scope: RunnerScope, archived: boolean, at: Date): Promise<boolean> => {
  const { count } = await tx.runner.updateMany({
    where: { practiceId: scope.practiceId, id: scope.runnerId, archivedAt: archived ? null : { not: null } },
    data: { archivedAt: archived ? at : null },
  })
  return count === 1
}

/** True when this member is in the practice and not removed: a record's responsible therapist must be. */
export const isTherapist = async (tx: Tx, scope: PracticeScope, memberId: string): Promise<boolean> =>
  (await tx.member.count({
    where: { practiceId: scope.practiceId, id: memberId, removedAt: null, role: { in: ['owner', 'therapist'] } },
  })) === 1
