import type { Publication } from './publish.ts'
import type { Program } from './schema.ts'
import type { StoredPlan, StoredWorkout } from './stored-plan.ts'

/** The stored plan in memory, written as the store writes its rows: what the tests of publishing publish into. */

export const NOTHING_STORED: StoredPlan = { workouts: [], sessions: [] }

/** Everything that ever was a row, so that a test can ask what became of it. */
export type Ledger = StoredPlan & { retiredItems: Set<string> }
export const emptyLedger = (): Ledger => ({ ...NOTHING_STORED, retiredItems: new Set() })

export const write = (stored: Ledger, publication: Publication): Ledger => {
  const retiredItems = new Set([...stored.retiredItems, ...publication.retireItems])
  const heads = new Map(publication.updateWorkouts.map((head) => [head.id, head]))
  const order = new Map(publication.reorderItems.map(({ id, ordinal }) => [id, ordinal]))
  const gone = new Set(publication.retireWorkouts)
  const all: StoredWorkout[] = [
    ...stored.workouts.map((workout) => ({
      ...workout,
      ...heads.get(workout.id),
      retired: heads.has(workout.id) ? false : workout.retired || gone.has(workout.id),
    })),
    ...publication.insertWorkouts.map((head) => ({ ...head, retired: false, logged: false, items: [] })),
  ]
  const workouts = all.map((workout) => ({
    ...workout,
    items: [
      ...workout.items
        .filter(({ id }) => !retiredItems.has(id))
        .map((item) => ({ ...item, ordinal: order.get(item.id) ?? item.ordinal })),
      ...publication.insertItems
        .filter(({ workoutId }) => workoutId === workout.id)
        .map(({ id, itemId, ordinal, prescribed }) => ({ id, itemId, ordinal, prescribed, logged: false })),
    ].sort((a, b) => a.ordinal - b.ordinal),
  }))
  const updated = new Map(publication.updateSessions.map((session) => [session.id, session]))
  const cancelled = new Set(publication.retireSessions)
  const sessions = [
    ...stored.sessions.map((session) => ({
      ...session,
      ...updated.get(session.id),
      retired: updated.has(session.id) ? false : session.retired || cancelled.has(session.id),
    })),
    ...publication.insertSessions.map((session) => ({ ...session, status: 'planned', retired: false })),
  ]
  const ids = [...workouts.map(({ id }) => id), ...workouts.flatMap(({ items }) => items.map(({ id }) => id))]
  if (new Set(ids).size !== ids.length) throw new Error('a row was inserted twice')
  return { workouts, sessions, retiredItems }
}

/** The runner answers one item that is on the phone. */
export const logItem = (stored: Ledger, itemRowId: string): Ledger => ({
  ...stored,
  workouts: stored.workouts.map((workout) =>
    workout.items.some(({ id }) => id === itemRowId)
      ? {
          ...workout,
          logged: true,
          items: workout.items.map((item) => (item.id === itemRowId ? { ...item, logged: true } : item)),
        }
      : workout,
  ),
})

/** The coming plan as the runner sees it, and as the document says it: these two must agree after publishing. */
export const comingRows = (stored: StoredPlan, today: string) =>
  stored.workouts
    .filter(({ retired, day, items }) => !retired && day >= today && items.length > 0)
    .map(({ id, day, area, title, items }) => ({
      id,
      day,
      area,
      title,
      items: items.map(({ itemId }) => itemId).sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

export const comingDocument = (program: Program, today: string) =>
  Object.values(program.workouts)
    .filter(({ day }) => day >= today)
    .map(({ id, day, area, title, items }) => ({ id, day, area, title, items: items.map((item) => item.id).sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
