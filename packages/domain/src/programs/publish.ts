import type { Day } from '../calendar/day.ts'
import { sameContent } from '../same-content.ts'
import { prescribedItems } from './prescribed-items.ts'
import type { PlannedSession, Program, Workout } from './schema.ts'
import { isOpenSession, isSettledWorkout, type StoredItem, type StoredPlan, type StoredWorkout } from './stored-plan.ts'

export type WorkoutHead = Pick<Workout, 'id' | 'day' | 'area' | 'title'>

export type NewItem = {
  id: string
  workoutId: string
  itemId: string
  prescriptionId: string
  findingId: string | null
  ordinal: number
  exercise: string
  prescribed: StoredItem['prescribed']
}

/** The rows to write so that the stored plan becomes the published one. An updated row is not retired any more. */
export type Publication = {
  insertWorkouts: WorkoutHead[]
  updateWorkouts: WorkoutHead[]
  retireWorkouts: string[]
  insertItems: NewItem[]
  reorderItems: { id: string; ordinal: number }[]
  retireItems: string[]
  insertSessions: PlannedSession[]
  updateSessions: PlannedSession[]
  retireSessions: string[]
}

const headOf = ({ id, day, area, title }: WorkoutHead): WorkoutHead => ({ id, day, area, title })

/**
 * What publishing does to the plan. The past (days before `today`) and whatever was logged stay as they are; a changed
 * dose is a new item beside the retired old one; days gone by that were never published are not asked for afterwards.
 * What is written already is not written again, so publishing the same twice gives an empty publication.
 */
export const publish = (
  document: Program,
  stored: StoredPlan,
  { today, newId }: { today: Day; newId: () => string },
): Publication => {
  const known = new Map(stored.workouts.map((workout) => [workout.id, workout]))
  const answered = new Set(
    stored.workouts.flatMap(({ items }) => items.filter((item) => item.logged).map((item) => item.itemId)),
  )
  const out = { ...publishSessions(document, stored, today), ...emptyWorkouts() }
  for (const workout of Object.values(document.workouts)) {
    const before = known.get(workout.id)
    if (workout.day < today || (before && !before.retired && before.day < today)) continue
    const head = headOf(workout)
    if (!before) out.insertWorkouts.push(head)
    else if (before.retired || (!before.logged && !sameContent(head, headOf(before)))) out.updateWorkouts.push(head)
    publishItems(document, workout, before, answered, newId, out)
  }
  for (const workout of stored.workouts) {
    if (workout.retired || workout.day < today || workout.id in document.workouts) continue
    out.retireItems.push(...workout.items.filter((item) => !item.logged).map((item) => item.id))
    if (!isSettledWorkout(workout, today)) out.retireWorkouts.push(workout.id)
  }
  return out
}

const emptyWorkouts = (): Omit<Publication, 'insertSessions' | 'updateSessions' | 'retireSessions'> => ({
  insertWorkouts: [],
  updateWorkouts: [],
  retireWorkouts: [],
  insertItems: [],
  reorderItems: [],
  retireItems: [],
})

const publishItems = (
  document: Program,
  workout: Workout,
  before: StoredWorkout | undefined,
  answered: ReadonlySet<string>,
  newId: () => string,
  out: ReturnType<typeof emptyWorkouts>,
): void => {
  const open = new Map((before?.items ?? []).filter((item) => !item.logged).map((item) => [item.itemId, item]))
  for (const { itemId, ordinal, prescription, prescribed } of prescribedItems(document, workout)) {
    if (answered.has(itemId)) continue
    const old = open.get(itemId)
    if (old && sameContent(old.prescribed, prescribed)) {
      open.delete(itemId)
      if (old.ordinal !== ordinal) out.reorderItems.push({ id: old.id, ordinal })
      continue
    }
    const { pairingId } = prescription
    out.insertItems.push({
      id: newId(),
      workoutId: workout.id,
      itemId,
      prescriptionId: prescription.id,
      findingId: pairingId === null ? null : (document.pairings[pairingId]?.findingId ?? null),
      ordinal,
      exercise: prescription.exercise,
      prescribed,
    })
  }
  out.retireItems.push(...[...open.values()].map((item) => item.id))
}

const publishSessions = (
  document: Program,
  stored: StoredPlan,
  today: Day,
): Pick<Publication, 'insertSessions' | 'updateSessions' | 'retireSessions'> => {
  const known = new Map(stored.sessions.map((session) => [session.id, session]))
  const coming = Object.values(document.sessions).filter(({ day }) => day >= today)
  const isChanged = (session: PlannedSession): boolean => {
    const before = known.get(session.id)
    if (!before) return false
    if (before.retired) return true
    const { status: _, retired: __, ...stood } = before
    return isOpenSession(before, today) && !sameContent(stood, session)
  }
  return {
    insertSessions: coming.filter(({ id }) => !known.has(id)),
    updateSessions: coming.filter(isChanged),
    retireSessions: stored.sessions
      .filter((session) => !session.retired && isOpenSession(session, today) && !(session.id in document.sessions))
      .map(({ id }) => id),
  }
}
