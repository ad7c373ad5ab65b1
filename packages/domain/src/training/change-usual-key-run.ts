import { addDays, type Day } from '../calendar/day.ts'
import type { UsualKeyRun } from './schema.ts'

/** What is new about a habit; its days follow from when the change begins. */
export type ChangedKeyRun = Omit<UsualKeyRun, 'fromDay' | 'untilDay'>

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/**
 * Ends a habit after `lastDay`, which is included. A habit that has not begun by then becomes empty: it ends the day
 * before it begins, so that it counts on no day and is still known to have been entered.
 */
export const endUsualKeyRun = (run: UsualKeyRun, lastDay: Day): UsualKeyRun => ({
  ...run,
  untilDay: later(lastDay, addDays(run.fromDay, -1)),
})

/** True when the habit counts on some day: it was not ended before it began. */
export const isEverHeld = ({ fromDay, untilDay }: Pick<UsualKeyRun, 'fromDay' | 'untilDay'>): boolean =>
  untilDay === null || untilDay >= fromDay

/** True when the habit counts on that day or on a later one. */
export const isHeldFrom = (run: Pick<UsualKeyRun, 'fromDay' | 'untilDay'>, day: Day): boolean =>
  isEverHeld(run) && (run.untilDay === null || run.untilDay >= day)

/**
 * Changes a habit from a day on: the old one ends the day before and stays as it was, the new one begins that day and
 * keeps the end that was planned for the old. What was run, and what was judged by it, is never rewritten. `changed`
 * carries an id of its own. Null when the habit is over by then: there is nothing left to change.
 */
export function changeUsualKeyRun(
  old: UsualKeyRun,
  changed: ChangedKeyRun,
  fromDay: Day,
): { closed: UsualKeyRun; opened: UsualKeyRun } | null {
  if (!isHeldFrom(old, fromDay)) return null
  return {
    closed: endUsualKeyRun(old, addDays(fromDay, -1)),
    opened: { ...changed, fromDay: later(fromDay, old.fromDay), untilDay: old.untilDay },
  }
}
