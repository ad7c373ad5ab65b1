import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { type Move, placeOf, workedSince } from '@strideloom/domain/logs/moves.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import type { Prescribed } from '@strideloom/domain/programs/prescribed.ts'
import type { Area } from '@strideloom/domain/programs/schema.ts'
import type { UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { LAID_AGAIN_AT, MOVES_OF_WORKOUT } from '../logs/moves-sql.ts'

/** What was done instead is named: the phone has no library. */
export type PlanEntry = LogEntry & { insteadName?: string | null }
export type PlanItem = { id: string; ordinal: number; exercise: string; prescribed: Prescribed }
/**
 * `day` is that of the plan. `entries` is everything logged for the workout, `moves` wherever its runner laid it: the phone settles both
 * as the server does.
 */
export type PlanWorkout = {
  id: string
  day: Day
  area: Area
  title: string
  items: PlanItem[]
  entries: PlanEntry[]
  moves: Move[]
  /** When a publication last put it on another day, or brought it back: moves from before are over. */
  laidAgainAt: Instant | null
}
/** A workout that its runner had moved and that the plan has no more. */
export type GoneWorkout = Pick<PlanWorkout, 'id' | 'day' | 'area' | 'title' | 'moves' | 'laidAgainAt'>

/**
 * Published workouts from `from` to `to` with their items and what was logged, in one statement. Of the rows of one item
 * (a changed dose is a new row) the runner sees one: the answered one, else the present one. What was taken back counts
 * as not answered. A workout that was skipped as a whole and went from the plan before that arrived is still there. So is what was moved
 * onto one of these days; what is in the plan no more, and was moved onto one of them before, is told apart.
 */
export const findPlanWorkouts = async (
  tx: Tx,
  scope: RunnerScope,
  from: Day,
  to: Day,
): Promise<{ workouts: PlanWorkout[]; gone: GoneWorkout[] }> => {
  const rows = await tx.$queryRaw<
    (Omit<PlanWorkout, 'entries' | 'items'> & { entries: PlanEntry[] | null; items: PlanItem[] | null })[]
  >`
    WITH planned AS (
      SELECT w."practiceId", w.id, w.day, w.area, w.title, w."retiredAt", w."laidAgainAt" FROM "Workout" w
      WHERE w."practiceId" = ${scope.practiceId}::uuid AND w."runnerId" = ${scope.runnerId}::uuid
        AND (w.day BETWEEN ${from}::date AND ${to}::date OR w.id = ANY(ARRAY(
          SELECT m."workoutId" FROM "WorkoutMove" m WHERE m."practiceId" = ${scope.practiceId}::uuid
            AND m."runnerId" = ${scope.runnerId}::uuid AND m."toDay" BETWEEN ${from}::date AND ${to}::date)))
    ), newest AS (
      SELECT DISTINCT ON (l."workoutId", l."workoutItemId") l."workoutId", l."workoutItemId", l.outcome, l."loggedAt", l.id
      FROM "Log" l JOIN planned p ON p."practiceId" = l."practiceId" AND p.id = l."workoutId"
      ORDER BY l."workoutId", l."workoutItemId", l."loggedAt" DESC, l.id DESC
    ), item AS (
      SELECT DISTINCT ON (i."workoutId", i."itemId") i."workoutId", i.id, i.ordinal, i.exercise, i.prescribed
      FROM "WorkoutItem" i JOIN planned p ON p."practiceId" = i."practiceId" AND p.id = i."workoutId"
      LEFT JOIN newest n ON n."workoutItemId" = i.id AND n.outcome <> 'withdrawn'
      LEFT JOIN newest whole ON whole."workoutId" = p.id AND whole."workoutItemId" IS NULL AND whole.outcome <> 'withdrawn'
      WHERE n.id IS NOT NULL OR (i."retiredAt" IS NULL AND p."retiredAt" IS NULL)
        OR (whole.id IS NOT NULL AND p."retiredAt" IS NOT NULL AND coalesce(i."retiredAt" >= p."retiredAt", true))
      ORDER BY i."workoutId", i."itemId", n."loggedAt" DESC NULLS LAST, n.id DESC NULLS LAST, i."retiredAt" DESC NULLS FIRST, i.id
    )
    SELECT w.id, w.day, w.area, w.title, shown.items, ${Prisma.raw(LAID_AGAIN_AT)} AS "laidAgainAt", ${Prisma.raw(MOVES_OF_WORKOUT)} AS moves,
      (SELECT json_agg(json_build_object('id', l.id, 'workoutId', l."workoutId", 'workoutItemId', l."workoutItemId", 'performedOn', l."performedOn",
          'loggedAt', to_char(l."loggedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'outcome', l.outcome, 'reason', l.reason,
          'effort', l.effort, 'pain', l.pain, 'painRegion', l."painRegion", 'painSide', l."painSide", 'note', l.note, 'elsewhere', l.target ? 'elsewhere', 'swappedFor', l.target -> 'swappedFor' ->> 'exercise',
          'insteadName', l.target -> 'swappedFor' ->> 'name', 'sets',
          (SELECT coalesce(json_agg(json_build_object('ordinal', s.ordinal, 'side', s.side, 'reps', s.reps, 'seconds', s.seconds,
              'loadKg', s."loadKg"::float8, 'rir', s.rir) ORDER BY s.ordinal, s.side), '[]')
            FROM "LoggedSet" s WHERE s."practiceId" = l."practiceId" AND s."logId" = l.id)) ORDER BY l."loggedAt", l.id)
        FROM "Log" l WHERE l."practiceId" = w."practiceId" AND l."workoutId" = w.id) AS entries
    FROM planned w
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', i.id, 'ordinal', i.ordinal, 'exercise', i.exercise, 'prescribed', i.prescribed)
        ORDER BY i.ordinal, i.id) AS items
      FROM item i WHERE i."workoutId" = w.id
    ) shown ON true
    ORDER BY w.day, w.area, w.id`
  const isAsked = (day: Day): boolean => from <= day && day <= to
  const workouts: PlanWorkout[] = []
  const gone: GoneWorkout[] = []
  for (const { entries: told, items, ...workout } of rows) {
    const entries = told ?? []
    const { day, movedFrom, overtaken } = placeOf({ ...workout, workedAt: workedSince(entries) }, workout.moves)
    if (items === null) {
      const toDay = overtaken?.toDay ?? day
      if (movedFrom !== null || overtaken !== null) if (isAsked(toDay)) gone.push(workout)
    } else if (isAsked(workout.day) || isAsked(day)) workouts.push({ ...workout, items, entries })
  }
  return { workouts, gone }
}

/** A session as its runner sees it: when, how long, with whom, where and why; no pressure, no rules. */
export type PlanSession = {
  id: string
  day: Day
  startTime: string | null
  minutes: number
  intent: string
  status: string
  therapist: string
  regions: { region: string; side: string }[]
  whys: string[]
}

export const findPlanSessions = async (tx: Tx, scope: RunnerScope, from: Day, to: Day): Promise<PlanSession[]> => {
  const rows = await tx.session.findMany({
    where: {
      practiceId: scope.practiceId,
      runnerId: scope.runnerId,
      retiredAt: null,
      day: { gte: fromDay(from), lte: fromDay(to) },
    },
    orderBy: [{ day: 'asc' }, { startTime: 'asc' }],
    select: {
      id: true,
      day: true,
      startTime: true,
      minutes: true,
      intent: true,
      status: true,
      therapist: { select: { name: true } },
      works: { orderBy: { ordinal: 'asc' }, select: { region: true, side: true, whyTissue: true } },
      doneWorks: { where: { retiredAt: null }, orderBy: { ordinal: 'asc' }, select: { region: true, side: true } },
    },
  })
  return rows.map(({ day, therapist, works, doneWorks, ...session }) => ({
    ...session,
    day: toDay(day),
    therapist: therapist.name,
    // Where hands were, once they were; until then where they are meant to be.
    regions: [
      ...new Map(
        (doneWorks.length > 0 ? doneWorks : works).map(({ region, side }) => [`${region}/${side}`, { region, side }]),
      ).values(),
    ],
    whys: [...new Set(works.map(({ whyTissue }) => whyTissue).filter((why) => why !== ''))],
  }))
}

export type PlanRace = {
  id: string
  name: string
  day: Day
  startTime: string | null
  distanceKm: number
  priority: string
  status: string
}

export const findPlanRaces = async (tx: Tx, scope: RunnerScope, from: Day, to: Day): Promise<PlanRace[]> => {
  const rows = await tx.race.findMany({
    where: {
      practiceId: scope.practiceId,
      runnerId: scope.runnerId,
      retiredAt: null,
      status: { not: 'cancelled' },
      day: { gte: fromDay(from), lte: fromDay(to) },
    },
    orderBy: { day: 'asc' },
    select: { id: true, name: true, day: true, startTime: true, distanceKm: true, priority: true, status: true },
  })
  return rows.map((race) => ({ ...race, day: toDay(race.day), distanceKm: Number(race.distanceKm) }))
}

export const findPlanKeyRuns = async (tx: Tx, scope: RunnerScope, from: Day, to: Day): Promise<UsualKeyRun[]> => {
  const rows = await tx.usualKeyRun.findMany({
    where: {
      practiceId: scope.practiceId,
      runnerId: scope.runnerId,
      fromDay: { lte: fromDay(to) },
      OR: [{ untilDay: null }, { untilDay: { gte: fromDay(from) } }],
    },
    omit: { practiceId: true, runnerId: true },
  })
  return rows.map((run) => ({
    ...run,
    effort: run.effort === 'easy' || run.effort === 'race-pace' ? run.effort : null,
    fromDay: toDay(run.fromDay),
    untilDay: run.untilDay && toDay(run.untilDay),
  }))
}
