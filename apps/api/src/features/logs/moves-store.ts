import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { Move } from '@strideloom/domain/logs/moves.ts'
import type { Area } from '@strideloom/domain/programs/schema.ts'
import { hasSameFields } from '../../trpc/changed-fields.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { LAID_AGAIN_AT, MOVES_OF_WORKOUT, WORKED_AT } from './moves-sql.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** True for a workout that was ever published for this runner: one that is in the plan no more may have been moved before. */
export const isOwnWorkout = async (tx: Tx, scope: RunnerScope, id: string): Promise<boolean> =>
  (await tx.workout.count({ where: { ...ofRunner(scope), id } })) === 1

/** Keeps a move. Returns false when its id is taken. */
export const insertMove = async (tx: Tx, scope: RunnerScope, move: Move, receivedAt: Date): Promise<boolean> => {
  const { id, workoutId, movedAt } = move
  const { count } = await tx.workoutMove.createMany({
    data: [
      {
        ...ofRunner(scope),
        id,
        workoutId,
        fromDay: fromDay(move.fromDay),
        toDay: fromDay(move.toDay),
        movedAt: new Date(movedAt),
        receivedAt,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** True when this very move of this runner is stored. */
export const isStoredMove = async (tx: Tx, scope: RunnerScope, move: Move): Promise<boolean> => {
  const row = await tx.workoutMove.findFirst({
    where: { ...ofRunner(scope), id: move.id },
    select: { id: true, workoutId: true, fromDay: true, toDay: true, movedAt: true },
  })
  return (
    row !== null &&
    hasSameFields(
      { ...row, fromDay: toDay(row.fromDay), toDay: toDay(row.toDay), movedAt: row.movedAt.toISOString() },
      { ...move, movedAt: new Date(move.movedAt).toISOString() },
    )
  )
}

/** A workout that was ever moved, with all that decides where it lies. */
export type MovedWorkout = {
  id: string
  programId: string
  day: Day
  area: Area
  title: string
  retired: boolean
  laidAgainAt: Instant | null
  workedAt: Instant | null
  moves: Move[]
}

/** The workouts that were moved from or to a day from `from` on, in one statement. */
export const listMovedWorkouts = (tx: Tx, scope: RunnerScope, from: Day): Promise<MovedWorkout[]> =>
  tx.$queryRaw<MovedWorkout[]>`
    SELECT w.id, w."programId", w.day, w.area, w.title, w."retiredAt" IS NOT NULL AS retired,
      ${Prisma.raw(LAID_AGAIN_AT)} AS "laidAgainAt", ${Prisma.raw(WORKED_AT)} AS "workedAt", ${Prisma.raw(MOVES_OF_WORKOUT)} AS moves
    FROM "Workout" w
    WHERE w."practiceId" = ${scope.practiceId}::uuid AND w."runnerId" = ${scope.runnerId}::uuid
      AND w.id IN (SELECT m."workoutId" FROM "WorkoutMove" m WHERE m."practiceId" = ${scope.practiceId}::uuid
        AND m."runnerId" = ${scope.runnerId}::uuid AND (m."toDay" >= ${from}::date OR m."fromDay" >= ${from}::date))
    ORDER BY w.day, w.id`
