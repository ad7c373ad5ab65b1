import type { Tx } from '@strideloom/db/client.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import type { RecordChange } from '@strideloom/domain/record/schema.ts'
import { at, list, of, own } from '../../trpc/json-sql.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import type { PlannedRow } from '../outlook/record-rows.ts'
import { KEY_RUNS_AHEAD_DAYS } from '../outlook/record-store.ts'
import { changesFrom, type Remembered } from './remembered-changes.ts'

/** $3: the moment since which. */
const REMEMBERED_SQL = `
SELECT json_build_object(
  'racesAdded', ${list(`
    SELECT r.id, ${at('r."createdAt"')} AS at FROM "Race" r
    WHERE ${own('r')} AND r."createdAt" > $3::timestamptz ORDER BY r."createdAt", r.id`)},
  'entries', ${list(`
    SELECT a.action, ${at('a.at')} AS at, a."rowId", a.detail FROM "AuditEntry" a
    WHERE ${own('a')} AND a.at > $3::timestamptz AND (a.action LIKE 'race %' OR a.action LIKE 'key run %') ORDER BY a.number`)},
  'usualKeyRuns', ${list(`
    SELECT k.id, k.weekday, k."startTime", k.minutes, k.kind::text, k.effort, k.title, k."fromDay", k."untilDay"
    FROM "UsualKeyRun" k WHERE ${own('k')} ORDER BY k.id`)},
  'skipped', ${list(`
    SELECT d.day, d."usualKeyRunId", ${at('d."toldAt"')} AS at FROM (
      SELECT DISTINCT ON (n.day, n."usualKeyRunId") n.* FROM "RunningDay" n WHERE ${own('n')} AND n."usualKeyRunId" IS NOT NULL
      ORDER BY n.day, n."usualKeyRunId", n."toldAt" DESC, n.id DESC
    ) d WHERE d.told = 'skipped' AND d."toldAt" > $3::timestamptz ORDER BY d.day, d."usualKeyRunId"`)},
  'versions', ${list(`
    SELECT v."programId", v.number, ${at('v."publishedAt"')} AS at, v."publishedAt" > $3::timestamptz AS "isSince", v.document -> 'blocks' AS blocks
    FROM "ProgramVersion" v JOIN "Program" p ON ${of('v', 'programId', 'p')}
    WHERE ${own('p')} AND p."retiredAt" IS NULL AND EXISTS (
      SELECT FROM "ProgramVersion" n WHERE n."practiceId" = v."practiceId" AND n."programId" = v."programId"
        AND n.number IN (v.number, v.number + 1) AND n."publishedAt" > $3::timestamptz)
    ORDER BY v."programId", v.number`)}
) AS remembered`

/**
 * What was changed since the first approval of what is still planned; nothing where nothing waits for another look.
 * @param planned the sessions to come, as they are loaded
 */
export const findChanges = async (
  tx: Tx,
  { practiceId, runnerId, timeZone }: RunnerScope,
  planned: readonly Pick<PlannedRow, 'judgedAt'>[],
  today: Day,
): Promise<RecordChange[]> => {
  const [since] = planned.flatMap(({ judgedAt }) => judgedAt ?? []).sort()
  if (since === undefined) return []
  const [found] = await tx.$queryRawUnsafe<{ remembered: Remembered }[]>(REMEMBERED_SQL, practiceId, runnerId, since)
  return found ? changesFrom(found.remembered, { since, to: addDays(today, KEY_RUNS_AHEAD_DAYS), timeZone }) : []
}
