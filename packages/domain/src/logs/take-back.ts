import type { Instant } from '../calendar/instant.ts'
import { bareEntry } from './as-planned.ts'
import type { LogEntry } from './schema.ts'

/**
 * The entry that undoes another: it brings back what counted before, or opens the item again. Nothing is deleted; the
 * log keeps all three.
 *
 * @param before the entry that counted before `entry` was made; null when the item was open
 */
export const takeBack = (
  entry: LogEntry,
  before: LogEntry | null,
  made: { id: string; loggedAt: Instant },
): LogEntry => {
  const { workoutId, workoutItemId, performedOn } = entry
  return before === null
    ? bareEntry({ ...made, workoutId, workoutItemId, performedOn }, 'withdrawn')
    : { ...before, ...made, workoutId, workoutItemId }
}
