import type { Tx } from '@strideloom/db/client.ts'
import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/**
 * Somebody is in another zone: what was agreed with a therapist stays that moment, told by the new clock. A session is stored by the
 * runner's day and time, and so is one of a draft; races, key runs and workouts are where the runner is, and keep their time on the wall.
 * Called in the transaction that changes the zone. An open builder finds that the draft has moved on, and shows both.
 */
export const keepAgreedTimes = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  { before, after, now }: { before: TimeZone; after: TimeZone; now: Date },
): Promise<void> => {
  if (before === after) return
  // No moment moves, so nothing comes nearer to anything.
  await tx.$executeRaw`SELECT set_config('strideloom.times_stand', 'on', true)`
  await tx.$executeRaw`
    UPDATE "Session" s SET day = moved.at::date, "startTime" = to_char(moved.at, 'HH24:MI')
    FROM (
      SELECT id, ((day + "startTime"::time) AT TIME ZONE ${before}) AT TIME ZONE ${after} AS at FROM "Session"
      WHERE "practiceId" = ${practiceId}::uuid AND "runnerId" = ${runnerId}::uuid AND "startTime" IS NOT NULL
        AND status IN ('planned', 'booked') AND "retiredAt" IS NULL
        AND ((day + "startTime"::time) AT TIME ZONE ${before}) >= ${now}::timestamptz
    ) moved
    WHERE s."practiceId" = ${practiceId}::uuid AND s.id = moved.id`
  await tx.$executeRaw`SELECT set_config('strideloom.times_stand', 'off', true)`
  await tx.$executeRaw`
    UPDATE "Program" p SET revision = p.revision + 1, draft = jsonb_set(p.draft, '{sessions}', (
      SELECT jsonb_object_agg(one.key, CASE WHEN told.begins >= ${now}::timestamptz
        THEN one.value || jsonb_build_object(
          'day', to_char(told.begins AT TIME ZONE ${after}, 'YYYY-MM-DD'),
          'startTime', to_char(told.begins AT TIME ZONE ${after}, 'HH24:MI'))
        ELSE one.value END)
      FROM jsonb_each(p.draft -> 'sessions') one
      CROSS JOIN LATERAL (
        SELECT ((one.value ->> 'day')::date + (one.value ->> 'startTime')::time) AT TIME ZONE ${before} AS begins
      ) told
    ))
    WHERE p."practiceId" = ${practiceId}::uuid AND p."runnerId" = ${runnerId}::uuid AND p."retiredAt" IS NULL
      AND EXISTS (
        SELECT FROM jsonb_each(p.draft -> 'sessions') one
        WHERE ((one.value ->> 'day')::date + (one.value ->> 'startTime')::time) AT TIME ZONE ${before} >= ${now}::timestamptz
      )`
}
