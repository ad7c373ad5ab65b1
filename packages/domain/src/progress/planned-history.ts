import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { LogEntry } from '../logs/schema.ts'
import { settleItem } from '../logs/settle.ts'
import type { Area, Dose, Prescription } from '../programs/schema.ts'

/** A row of the plan: one prescription on one day. A replaced one has `retired`; both have the same `itemId`. */
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
> & { sets: readonly Pick<LogEntry['sets'][number], 'side' | 'reps' | 'seconds'>[] }

export type HistoryItem = PlannedItem & { entry: HistoryEntry | null }
export type HistoryWorkout = Omit<PlannedWorkout, 'items'> & {
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
  return workouts.flatMap((workout) => {
    const items = [...grouped(workout.items, ({ itemId }) => itemId)].flatMap(
      ([, rows]) => settleRows(workout, rows, byWorkout.get(workout.id) ?? []) ?? [],
    )
    return items.length === 0 ? [] : [{ ...workout, items }]
  })
}

const settleRows = (
  workout: PlannedWorkout,
  rows: readonly PlannedItem[],
  entries: readonly HistoryEntry[],
): HistoryItem | null => {
  const active = workout.retired ? undefined : rows.find((row) => !row.retired)
  const [first] = rows
  if (!first) return null
  const rowIds = new Set(rows.map(({ id }) => id))
  // One name for all rows of the item, so that they settle together.
  const together = entries.map((entry) => ({
    ...entry,
    row: entry.workoutItemId,
    workoutItemId: entry.workoutItemId !== null && rowIds.has(entry.workoutItemId) ? first.id : entry.workoutItemId,
  }))
  const counts = settleItem({ workoutId: workout.id, workoutItemId: first.id }, together)
  if (!counts) return active ? { ...active, entry: null } : null
  const { row: rowId, ...entry } = counts
  const row = rowId === null ? active : rows.find(({ id }) => id === rowId)
  // What was done the other way is measured by what that asked for.
  return row ? { ...row, ...(entry.elsewhere && row.variant), entry: { ...entry, workoutItemId: rowId } } : null
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
