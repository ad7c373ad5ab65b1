import { addDays, type Day } from '../calendar/day.ts'
import { type DayItem, itemDay } from './day-item.ts'
import type { EditContext } from './edit-context.ts'
import { mayMove, moveWorkout } from './move-workout.ts'
import type { Program } from './schema.ts'
import { moveLoadChange, removeLoadChange } from './set-load-change.ts'
import { moveSession, removeSession } from './set-session.ts'
import { removeWorkout } from './set-workout.ts'

const MOVES = { workout: moveWorkout, session: moveSession, load: moveLoadChange } as const
const REMOVALS = { workout: removeWorkout, session: removeSession, load: removeLoadChange } as const

/** Moves one of them to another day; a change of load with its whole span. */
export const moveDayItem = (
  program: Program,
  { kind, id }: DayItem,
  day: Day,
  context: Pick<EditContext, 'today'>,
): Program => MOVES[kind](program, id, day, context)

/** Takes one of them off the plan, as far as it is still to come. */
export const removeDayItem = (program: Program, { kind, id }: DayItem, context: Pick<EditContext, 'today'>): Program =>
  REMOVALS[kind](program, id, context)

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
  return inOrder.reduce((soFar, { item, to }) => moveDayItem(soFar, item, to, { today }), program)
}

/** Takes several coming workouts and sessions off the plan; those of days gone by stay. */
export const removeItems = (
  program: Program,
  items: readonly DayItem[],
  { today }: Pick<EditContext, 'today'>,
): Program => items.reduce((soFar, { kind, id }) => removeDayItem(soFar, { kind, id }, { today }), program)
