import type { Pool } from '@strideloom/db/client.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** Sessions with hands that were held, and how many of them a published plan had put on its day or another one. */
export type Placed = { byPlan: number; of: number; weeks: number }

/** Half a year: enough sessions to speak of a share, not so many that the past outweighs the present. */
const WEEKS = 26

/**
 * S63 S71: how many sessions were placed by the plan, and how many came outside of it. Null when none was held.
 * @param today the day it is where the runner is
 */
export const placedSessions = async (
  pool: Pool,
  { practiceId, runnerId }: RunnerScope,
  today: string,
): Promise<Placed | null> => {
  const { rows } = await pool.query<{ byPlan: number; of: number }>({
    name: 'placed-sessions',
    text: `SELECT count(*)::int AS of, count(*) FILTER (WHERE s."versionId" IS NOT NULL)::int AS "byPlan"
      FROM "Session" s
      WHERE s."practiceId" = $1::uuid AND s."runnerId" = $2::uuid AND s.status IN ('done', 'signed') AND s."handsOn"
        AND s."retiredAt" IS NULL AND s.day BETWEEN $3::date - ${WEEKS * 7} AND $3::date`,
    values: [practiceId, runnerId, today],
  })
  const [counted] = rows
  return counted && counted.of > 0 ? { ...counted, weeks: WEEKS } : null
}
