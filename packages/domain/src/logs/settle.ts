import { compareInstants } from '../calendar/instant.ts'
import type { LogEntry } from './schema.ts'

/** What settling needs to know of an entry; a full entry is one too. */
export type Settling = Pick<LogEntry, 'id' | 'workoutId' | 'workoutItemId' | 'loggedAt' | 'outcome'>

/** True when `a` was logged after `b`. At the same instant the greater id is the later one: ids made later are greater. */
export const isNewer = (a: Settling, b: Settling): boolean => {
  const later = compareInstants(a.loggedAt, b.loggedAt)
  return later === 0 ? a.id > b.id : later > 0
}

const newest = <E extends Settling>(entries: readonly E[]): E | null =>
  entries.reduce<E | null>((best, entry) => (best === null || isNewer(entry, best) ? entry : best), null)

/**
 * The entry that counts for one item: null while the item is open.
 * - Of several entries for the item the newest counts.
 * - An entry for the whole workout counts for each of its items that has no newer one.
 * - A withdrawn item is open again. A withdrawn whole-workout entry uncovers what the items had before.
 *
 * A pure choice of a greatest element: the order of arrival and repeated entries change nothing.
 */
export const settleItem = <E extends Settling>(
  item: { workoutId: string; workoutItemId: string },
  entries: readonly E[],
): E | null => {
  const ofWorkout = entries.filter((entry) => entry.workoutId === item.workoutId)
  const own = newest(ofWorkout.filter((entry) => entry.workoutItemId === item.workoutItemId))
  const whole = settleWhole(item.workoutId, ofWorkout)
  const counts = own !== null && (whole === null || isNewer(own, whole)) ? own : whole
  return counts === null || counts.outcome === 'withdrawn' ? null : counts
}

/** The entry that speaks for the whole workout, null when there is none or it was taken back. */
export const settleWhole = <E extends Settling>(workoutId: string, entries: readonly E[]): E | null => {
  const whole = newest(entries.filter((entry) => entry.workoutId === workoutId && entry.workoutItemId === null))
  return whole === null || whole.outcome === 'withdrawn' ? null : whole
}

/** Entries of two sources, each id once: what the server knows and what still waits on the phone. */
export const mergeEntries = <E extends Settling>(...sources: readonly (readonly E[])[]): E[] => [
  ...new Map(sources.flat().map((entry) => [entry.id, entry])).values(),
]
