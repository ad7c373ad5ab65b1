import type { Tx } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { MarkedRace, MarkedSession } from '@strideloom/domain/progress/overview.ts'
import type { HistoryEntry, PlannedWorkout } from '@strideloom/domain/progress/planned-history.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { LAID_AGAIN_AT, MOVES_OF_WORKOUT } from '../logs/moves-sql.ts'
import { standingUnplanned } from '../logs/unplanned-sql.ts'

/**
 * The workouts of these days with all prescriptions, replaced ones too, and all entries, their sets summed per side:
 * that is all that adherence adds up, and an eighth of the rows.
 */
export const findWorkoutHistory = async (
  tx: Tx,
  scope: RunnerScope,
  from: Day,
  to: Day,
): Promise<{ workouts: PlannedWorkout[]; entries: HistoryEntry[] }> => {
  const rows = await tx.$queryRaw<(PlannedWorkout & { entries: HistoryEntry[] | null })[]>`
    SELECT w.id, w.day, w.area, w.title, w."retiredAt" IS NOT NULL AS retired, ${Prisma.raw(LAID_AGAIN_AT)} AS "laidAgainAt", item.items, entry.entries, ${Prisma.raw(MOVES_OF_WORKOUT)} AS moves
    FROM "Workout" w
    JOIN LATERAL (
      SELECT json_agg(json_build_object('id', i.id, 'itemId', i."itemId", 'exercise', i.exercise, 'name', i.prescribed->>'name',
        'category', i.prescribed->>'category', 'role', i.prescribed->>'role', 'dose', i.prescribed->'dose', 'variant', i.prescribed->'variant', 'retired', coalesce(i."retiredAt" < w."retiredAt", i."retiredAt" IS NOT NULL)) ORDER BY i.ordinal, i.id) AS items
      FROM "WorkoutItem" i WHERE i."practiceId" = w."practiceId" AND i."workoutId" = w.id
    ) item ON item.items IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', l.id, 'workoutId', l."workoutId", 'workoutItemId', l."workoutItemId",
        'performedOn', l."performedOn", 'loggedAt', l."loggedAt", 'outcome', l.outcome, 'reason', l.reason, 'pain', l.pain,
        'painRegion', l."painRegion", 'painSide', l."painSide", 'note', l.note, 'elsewhere', l.target ? 'elsewhere', 'swappedFor', l.target -> 'swappedFor' ->> 'exercise', 'sets', coalesce((
          SELECT json_agg(json_build_object('side', s.side, 'reps', s.reps, 'seconds', s.seconds))
          FROM (SELECT side, sum(reps)::int AS reps, sum(seconds)::int AS seconds FROM "LoggedSet"
            WHERE "practiceId" = l."practiceId" AND "logId" = l.id GROUP BY side) s), '[]'))) AS entries
      FROM "Log" l WHERE l."practiceId" = w."practiceId" AND l."workoutId" = w.id
    ) entry ON true
    WHERE w."practiceId" = ${scope.practiceId}::uuid AND w."runnerId" = ${scope.runnerId}::uuid
      AND w.day BETWEEN ${from}::date AND ${to}::date
    ORDER BY w.day, w.id`
  return {
    workouts: rows.map(({ entries, ...workout }) => workout),
    entries: rows.flatMap(({ entries }) => entries ?? []),
  }
}

type Heard = { joinedOn: Day; lastLogDay: Day | null; lastCheckInDay: Day | null; lastUnplannedDay: Day | null }

/** Since when, and when somebody was last heard; the newest ever, whatever the window. */
export const findHeard = async (tx: Tx, scope: RunnerScope): Promise<Heard> => {
  const [row] = await tx.$queryRaw<Heard[]>`
    SELECT r."joinedOn",
      (SELECT max("performedOn") FROM "Log" WHERE "practiceId" = r."practiceId" AND "runnerId" = r.id) AS "lastLogDay",
      (SELECT max(day) FROM "CheckIn" WHERE "practiceId" = r."practiceId" AND "runnerId" = r.id) AS "lastCheckInDay",
      (SELECT max(u.day) FROM ${Prisma.raw(standingUnplanned('n."practiceId" = r."practiceId" AND n."runnerId" = r.id'))} u) AS "lastUnplannedDay"
    FROM "Runner" r
    WHERE r."practiceId" = ${scope.practiceId}::uuid AND r.id = ${scope.runnerId}::uuid`
  if (!row) throw new Error('a scope without its runner')
  return row
}

/** Sessions and races of these days, in order, for the marks on charts and for what is next. */
export const findMarks = async (
  tx: Tx,
  scope: RunnerScope,
  from: Day,
  to: Day,
): Promise<{ sessions: MarkedSession[]; races: MarkedRace[] }> => {
  const [row] = await tx.$queryRaw<[{ sessions: MarkedSession[]; races: MarkedRace[] }]>`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'day', s.day, 'startTime', s."startTime", 'minutes', s.minutes,
          'intent', s.intent, 'status', s.status, 'pressure', s.pressure) ORDER BY s.day, s."startTime", s.id), '[]')
        FROM "Session" s
        WHERE s."practiceId" = ${scope.practiceId}::uuid AND s."runnerId" = ${scope.runnerId}::uuid AND s."retiredAt" IS NULL
          AND s.status NOT IN ('cancelled', 'missed') AND s.day BETWEEN ${from}::date AND ${to}::date) AS sessions,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'day', r.day, 'startTime', r."startTime", 'name', r.name,
          'priority', r.priority, 'distanceKm', r."distanceKm") ORDER BY r.day, r.id), '[]')
        FROM "Race" r
        WHERE r."practiceId" = ${scope.practiceId}::uuid AND r."runnerId" = ${scope.runnerId}::uuid AND r."retiredAt" IS NULL
          AND r.status IN ('planned', 'done', 'dnf') AND r.day BETWEEN ${from}::date AND ${to}::date) AS races`
  return row
}
