import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { hasSameFields } from '../../trpc/changed-fields.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

const columns = {
  id: true,
  spanId: true,
  fromDay: true,
  toDay: true,
  kind: true,
  note: true,
  withdrawn: true,
  toldAt: true,
} as const

type Columns = Omit<AvailabilityTold, 'fromDay' | 'toDay' | 'kind' | 'toldAt'> & {
  fromDay: Date
  toDay: Date
  kind: string
  toldAt: Date
}
const toTold = (row: Columns): AvailabilityTold => ({
  ...row,
  fromDay: toDay(row.fromDay),
  toDay: toDay(row.toDay),
  kind: row.kind as AvailabilityTold['kind'],
  toldAt: row.toldAt.toISOString(),
})

/** Everything that was told of a runner's days away, in the order in which it was told: some a year. */
export const listToldAvailability = async (tx: Tx, scope: RunnerScope): Promise<AvailabilityTold[]> => {
  const rows = await tx.availability.findMany({
    where: ofRunner(scope),
    orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  return rows.map(toTold)
}

/** Keeps a statement. Returns false when its id is taken. */
export const insertAvailability = async (
  tx: Tx,
  scope: RunnerScope,
  { fromDay: from, toDay: to, toldAt, ...told }: AvailabilityTold,
  receivedAt: Date,
): Promise<boolean> => {
  const { count } = await tx.availability.createMany({
    data: [
      { ...ofRunner(scope), ...told, fromDay: fromDay(from), toDay: fromDay(to), toldAt: new Date(toldAt), receivedAt },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** True when this very statement about this runner is stored. */
export const isStoredAvailability = async (tx: Tx, scope: RunnerScope, told: AvailabilityTold): Promise<boolean> => {
  const row = await tx.availability.findFirst({ where: { ...ofRunner(scope), id: told.id }, select: columns })
  return row !== null && hasSameFields(toTold(row), { ...told, toldAt: new Date(told.toldAt).toISOString() })
}
