import type { Tx } from '@strideloom/db/client.ts'
import type { RunSoreness } from '@strideloom/domain/training/run-soreness-schema.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** A run as far as its question needs it; null when this runner has no such run. */
export const findAsked = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
): Promise<{ startAt: string; minutes: number | null } | null> => {
  const run = await tx.run.findFirst({ where: { ...ofRunner(scope), id }, select: { startAt: true, minutes: true } })
  return run && { startAt: run.startAt.toISOString(), minutes: run.minutes?.toNumber() ?? null }
}

/** Keeps an answer; what was answered last stands in the run, too. Returns false when its id is taken. */
export const insertSoreness = async (
  tx: Tx,
  scope: RunnerScope,
  answer: RunSoreness,
  receivedAt: Date,
): Promise<boolean> => {
  const { practiceId, runnerId } = scope
  // Two answers to one run wait for each other here, so that the later one stands whichever comes first.
  await tx.$queryRaw`SELECT id FROM "Run" WHERE "practiceId" = ${practiceId}::uuid AND id = ${answer.runId}::uuid FOR UPDATE`
  const { count } = await tx.runSoreness.createMany({
    data: [{ practiceId, runnerId, ...answer, answeredAt: new Date(answer.answeredAt), receivedAt }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  const newest = await tx.runSoreness.findFirstOrThrow({
    where: { ...ofRunner(scope), runId: answer.runId },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    select: { soreness: true },
  })
  await tx.run.updateMany({
    where: { ...ofRunner(scope), id: answer.runId },
    data: { soreness48: newest.soreness, revision: { increment: 1 } },
  })
  return true
}

/** True when this very id is an answer of this runner about this run. */
export const isOwnSoreness = async (
  tx: Tx,
  scope: RunnerScope,
  { id, runId }: Pick<RunSoreness, 'id' | 'runId'>,
): Promise<boolean> => (await tx.runSoreness.count({ where: { ...ofRunner(scope), id, runId } })) === 1
