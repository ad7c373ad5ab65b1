import type { Tx } from '@strideloom/db/client.ts'
import type { RunnerScope } from './scope.ts'

/**
 * What is said step by step about one runner (comments, wishes) follows one after the other until the transaction ends: whoever answers
 * the second time finds what the first one did.
 */
export const holdRunner = async (tx: Tx, { practiceId, runnerId }: RunnerScope): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM "Runner" WHERE "practiceId" = ${practiceId}::uuid AND id = ${runnerId}::uuid FOR NO KEY UPDATE`
}
