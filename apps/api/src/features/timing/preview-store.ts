import type { Pool } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant, LocalTime } from '@strideloom/domain/calendar/instant.ts'
import type { Intent, RegionId } from '@strideloom/domain/library/ids.ts'
import type { OwnTechnique } from '@strideloom/domain/library/own-technique.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { at, of } from '../../trpc/json-sql.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

/** A session as it was done, or as it is planned. */
export type SessionRow = {
  id: string
  day: Day
  startTime: LocalTime | null
  minutes: number
  intent: Intent
  isDone: boolean
  doneAt: Instant | null
  works: { region: RegionId; side: Side; pressure: number; technique: string; own: OwnTechnique | null }[]
}

/** A runner with sessions in the window. */
export type RunnerRow = { runnerId: string; name: string; sessions: SessionRow[] }

const IN_WINDOW = `s."practiceId" = $1::uuid AND s."retiredAt" IS NULL AND s.day >= $2::date AND s."handsOn"
  AND s.status IN ('planned', 'booked', 'in-progress', 'missed', 'done', 'signed')`

const works = (table: string, more = ''): string => `(
  SELECT coalesce(json_agg(json_build_object('region', w.region, 'side', w.side, 'pressure', w.pressure, 'technique', w.technique, 'own', w.own)
    ORDER BY w.ordinal, w.id), '[]') FROM "${table}" w WHERE ${of('w', 'sessionId', 's')}${more})`

const SESSION = `json_build_object(
    'id', s.id, 'day', s.day, 'startTime', s."startTime", 'minutes', coalesce(s."doneMinutes", s.minutes), 'intent', s.intent,
    'isDone', s.status IN ('done', 'signed'), 'doneAt', ${at('s."doneAt"')},
    'works', CASE WHEN s.status IN ('done', 'signed') THEN ${works('SessionDoneWork', ' AND w."retiredAt" IS NULL')} ELSE ${works('SessionWork')} END
  ) ORDER BY s.day, s."startTime", s.id`

/** Runners after $3 in the order of their ids, so that one page follows the other whatever is added meanwhile. */
const RUNNERS_SQL = `
SELECT s."runnerId", r.name, json_agg(${SESSION}) AS sessions
FROM "Session" s JOIN "Runner" r ON ${of('s', 'runnerId', 'r')}
WHERE ${IN_WINDOW} AND r."erasedAt" IS NULL AND ($3::uuid IS NULL OR s."runnerId" > $3::uuid)
GROUP BY s."runnerId", r.name ORDER BY s."runnerId" LIMIT $4`

/** Who is treated, or may be told something: everybody but those who were put away and had no session. */
const EVERYBODY = `r."practiceId" = $1::uuid AND r."erasedAt" IS NULL AND (r."archivedAt" IS NULL OR EXISTS (
  SELECT 1 FROM "Session" s WHERE ${IN_WINDOW} AND s."runnerId" = r.id))`

const EVERYBODY_SQL = `
WITH page AS (SELECT r.id, r.name FROM "Runner" r WHERE ${EVERYBODY} AND ($3::uuid IS NULL OR r.id > $3::uuid) ORDER BY r.id LIMIT $4)
SELECT page.id AS "runnerId", page.name, coalesce((
  SELECT json_agg(${SESSION}) FROM "Session" s WHERE ${IN_WINDOW} AND s."runnerId" = page.id), '[]') AS sessions
FROM page ORDER BY page.id`

const COUNT_SQL = `SELECT count(DISTINCT s."runnerId")::int AS runners FROM "Session" s WHERE ${IN_WINDOW}`

const COUNT_EVERYBODY_SQL = `SELECT count(*)::int AS runners FROM "Runner" r WHERE ${EVERYBODY}`

/**
 * The next runners with their hands-on sessions from a day on, and how many runners there are in all: those who have such a session,
 * or everybody.
 */
export const runnersWithSessions = async (
  pool: Pool,
  { practiceId }: PracticeScope,
  { from, after, take, everybody }: { from: Day; after: string | null; take: number; everybody: boolean },
): Promise<{ runners: RunnerRow[]; of: number }> => {
  const [page, count] = await Promise.all([
    pool.query<RunnerRow>({
      name: everybody ? 'everybody-with-sessions' : 'runners-with-sessions',
      text: everybody ? EVERYBODY_SQL : RUNNERS_SQL,
      values: [practiceId, from, after, take],
    }),
    pool.query<{ runners: number }>({
      name: everybody ? 'count-everybody' : 'count-runners-with-sessions',
      text: everybody ? COUNT_EVERYBODY_SQL : COUNT_SQL,
      values: [practiceId, from],
    }),
  ])
  return { runners: page.rows, of: count.rows[0]?.runners ?? 0 }
}
