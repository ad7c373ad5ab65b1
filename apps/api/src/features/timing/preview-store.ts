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

/** Runners after $3 in the order of their ids, so that one page follows the other whatever is added meanwhile. */
const RUNNERS_SQL = `
SELECT s."runnerId", r.name, json_agg(json_build_object(
    'id', s.id, 'day', s.day, 'startTime', s."startTime", 'minutes', coalesce(s."doneMinutes", s.minutes), 'intent', s.intent,
    'isDone', s.status IN ('done', 'signed'), 'doneAt', ${at('s."doneAt"')},
    'works', CASE WHEN s.status IN ('done', 'signed') THEN ${works('SessionDoneWork', ' AND w."retiredAt" IS NULL')} ELSE ${works('SessionWork')} END
  ) ORDER BY s.day, s."startTime", s.id) AS sessions
FROM "Session" s JOIN "Runner" r ON ${of('s', 'runnerId', 'r')}
WHERE ${IN_WINDOW} AND ($3::uuid IS NULL OR s."runnerId" > $3::uuid)
GROUP BY s."runnerId", r.name ORDER BY s."runnerId" LIMIT $4`

const COUNT_SQL = `SELECT count(DISTINCT s."runnerId")::int AS runners FROM "Session" s WHERE ${IN_WINDOW}`

/** The next runners with hands-on sessions from a day on, with those sessions, and how many runners there are in all. */
export const runnersWithSessions = async (
  pool: Pool,
  { practiceId }: PracticeScope,
  { from, after, take }: { from: Day; after: string | null; take: number },
): Promise<{ runners: RunnerRow[]; of: number }> => {
  const [page, count] = await Promise.all([
    pool.query<RunnerRow>({
      name: 'runners-with-sessions',
      text: RUNNERS_SQL,
      values: [practiceId, from, after, take],
    }),
    pool.query<{ runners: number }>({
      name: 'count-runners-with-sessions',
      text: COUNT_SQL,
      values: [practiceId, from],
    }),
  ])
  return { runners: page.rows, of: count.rows[0]?.runners ?? 0 }
}
