import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { FeedPlan } from '@strideloom/domain/programs/calendar-events.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** The published workouts between two days with what makes up their time, in one statement. */
export const findFeedWorkouts = (tx: Tx, scope: RunnerScope, from: Day, to: Day) =>
  tx.$queryRaw<FeedPlan['workouts'][number][]>`
    SELECT w.id, w.day, w.area, json_agg(json_build_object('prescribed',
        json_strip_nulls(json_build_object('dose', i.prescribed -> 'dose', 'joined', i.prescribed -> 'joined'))) ORDER BY i.ordinal, i.id) AS items
    FROM "Workout" w JOIN "WorkoutItem" i ON i."practiceId" = w."practiceId" AND i."workoutId" = w.id AND i."retiredAt" IS NULL
    WHERE w."practiceId" = ${scope.practiceId}::uuid AND w."runnerId" = ${scope.runnerId}::uuid AND w."retiredAt" IS NULL
      AND w.day BETWEEN ${from}::date AND ${to}::date
    GROUP BY w."practiceId", w.id, w.day, w.area
    ORDER BY w.day, w.id`

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
