import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** Keeps an answer and its regions in one statement. Returns false when it was there already. */
export const insertCheckIn = async (
  tx: Tx,
  scope: RunnerScope,
  answer: CheckIn,
  receivedAt: Date,
): Promise<boolean> => {
  const { id, day, answeredAt, sleep, freshness, muscleFeel, calm, mood, note, stiffness, pain = null } = answer
  const [result] = await tx.$queryRaw<[{ kept: number }]>`
    WITH kept AS (
      INSERT INTO "CheckIn" ("practiceId", id, "runnerId", day, "answeredAt", "receivedAt", sleep, freshness, "muscleFeel", calm, mood,
        "stiffnessAnswered", "painAnswered", note)
      VALUES (${scope.practiceId}::uuid, ${id}::uuid, ${scope.runnerId}::uuid, ${day}::date, ${answeredAt}::timestamptz,
        ${receivedAt}::timestamptz, ${sleep}::int, ${freshness}::int, ${muscleFeel}::int, ${calm}::int, ${mood}::int,
        ${stiffness !== null}::boolean, ${pain !== null}::boolean, ${note})
      ON CONFLICT ("practiceId", id) DO NOTHING
      RETURNING id
    ), kept_regions AS (
      INSERT INTO "CheckInRegion" ("practiceId", "checkInId", "runnerId", day, region, side, stiffness)
      SELECT ${scope.practiceId}::uuid, kept.id, ${scope.runnerId}::uuid, ${day}::date, r.region, r.side, r.value
      FROM kept, jsonb_to_recordset(${JSON.stringify(stiffness ?? [])}::jsonb) AS r(region text, side text, value int)
    ), kept_pain AS (
      INSERT INTO "CheckInPain" ("practiceId", "checkInId", "runnerId", region, side, value, "atRest", night)
      SELECT ${scope.practiceId}::uuid, kept.id, ${scope.runnerId}::uuid, r.region, r.side, r.value, r."atRest", r.night
      FROM kept, jsonb_to_recordset(${JSON.stringify(pain ?? [])}::jsonb)
        AS r(region text, side text, value int, "atRest" boolean, night boolean)
    )
    SELECT count(*)::int AS kept FROM kept`
  return result.kept === 1
}

export const isOwnCheckIn = async (tx: Tx, scope: RunnerScope, id: string): Promise<boolean> =>
  (await tx.checkIn.count({ where: { practiceId: scope.practiceId, runnerId: scope.runnerId, id } })) === 1

type Row = Omit<CheckIn, 'stiffness' | 'pain' | 'answeredAt'> & {
  answeredAt: Date
  answered: boolean
  regions: NonNullable<CheckIn['stiffness']>
  painAnswered: boolean
  hurts: NonNullable<CheckIn['pain']>
}

/** The newest answer of each day from `from` to `to`, in order of day. */
export const findCheckIns = async (tx: Tx, scope: RunnerScope, from: Day, to: Day): Promise<CheckIn[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (c.day) c.id, c.day, c."answeredAt", c.sleep, c.freshness, c."muscleFeel", c.calm, c.mood, c.note,
      c."stiffnessAnswered" AS answered,
      (SELECT coalesce(json_agg(json_build_object('region', r.region, 'side', r.side, 'value', r.stiffness) ORDER BY r.stiffness DESC, r.region, r.side), '[]')
        FROM "CheckInRegion" r WHERE r."practiceId" = c."practiceId" AND r."checkInId" = c.id) AS regions,
      c."painAnswered",
      (SELECT coalesce(json_agg(json_build_object('region', p.region, 'side', p.side, 'value', p.value, 'atRest', p."atRest", 'night', p.night)
          ORDER BY p.value DESC, p.region, p.side), '[]')
        FROM "CheckInPain" p WHERE p."practiceId" = c."practiceId" AND p."checkInId" = c.id) AS hurts
    FROM "CheckIn" c
    WHERE c."practiceId" = ${scope.practiceId}::uuid AND c."runnerId" = ${scope.runnerId}::uuid
      AND c.day BETWEEN ${from}::date AND ${to}::date
    ORDER BY c.day, c."answeredAt" DESC, c.id DESC`
  return rows.map(({ answered, regions, painAnswered, hurts, answeredAt, ...row }) => ({
    ...row,
    answeredAt: answeredAt.toISOString(),
    stiffness: answered ? regions : null,
    pain: painAnswered ? hurts : null,
  }))
}
