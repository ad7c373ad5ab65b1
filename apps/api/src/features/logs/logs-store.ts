import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { LoggableItem, LoggedEntry } from '@strideloom/domain/logs/log-set.ts'
import type { LogEntry, PerformedSet } from '@strideloom/domain/logs/schema.ts'
import type { Prescribed } from '@strideloom/domain/programs/prescribed.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** What entries may refer to, by id: this runner's workouts and items, retired ones too. */
export type Planned = { workouts: Map<string, { id: string; day: Day }>; items: Map<string, LoggableItem> }

/** One statement for all entries of a request. An item counts only inside the workout that the plan has it in. */
export const findPlanned = async (
  tx: Tx,
  scope: RunnerScope,
  entries: readonly Pick<LogEntry, 'workoutId' | 'workoutItemId'>[],
): Promise<Planned> => {
  const workoutIds = [...new Set(entries.map(({ workoutId }) => workoutId))]
  const itemIds = [...new Set(entries.flatMap(({ workoutItemId }) => workoutItemId ?? []))]
  const rows = await tx.$queryRaw<
    { id: string; day: Day; itemId: string | null; exercise: string; prescribed: Prescribed }[]
  >`
    SELECT w.id, w.day, i.id AS "itemId", i.exercise, i.prescribed
    FROM "Workout" w
    LEFT JOIN "WorkoutItem" i ON i."practiceId" = w."practiceId" AND i."workoutId" = w.id AND i.id = ANY(${itemIds}::uuid[])
    WHERE w."practiceId" = ${scope.practiceId}::uuid AND w."runnerId" = ${scope.runnerId}::uuid
      AND w.id = ANY(${workoutIds}::uuid[])`
  const planned: Planned = { workouts: new Map(), items: new Map() }
  for (const { id, day, itemId, exercise, prescribed } of rows) {
    planned.workouts.set(id, { id, day })
    if (itemId) planned.items.set(itemId, { id: itemId, workoutId: id, exercise, prescribed })
  }
  return planned
}

/**
 * The first day that each of these workouts was ever published for: a phone may have done it there before it learned of a later one. In
 * the documents of all versions, so only asked where it matters.
 */
export const findFirstDays = async (
  tx: Tx,
  scope: RunnerScope,
  workoutIds: readonly string[],
): Promise<Map<string, Day>> => {
  const rows = await tx.$queryRaw<{ id: string; day: Day | null }[]>`
    SELECT w.id, min(v.document -> 'workouts' -> w.id::text ->> 'day') AS day
    FROM "Workout" w JOIN "ProgramVersion" v ON v."practiceId" = w."practiceId" AND v."programId" = w."programId"
    WHERE w."practiceId" = ${scope.practiceId}::uuid AND w."runnerId" = ${scope.runnerId}::uuid
      AND w.id = ANY(${[...workoutIds]}::uuid[])
    GROUP BY w.id`
  return new Map(rows.flatMap(({ id, day }) => (day === null ? [] : [[id, day] as const])))
}

/**
 * Keeps entries, their sets and the audit entry in one statement, which is its own transaction: all or nothing in one
 * round trip (figure B4). An entry that is there already is left as it is, with its sets. When one of the ids is
 * somebody else's row, nothing is written.
 * @returns how many were new
 */
export const insertLogs = async (
  tx: Tx,
  scope: RunnerScope,
  entries: readonly LoggedEntry[],
  receivedAt: Date,
): Promise<number> => {
  const rows = JSON.stringify(
    entries.map(({ sets, ...entry }) => ({
      ...entry,
      sets: sets.map(({ target, ...set }) => ({
        ...set,
        targetReps: target.reps,
        targetSeconds: target.seconds,
        targetLoadKg: target.loadKg,
      })),
    })),
  )
  const [result] = await tx.$queryRaw<[{ kept: number }]>`
    WITH entry AS (
      SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS e(
        id uuid, "workoutId" uuid, "workoutItemId" uuid, "performedOn" date, "loggedAt" timestamptz, outcome "LogOutcome",
        reason text, effort int, pain int, "painRegion" text, "painSide" text, note text, exercise text, target jsonb, sets jsonb)
    ), kept AS (
      INSERT INTO "Log" ("practiceId", id, "runnerId", "workoutId", "workoutItemId", "performedOn", "loggedAt", "receivedAt",
        outcome, reason, effort, pain, "painRegion", "painSide", note, exercise, target)
      SELECT ${scope.practiceId}::uuid, id, ${scope.runnerId}::uuid, "workoutId", "workoutItemId", "performedOn", "loggedAt",
        ${receivedAt}::timestamptz, outcome, reason, effort, pain, "painRegion", "painSide", note, exercise, target
      FROM entry
      WHERE NOT EXISTS (SELECT FROM "Log" other WHERE other."practiceId" = ${scope.practiceId}::uuid
        AND other.id = ANY(${entries.map(({ id }) => id)}::uuid[]) AND other."runnerId" <> ${scope.runnerId}::uuid)
      ON CONFLICT ("practiceId", id) DO NOTHING
      RETURNING id
    ), kept_sets AS (
      INSERT INTO "LoggedSet" ("practiceId", "logId", ordinal, side, reps, seconds, "loadKg", rir, "targetReps", "targetSeconds", "targetLoadKg")
      SELECT ${scope.practiceId}::uuid, kept.id, s.ordinal, s.side, s.reps, s.seconds, s."loadKg", s.rir, s."targetReps", s."targetSeconds", s."targetLoadKg"
      FROM kept JOIN entry USING (id)
      CROSS JOIN LATERAL jsonb_to_recordset(entry.sets) AS s(
        ordinal int, side text, reps int, seconds int, "loadKg" numeric, rir int, "targetReps" int, "targetSeconds" int, "targetLoadKg" numeric)
    ), counted AS (
      SELECT count(*)::int AS kept, min(id::text) AS first FROM kept
    ), audited AS (
      SELECT audit_append(${scope.practiceId}::uuid, ${receivedAt}::timestamptz, ${scope.userId}, 'work logged', ${scope.runnerId}::uuid,
        counted.first, jsonb_build_object('entries', counted.kept)) AS number
      FROM counted WHERE counted.kept > 0
    )
    SELECT counted.kept, (SELECT number::text FROM audited) AS audited FROM counted`
  return result.kept
}

/** How many of these entries are this runner's: an id that is somebody else's row is not a repeat. */
export const countOwnLogs = (tx: Tx, scope: RunnerScope, ids: readonly string[]): Promise<number> =>
  tx.log.count({ where: { practiceId: scope.practiceId, runnerId: scope.runnerId, id: { in: [...ids] } } })

/** What was done of an exercise the time before. */
export type LastTime = {
  exercise: string
  performedOn: Day
  outcome: 'done' | 'partly'
  effort: number | null
  pain: number | null
  sets: PerformedSet[]
}

/** A value older than this many days says little about today. */
const LAST_TIME_DAYS = 120

/** The newest performed entry of each exercise before a day, entries taken back or corrected aside. */
export const findLastTime = (
  tx: Tx,
  scope: RunnerScope,
  exercises: readonly string[],
  before: Day,
): Promise<LastTime[]> =>
  tx.$queryRaw<LastTime[]>`
    SELECT DISTINCT ON (l.exercise) l.exercise, l."performedOn", l.outcome::text, l.effort, l.pain,
      (SELECT coalesce(json_agg(json_build_object('ordinal', s.ordinal, 'side', s.side, 'reps', s.reps, 'seconds', s.seconds,
          'loadKg', s."loadKg", 'rir', s.rir) ORDER BY s.ordinal, s.side), '[]')
        FROM "LoggedSet" s WHERE s."practiceId" = l."practiceId" AND s."logId" = l.id) AS sets
    FROM "Log" l
    WHERE l."practiceId" = ${scope.practiceId}::uuid AND l."runnerId" = ${scope.runnerId}::uuid
      AND l."performedOn" >= ${before}::date - ${LAST_TIME_DAYS}::int AND l."performedOn" < ${before}::date
      AND l.exercise = ANY(${[...exercises]}::text[]) AND l.outcome IN ('done', 'partly')
      AND NOT EXISTS (SELECT FROM "Log" n
        WHERE n."practiceId" = l."practiceId" AND n."workoutItemId" = l."workoutItemId"
          AND (n."loggedAt", n.id) > (l."loggedAt", l.id))
    ORDER BY l.exercise, l."performedOn" DESC, l."loggedAt" DESC, l.id DESC`
