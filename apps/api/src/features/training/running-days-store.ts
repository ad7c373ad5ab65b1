import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { RunningDay } from '@strideloom/domain/training/running-day-schema.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** Keeps an answer. Returns false when its id is taken. */
export const insertRunningDay = async (
  tx: Tx,
  scope: RunnerScope,
  { day, toldAt, ...answer }: RunningDay,
  receivedAt: Date,
): Promise<boolean> => {
  const { count } = await tx.runningDay.createMany({
    data: [{ ...ofRunner(scope), ...answer, day: fromDay(day), toldAt: new Date(toldAt), receivedAt }],
    skipDuplicates: true,
  })
  return count === 1
}

/** True when this very id is this runner's answer about this day. */
export const isOwnRunningDay = async (
  tx: Tx,
  scope: RunnerScope,
  { id, day }: Pick<RunningDay, 'id' | 'day'>,
): Promise<boolean> => (await tx.runningDay.count({ where: { ...ofRunner(scope), id, day: fromDay(day) } })) === 1

/** Every answer about the days from `from` on, in the order in which they were told. */
export const listRunningDays = async (tx: Tx, scope: RunnerScope, from: Day): Promise<RunningDay[]> => {
  const rows = await tx.runningDay.findMany({
    where: { ...ofRunner(scope), day: { gte: fromDay(from) } },
    orderBy: [{ day: 'asc' }, { toldAt: 'asc' }, { id: 'asc' }],
    select: { id: true, day: true, usualKeyRunId: true, told: true, reason: true, toldAt: true },
  })
  return rows.map((row) => ({
    ...row,
    day: toDay(row.day),
    told: row.told as RunningDay['told'],
    reason: row.reason as RunningDay['reason'],
    toldAt: row.toldAt.toISOString(),
  }))
}
