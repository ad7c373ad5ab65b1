import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { type ProgramChange, programChangeSchema } from '@strideloom/domain/programs/change.ts'
import { readProgram, type StoredProgram } from '@strideloom/domain/programs/read-program.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

export type ProgramRow = {
  id: string
  title: string
  startDay: Day
  endDay: Day
  revision: number
  draft: Program
}

/** A document as its column takes it: plain data, which is what Prisma's own type cannot see. */
const asJson = (document: Program | ProgramChange) => document as unknown as Prisma.InputJsonObject

export type ProgramSummary = Omit<ProgramRow, 'draft'> & {
  published: { number: number; publishedAt: Date; revision: number } | null
}

const latest = {
  orderBy: { number: 'desc' },
  take: 1,
  select: { number: true, publishedAt: true, revision: true },
} as const

/** The runner's programs, newest start first; there are a handful a year. */
export const listPrograms = async (tx: Tx, scope: RunnerScope): Promise<ProgramSummary[]> => {
  const rows = await tx.program.findMany({
    where: { practiceId: scope.practiceId, runnerId: scope.runnerId, retiredAt: null },
    orderBy: [{ startDay: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, title: true, startDay: true, endDay: true, revision: true, versions: latest },
  })
  return rows.map(({ versions, startDay, endDay, ...row }) => ({
    ...row,
    startDay: toDay(startDay),
    endDay: toDay(endDay),
    published: versions[0] ?? null,
  }))
}

export const findProgram = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
): Promise<(ProgramRow & ProgramSummary) | null> => {
  const row = await tx.program.findFirst({
    where: { practiceId: scope.practiceId, runnerId: scope.runnerId, id, retiredAt: null },
    select: { id: true, title: true, startDay: true, endDay: true, revision: true, draft: true, versions: latest },
  })
  if (!row) return null
  const { versions, startDay, endDay, draft, ...rest } = row
  return {
    ...rest,
    startDay: toDay(startDay),
    endDay: toDay(endDay),
    draft: readProgram(draft as unknown as StoredProgram),
    published: versions[0] ?? null,
  }
}

/** The same, held until the transaction ends, so that two edits follow each other. */
export const lockProgram = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
): Promise<(ProgramRow & ProgramSummary) | null> => {
  await tx.$queryRaw`SELECT 1 FROM "Program" WHERE "practiceId" = ${scope.practiceId}::uuid AND "runnerId" = ${scope.runnerId}::uuid
    AND id = ${id}::uuid FOR UPDATE`
  return findProgram(tx, scope, id)
}

/** Adds a program; false when this id is there already. */
export const insertProgram = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  id: string,
  draft: Program,
  days: { from: Day; to: Day },
): Promise<boolean> => {
  const { count } = await tx.program.createMany({
    data: [
      {
        practiceId: scope.practiceId,
        id,
        runnerId: scope.runnerId,
        raceId: draft.raceId,
        createdById: by.memberId,
        title: draft.title,
        startDay: fromDay(days.from),
        endDay: fromDay(days.to),
        draft: asJson(draft),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** Out of every list; nothing is deleted. */
export const retireProgram = (tx: Tx, { practiceId, runnerId }: RunnerScope, id: string, at: Date) =>
  tx.program.updateMany({ where: { practiceId, runnerId, id }, data: { retiredAt: at } })

export const isDiscarded = async (tx: Tx, { practiceId, runnerId }: RunnerScope, id: string): Promise<boolean> =>
  (await tx.program.count({ where: { practiceId, runnerId, id, retiredAt: { not: null } } })) === 1

export const findChange = (
  tx: Tx,
  scope: RunnerScope,
  id: string,
): Promise<{ revision: number; programId: string; undo: Prisma.JsonValue } | null> =>
  tx.programChange.findFirst({
    where: { practiceId: scope.practiceId, id, program: { runnerId: scope.runnerId } },
    select: { revision: true, programId: true, undo: true },
  })

/** The reverse of the newest changes that were kept with theirs, the newest first. */
export const findReverses = async (tx: Tx, scope: RunnerScope, programId: string): Promise<ProgramChange[]> => {
  const rows = await tx.programChange.findMany({
    where: {
      practiceId: scope.practiceId,
      programId,
      program: { runnerId: scope.runnerId },
      undo: { not: Prisma.DbNull },
    },
    orderBy: { revision: 'desc' },
    take: 20,
    select: { undo: true },
  })
  return rows.flatMap(({ undo }) => programChangeSchema.safeParse(undo).data ?? [])
}

/** Keeps an accepted change and the draft it leads to. @throws DomainError not-the-same-write for an id that is taken */
export const saveChange = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  program: { id: string; revision: number },
  change: { id: string; change: ProgramChange; madeAt: Date; undo?: ProgramChange },
  draft: Program,
  days: { from: Day; to: Day },
): Promise<void> => {
  const { count } = await tx.programChange.createMany({
    data: [
      {
        practiceId: scope.practiceId,
        id: change.id,
        programId: program.id,
        revision: program.revision,
        change: asJson(change.change),
        ...(change.undo && { undo: asJson(change.undo) }),
        madeById: by.memberId,
        madeAt: change.madeAt,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0)
    throw new DomainError(
      'not-the-same-write',
      'This change was saved elsewhere already. Reload the page, then try again.',
    )
  await tx.program.update({
    where: { practiceId_id: { practiceId: scope.practiceId, id: program.id } },
    data: {
      draft: asJson(draft),
      title: draft.title,
      raceId: draft.raceId,
      revision: program.revision,
      startDay: fromDay(days.from),
      endDay: fromDay(days.to),
    },
  })
}

/** Which of these findings are not this runner's. */
export const foreignFindings = async (tx: Tx, scope: RunnerScope, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const own = await tx.finding.findMany({
    where: { practiceId: scope.practiceId, runnerId: scope.runnerId, id: { in: [...ids] } },
    select: { id: true },
  })
  const known = new Set(own.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

export const isOwnRace = async (tx: Tx, scope: RunnerScope, id: string): Promise<boolean> =>
  (await tx.race.count({ where: { practiceId: scope.practiceId, runnerId: scope.runnerId, id, retiredAt: null } })) ===
  1
