import { addDays } from '../calendar/day.ts'
import { type DayItem, itemDay } from './day-item.ts'
import type { EditContext } from './edit-context.ts'
import { mayMove, moveWorkout } from './move-workout.ts'
import type { Program } from './schema.ts'
import { moveSession, removeSession } from './set-session.ts'
import { removeWorkout } from './set-workout.ts'

/**
 * Moves several workouts and sessions by the same number of days, so that they keep their distance. All of them or none:
 * when one would leave the blocks, or comes from or goes to a day gone by, the program stays as it is.
 * @param shift days forward, or back when negative
 */
export const moveItems = (
  program: Program,
  items: readonly DayItem[],
  shift: number,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const placed = items.flatMap((item) => {
    const from = itemDay(program, item)
    return from === null ? [] : [{ item, from, to: addDays(from, shift) }]
  })
  if (!placed.every(({ from, to }) => mayMove(program, from, to, today))) return program
  // who goes first makes room for who follows: otherwise one would join another that has yet to leave
  const inOrder = placed.sort((a, b) => (shift > 0 ? -1 : 1) * (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return inOrder.reduce(
    (soFar, { item, to }) =>
      item.kind === 'workout' ? moveWorkout(soFar, item.id, to, { today }) : moveSession(soFar, item.id, to, { today }),
    program,
  )
}

/** Takes several coming workouts and sessions off the plan; those of days gone by stay. */
export const removeItems = (
  program: Program,
  items: readonly DayItem[],
  { today }: Pick<EditContext, 'today'>,
): Program =>
  items.reduce(
    (soFar, { kind, id }) =>
      kind === 'workout' ? removeWorkout(soFar, id, { today }) : removeSession(soFar, id, { today }),
    program,
  )
