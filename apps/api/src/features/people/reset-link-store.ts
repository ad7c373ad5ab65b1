import type { Tx } from '@strideloom/db/client.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/**
 * The account of a runner, and whether it is used anywhere else: by a member of a practice, or in another practice.
 * Null when the runner has none.
 */
export const findRunnersAccount = async (
  tx: Tx,
  scope: RunnerScope,
): Promise<{ userId: string; usedElsewhere: boolean } | null> => {
  const [row] = await tx.$queryRaw<{ userId: string; usedElsewhere: boolean }[]>`
    SELECT r."userId", EXISTS (SELECT 1 FROM "Member" m WHERE m."userId" = r."userId" AND m."removedAt" IS NULL)
      OR EXISTS (SELECT 1 FROM "Runner" o WHERE o."userId" = r."userId" AND o."practiceId" <> r."practiceId") AS "usedElsewhere"
    FROM "Runner" r
    WHERE r."practiceId" = ${scope.practiceId}::uuid AND r.id = ${scope.runnerId}::uuid AND r."userId" IS NOT NULL`
  return row ?? null
}
