import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Unplanned, UnplannedPart } from '@strideloom/domain/logs/unplanned.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

const columns = {
  id: true,
  workId: true,
  day: true,
  parts: true,
  minutes: true,
  effort: true,
  pain: true,
  note: true,
  withdrawn: true,
  toldAt: true,
} as const

type Columns = Omit<Unplanned, 'day' | 'parts' | 'toldAt'> & { day: Date; parts: unknown; toldAt: Date }
const toUnplanned = (row: Columns): Unplanned => ({
  ...row,
  day: toDay(row.day),
  parts: row.parts as UnplannedPart[],
  toldAt: row.toldAt.toISOString(),
})

/**
 * Every statement about work that any statement lays between two days, in the order in which they were told: one that moved it away
 * counts, too.
 */
export const listUnplanned = async (tx: Tx, scope: RunnerScope, from: Day, to: Day): Promise<Unplanned[]> => {
  const near = { ...ofRunner(scope), day: { gte: fromDay(from), lte: fromDay(to) } }
  const works = await tx.unplannedWork.findMany({ where: near, distinct: ['workId'], select: { workId: true } })
  if (works.length === 0) return []
  const rows = await tx.unplannedWork.findMany({
    where: { ...ofRunner(scope), workId: { in: works.map(({ workId }) => workId) } },
    orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  return rows.map(toUnplanned)
}

/** Keeps a statement. Returns false when its id is taken. */
export const insertUnplanned = async (
  tx: Tx,
  scope: RunnerScope,
  { day, parts, toldAt, ...told }: Unplanned,
  receivedAt: Date,
): Promise<boolean> => {
  const { count } = await tx.unplannedWork.createMany({
    data: [
      {
        ...ofRunner(scope),
        ...told,
        day: fromDay(day),
        parts: parts as unknown as Prisma.InputJsonArray,
        toldAt: new Date(toldAt),
        receivedAt,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** True when this very statement of this runner is stored. */
export const isStoredUnplanned = async (tx: Tx, scope: RunnerScope, told: Unplanned): Promise<boolean> => {
  const row = await tx.unplannedWork.findFirst({ where: { ...ofRunner(scope), id: told.id }, select: columns })
  return row !== null && sameContent(toUnplanned(row), { ...told, toldAt: new Date(told.toldAt).toISOString() })
}
