import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import { isEverHeld } from '@strideloom/domain/training/change-usual-key-run.ts'
import type { UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** Habits of years; the newest are kept when there are more. */
const MOST = 300

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })
const omit = { practiceId: true, runnerId: true } as const

type Columns = Omit<UsualKeyRun, 'fromDay' | 'untilDay' | 'effort'> & {
  effort: string | null
  fromDay: Date
  untilDay: Date | null
}
const toKeyRun = (row: Columns): UsualKeyRun => ({
  ...row,
  effort: row.effort as UsualKeyRun['effort'],
  fromDay: toDay(row.fromDay),
  untilDay: row.untilDay && toDay(row.untilDay),
})
const toColumns = ({ fromDay: from, untilDay, ...run }: UsualKeyRun) => ({
  ...run,
  fromDay: fromDay(from),
  untilDay: untilDay && fromDay(untilDay),
})

/** Every habit that held on some day, past ones too, the newest first. */
export const listUsualKeyRuns = async (tx: Tx, scope: RunnerScope): Promise<UsualKeyRun[]> => {
  const rows = await tx.usualKeyRun.findMany({
    where: ofRunner(scope),
    orderBy: [{ fromDay: 'desc' }, { id: 'desc' }],
    take: MOST,
    omit,
  })
  return rows.map(toKeyRun).filter(isEverHeld)
}

/** A habit of this runner; null when there is none. */
const seekKeyRun = async (tx: Tx, scope: RunnerScope, id: string): Promise<UsualKeyRun | null> => {
  const row = await tx.usualKeyRun.findFirst({ where: { ...ofRunner(scope), id }, omit })
  return row && toKeyRun(row)
}

/** Holds a habit until the transaction ends, so that two changes of it come one after the other. @throws not found */
export const holdUsualKeyRun = async (tx: Tx, scope: RunnerScope, id: string): Promise<UsualKeyRun> => {
  await tx.$queryRaw`SELECT id FROM "UsualKeyRun"
    WHERE "practiceId" = ${scope.practiceId}::uuid AND "runnerId" = ${scope.runnerId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const run = await seekKeyRun(tx, scope, id)
  if (!run) throw notFound()
  return run
}

/** Adds a habit. Returns false when it is there already. @throws not found when the id is another runner's */
export const insertUsualKeyRun = async (tx: Tx, scope: RunnerScope, run: UsualKeyRun): Promise<boolean> => {
  const { count } = await tx.usualKeyRun.createMany({
    data: [{ ...ofRunner(scope), ...toColumns(run) }],
    skipDuplicates: true,
  })
  if (count === 0 && !(await seekKeyRun(tx, scope, run.id))) throw notFound()
  return count === 1
}

export const hasUsualKeyRun = async (tx: Tx, scope: RunnerScope, id: string): Promise<boolean> =>
  (await seekKeyRun(tx, scope, id)) !== null

/** Sets the last day of a habit: the only thing about a habit that ever changes. */
export const setLastDay = async (
  tx: Tx,
  scope: RunnerScope,
  { id, untilDay }: Pick<UsualKeyRun, 'id' | 'untilDay'>,
): Promise<void> => {
  await tx.usualKeyRun.updateMany({
    where: { ...ofRunner(scope), id },
    data: { untilDay: untilDay && fromDay(untilDay) },
  })
}
