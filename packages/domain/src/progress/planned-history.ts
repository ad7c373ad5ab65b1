import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import { dueDay } from '../logs/move-days.ts'
import { type Move, placeOf, workedSince } from '../logs/moves.ts'
import type { LogEntry } from '../logs/schema.ts'
import { isNewer, settleItem } from '../logs/settle.ts'
import type { Area, Dose, Prescription } from '../programs/schema.ts'

/**
 * A row of the plan: one prescription on one day. A replaced one has `retired`, and one that was taken out of its workout; not one that
 * went with its workout. All rows of one item have the same `itemId`.
 */
export type PlannedItem = {
  id: string
  itemId: string
  exercise: string
  name: string
  category: string
  role: Prescription['role']
  dose: Dose
  retired: boolean
  /** The other way that was prescribed; null or absent where there is none. */
  variant?: Pick<PlannedItem, 'exercise' | 'name' | 'category' | 'dose'> | null
}

export type PlannedWorkout = {
  id: string
  day: Day
  area: Area
  title: string
  retired: boolean
  items: readonly PlannedItem[]
  /** Where its runner laid it; absent where nowhere else. */
  moves?: readonly Move[]
  /** When a publication last put it on another day, or brought it back; absent or null where none did. */
  laidAgainAt?: Instant | null
}

/** What settling and counting need of an entry; sets may be summed per side. */
export type HistoryEntry = Pick<
  LogEntry,
  | 'id'
  | 'workoutId'
  | 'workoutItemId'
  | 'performedOn'
  | 'loggedAt'
  | 'outcome'
  | 'reason'
  | 'pain'
  | 'painRegion'
  | 'painSide'
  | 'note'
  | 'elsewhere'
  | 'swappedFor'
> & { sets: readonly Pick<LogEntry['sets'][number], 'side' | 'reps' | 'seconds'>[] }

export type HistoryItem = PlannedItem & { entry: HistoryEntry | null }
export type HistoryWorkout = Omit<PlannedWorkout, 'items' | 'moves' | 'laidAgainAt'> & {
  /** The day by which it was due: of the plan, or where its runner laid it within the week (reference 8). */
  day: Day
  items: HistoryItem[]
  /** Since when its day is told as one away; null or absent where it is not. */
  awaySince?: Instant | null
}

/**
 * The plan with the entry that counts for each item. An item that was replaced is one item: the row that was logged
 * stands with its own target, else the newest prescription. What was retired and never logged was not due, so an edited
 * plan changes no earlier score (reference 8, 14.18).
 */
export const plannedHistory = (
  workouts: readonly PlannedWorkout[],
  entries: readonly HistoryEntry[],
): HistoryWorkout[] => {
  const byWorkout = grouped(entries, ({ workoutId }) => workoutId)
  return workouts.flatMap(({ moves = [], laidAgainAt = null, ...workout }) => {
    const own = byWorkout.get(workout.id) ?? []
    const items = [...grouped(workout.items, ({ itemId }) => itemId)].flatMap(
      ([, rows]) => settleRows(workout, rows, own) ?? [],
    )
    const day = dueDay(placeOf({ day: workout.day, laidAgainAt, workedAt: workedSince(own) }, moves))
    return items.length === 0 ? [] : [{ ...workout, day, items }]
  })
}

/**
 * Each row settles by itself, as on the phone: of those that were answered the one answered last, so that taking back what was said of
 * one row leaves what was done of another. A whole workout that was skipped and is not in the plan any more is still shown.
 */
const settleRows = (
  workout: PlannedWorkout,
  rows: readonly PlannedItem[],
  entries: readonly HistoryEntry[],
): HistoryItem | null => {
  const stands = rows.find((row) => !row.retired)
  const shown = lastAnswered(rows, entries) ?? stands
  if (!shown) return null
  const entry = settleItem({ workoutId: workout.id, workoutItemId: shown.id }, entries)
  if (!entry) return workout.retired || shown !== stands ? null : { ...shown, entry: null }
  // What was done the other way is measured by what that asked for.
  return { ...shown, ...(entry.elsewhere && shown.variant), entry }
}

/** The row whose own newest entry says something, the newest of those; undefined where none was answered, or all was taken back. */
const lastAnswered = (rows: readonly PlannedItem[], entries: readonly HistoryEntry[]): PlannedItem | undefined => {
  const ids = new Set(rows.map(({ id }) => id))
  const newest = new Map<string, HistoryEntry>()
  for (const entry of entries) {
    const { workoutItemId: id } = entry
    if (id === null || !ids.has(id)) continue
    const known = newest.get(id)
    if (!known || isNewer(entry, known)) newest.set(id, entry)
  }
  const [last] = [...newest.values()]
    .filter(({ outcome }) => outcome !== 'withdrawn')
    .sort((a, b) => (isNewer(a, b) ? -1 : 1))
  return last && rows.find(({ id }) => id === last.workoutItemId)
}

/** Map.groupBy, which Node 20 lacks. */
const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
