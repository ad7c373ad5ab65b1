import type { Pool } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** Days a page; one more is fetched, which tells whether there are any. */
export const DAYS_A_PAGE = 14

export type Look = {
  /** In the runner's zone. */
  day: Day
  /** As they are called in the practice; null where nobody of it did it (the practice's computer itself). */
  name: string | null
  /** How often they looked at something, and changed something. */
  looks: number
  changes: number
}

/**
 * Who looked at a runner's record and who changed it, the runner's own doings aside: a line a person and day, the newest day first. One
 * statement over the audit, which nobody can rewrite.
 * @param before days from here on were seen already; null begins with the newest
 */
export const listLooks = async (
  pool: Pool,
  { practiceId, runnerId, userId, timeZone }: Pick<RunnerScope, 'practiceId' | 'runnerId' | 'userId' | 'timeZone'>,
  before: Day | null,
): Promise<Look[]> => {
  const { rows } = await pool.query<Look>(
    `WITH told AS (
       SELECT (at AT TIME ZONE $4)::date AS day, "actorUserId",
         count(*) FILTER (WHERE action LIKE 'read %')::int AS looks,
         count(*) FILTER (WHERE action NOT LIKE 'read %')::int AS changes
       FROM "AuditEntry"
       WHERE "practiceId" = $1 AND "runnerId" = $2 AND "actorUserId" IS DISTINCT FROM $3
         AND ($5::date IS NULL OR at < ($5::date)::timestamp AT TIME ZONE $4)
       GROUP BY 1, 2
     ), days AS (SELECT DISTINCT day FROM told ORDER BY day DESC LIMIT $6)
     SELECT to_char(day, 'YYYY-MM-DD') AS day, looks, changes,
       (SELECT m.name FROM "Member" m WHERE m."practiceId" = $1 AND coalesce(m."userId", m."formerUserId") = told."actorUserId"
         ORDER BY m."removedAt" DESC NULLS FIRST LIMIT 1) AS name
     FROM told WHERE day IN (SELECT day FROM days)
     ORDER BY told.day DESC, looks + changes DESC, name NULLS LAST`,
    [practiceId, runnerId, userId, timeZone, before, DAYS_A_PAGE + 1],
  )
  return rows
}
