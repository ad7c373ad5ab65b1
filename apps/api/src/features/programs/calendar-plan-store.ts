import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { EARLIEST_BEFORE_DAYS } from '@strideloom/domain/logs/earliest-before.ts'
import { LATEST_AFTER_DAYS } from '@strideloom/domain/logs/move-days.ts'
import { type Move, placeOf } from '@strideloom/domain/logs/moves.ts'
import type { FeedPlan } from '@strideloom/domain/programs/calendar-events.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { LAID_AGAIN_AT, MOVES_OF_WORKOUT, WORKED_AT } from '../logs/moves-sql.ts'

type FeedWorkout = FeedPlan['workouts'][number]

/** The published workouts between two days with what makes up their time, where their runner laid them, in one statement. */
export const findFeedWorkouts = async (tx: Tx, scope: RunnerScope, from: Day, to: Day): Promise<FeedWorkout[]> => {
  const rows = await tx.$queryRaw<
    (FeedWorkout & { laidAgainAt: Instant | null; workedAt: Instant | null; moves: Move[] })[]
  >`
    SELECT w.id, w.day, w.area, ${Prisma.raw(LAID_AGAIN_AT)} AS "laidAgainAt", ${Prisma.raw(WORKED_AT)} AS "workedAt", ${Prisma.raw(MOVES_OF_WORKOUT)} AS moves, item.items
    FROM "Workout" w
    JOIN LATERAL (
      SELECT json_agg(json_build_object('prescribed',
        json_strip_nulls(json_build_object('dose', i.prescribed -> 'dose', 'joined', i.prescribed -> 'joined'))) ORDER BY i.ordinal, i.id) AS items
      FROM "WorkoutItem" i WHERE i."practiceId" = w."practiceId" AND i."workoutId" = w.id AND i."retiredAt" IS NULL
    ) item ON item.items IS NOT NULL
    WHERE w."practiceId" = ${scope.practiceId}::uuid AND w."runnerId" = ${scope.runnerId}::uuid AND w."retiredAt" IS NULL
      AND w.day BETWEEN ${addDays(from, -LATEST_AFTER_DAYS)}::date AND ${addDays(to, EARLIEST_BEFORE_DAYS)}::date
    ORDER BY w.day, w.id`
  return rows
    .map(({ laidAgainAt, workedAt, moves, ...workout }) => ({
      ...workout,
      day: placeOf({ day: workout.day, laidAgainAt, workedAt }, moves).day,
    }))
    .filter(({ day }) => from <= day && day <= to)
}

/** When sessions are, how long and with whom; nothing of what is done in them. */
export const findFeedSessions = async (
  tx: Tx,
  scope: RunnerScope,
  from: Day,
  to: Day,
): Promise<FeedPlan['sessions']> => {
  const rows = await tx.session.findMany({
    where: {
      practiceId: scope.practiceId,
      runnerId: scope.runnerId,
      retiredAt: null,
      day: { gte: fromDay(from), lte: fromDay(to) },
    },
    orderBy: [{ day: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      day: true,
      startTime: true,
      minutes: true,
      status: true,
      therapist: { select: { name: true } },
    },
  })
  return rows.map(({ day, therapist, ...session }) => ({ ...session, day: toDay(day), therapist: therapist.name }))
}
