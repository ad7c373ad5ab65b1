import type { Tx } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { OwnExercise } from '@strideloom/domain/library/own-exercise.ts'
import type { LibraryEdit } from '@strideloom/domain/library/practice-items.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** The exercises that the plan has between two days, each once. */
export const findExercisesAround = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  from: Day,
  to: Day,
): Promise<string[]> => {
  const rows = await tx.workoutItem.findMany({
    where: { practiceId, runnerId, retiredAt: null, workout: { day: { gte: fromDay(from), lte: fromDay(to) } } },
    distinct: ['exercise'],
    orderBy: { exercise: 'asc' },
    select: { exercise: true },
  })
  return rows.map(({ exercise }) => exercise)
}

/** What the practice made of the shipped exercises: of those it keeps a version of its own, or none. */
export const findExerciseEdits = async (tx: Tx, { practiceId }: RunnerScope): Promise<LibraryEdit<OwnExercise>[]> => {
  const rows = await tx.libraryItem.findMany({
    where: { practiceId, kind: 'exercise' },
    orderBy: { id: 'asc' },
    select: { id: true, item: true, retiredAt: true },
  })
  return rows.map(({ id, item, retiredAt }) => ({
    id,
    item: item as unknown as OwnExercise | null,
    isRetired: retiredAt !== null,
  }))
}
