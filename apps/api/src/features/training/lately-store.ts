import type { Tx } from '@strideloom/db/client.ts'
import type { RunType } from '@strideloom/domain/training/run-answers.ts'
import type { RunToAsk } from '@strideloom/domain/training/run-soreness.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** Runs that stand, as far as their questions need them, the latest first. */
export const listRunsLately = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  from: Date,
): Promise<(RunToAsk & { km: number | null })[]> => {
  const rows = await tx.run.findMany({
    where: { practiceId, runnerId, retiredAt: null, startAt: { gte: from } },
    orderBy: [{ startAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      startAt: true,
      minutes: true,
      km: true,
      type: true,
      soreness48: true,
      soreness: { select: { id: true }, take: 1 },
    },
  })
  return rows.map(({ id, startAt, minutes, km, type, soreness48, soreness }) => ({
    id,
    startAt: startAt.toISOString(),
    minutes: minutes?.toNumber() ?? null,
    km: km?.toNumber() ?? null,
    type: type as RunType,
    isAnswered: soreness48 !== null || soreness.length > 0,
  }))
}
