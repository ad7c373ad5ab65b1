import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { mayView } from '../people/roster-store.ts'

/** More followers of one template than anybody looks through. */
const MOST = 300

/** A program with blocks that were laid from a template. `today`: the day it is where the runner is. */
export type FollowerRow = {
  runnerId: string
  runner: string
  programId: string
  title: string
  today: Day
  blocks: Program['blocks']
}

/**
 * Programs in sight that are not over and have blocks laid from a template, by the runner's name.
 * @returns `left`: how many more there are than are listed
 */
export const listFollowers = async (
  tx: Tx,
  scope: PracticeScope,
  templateId: string,
  now: Date,
  most = MOST,
): Promise<{ rows: FollowerRow[]; left: number }> => {
  const found = await tx.$queryRaw<(FollowerRow & { all: number })[]>`
    SELECT r.id AS "runnerId", r.name AS runner, g.id AS "programId", g.title, g.draft->'blocks' AS blocks,
      to_char(${now}::timestamptz AT TIME ZONE r."timeZone", 'YYYY-MM-DD') AS today,
      (count(*) OVER ())::int AS "all"
    FROM "Program" g
    JOIN "Runner" r ON r."practiceId" = g."practiceId" AND r.id = g."runnerId"
    JOIN "Practice" p ON p.id = g."practiceId"
    WHERE g."practiceId" = ${scope.practiceId}::uuid AND g."retiredAt" IS NULL AND r."archivedAt" IS NULL
      AND jsonb_path_query_array(g.draft, '$.blocks.*.laid.template') ? ${templateId}
      AND g."endDay" > (${now}::timestamptz AT TIME ZONE r."timeZone")::date
      ${mayView(scope)}
    ORDER BY r.name, g."startDay", g.id LIMIT ${most}`
  return { rows: found.map(({ all: _, ...row }) => row), left: (found[0]?.all ?? 0) - found.length }
}
