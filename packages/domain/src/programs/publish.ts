import type { Day } from '../calendar/day.ts'
import { sameContent } from './change.ts'
import { type Prescribed, prescribedFrom } from './prescribed.ts'
import type { PlannedSession, Program, Workout } from './schema.ts'

/** The plan as it is stored, as far as publishing must know it. Retired rows are left out, unless they were logged. */
export type StoredItem = { id: string; itemId: string; ordinal: number; prescribed: Prescribed; logged: boolean }
export type StoredWorkout = Pick<Workout, 'id' | 'day' | 'area' | 'title'> & { logged: boolean; items: StoredItem[] }
export type StoredSession = { id: string; day: Day; status: string }
export type StoredPlan = { workouts: StoredWorkout[]; sessions: StoredSession[] }

export type NewItem = {
  id: string
  workoutId: string
  itemId: string
  prescriptionId: string
  findingId: string | null
  ordinal: number
  exercise: string
  prescribed: Prescribed
}

/** The rows to write so that the stored plan becomes the published one. */
export type Publication = {
  insertWorkouts: Pick<Workout, 'id' | 'day' | 'area' | 'title'>[]
  updateWorkouts: Pick<Workout, 'id' | 'day' | 'area' | 'title'>[]
  retireWorkouts: string[]
  insertItems: NewItem[]
  reorderItems: { id: string; ordinal: number }[]
  retireItems: string[]
  insertSessions: PlannedSession[]
  updateSessions: PlannedSession[]
  retireSessions: string[]
}

const OPEN = new Set(['planned', 'booked'])

/**
 * What publishing does to the plan. The past (days before `today`) and whatever was logged stay as they are; a changed
 * dose is a new item beside the retired old one; days gone by that were never published are not asked for afterwards.
 */
export const publish = (
  document: Program,
  stored: StoredPlan,
  { today, newId }: { today: Day; newId: () => string },
): Publication => {
  const out: Publication = {
    insertWorkouts: [],
    updateWorkouts: [],
    retireWorkouts: [],
    insertItems: [],
    reorderItems: [],
    retireItems: [],
    insertSessions: [],
    updateSessions: [],
    retireSessions: [],
  }
  const known = new Map(stored.workouts.map((workout) => [workout.id, workout]))
  const answered = new Set(
    stored.workouts.flatMap(({ items }) => items.filter((item) => item.logged).map((item) => item.itemId)),
  )

  for (const workout of Object.values(document.workouts)) {
    const before = known.get(workout.id)
    if (before ? before.day < today : workout.day < today) continue
    const head = { id: workout.id, day: workout.day, area: workout.area, title: workout.title }
    if (!before) out.insertWorkouts.push(head)
    else if (
      !before.logged &&
      workout.day >= today &&
      !sameContent(head, { id: before.id, day: before.day, area: before.area, title: before.title })
    )
      out.updateWorkouts.push(head)
    publishItems(document, workout, before?.items ?? [], answered, newId, out)
  }

  for (const workout of stored.workouts) {
    if (workout.day < today || workout.id in document.workouts) continue
    out.retireItems.push(...workout.items.filter((item) => !item.logged).map((item) => item.id))
    if (!workout.logged) out.retireWorkouts.push(workout.id)
  }

  const sessions = new Map(stored.sessions.map((session) => [session.id, session]))
  for (const session of Object.values(document.sessions)) {
    const before = sessions.get(session.id)
    if (session.day < today) continue
    if (!before) out.insertSessions.push(session)
    else if (before.day >= today && OPEN.has(before.status)) out.updateSessions.push(session)
  }
  out.retireSessions.push(
    ...stored.sessions
      .filter(({ id, day, status }) => day >= today && OPEN.has(status) && !(id in document.sessions))
      .map(({ id }) => id),
  )
  return out
}

const publishItems = (
  document: Program,
  workout: Workout,
  before: StoredItem[],
  answered: ReadonlySet<string>,
  newId: () => string,
  out: Publication,
): void => {
  const open = new Map(before.filter((item) => !item.logged).map((item) => [item.itemId, item]))
  workout.items.forEach((item, index) => {
    if (answered.has(item.id)) return
    const prescription = document.prescriptions[item.prescriptionId]
    if (!prescription) return
    const prescribed = prescribedFrom(prescription)
    const ordinal = index + 1
    const old = open.get(item.id)
    if (old && sameContent(old.prescribed, prescribed)) {
      open.delete(item.id)
      if (old.ordinal !== ordinal) out.reorderItems.push({ id: old.id, ordinal })
      return
    }
    out.insertItems.push({
      id: newId(),
      workoutId: workout.id,
      itemId: item.id,
      prescriptionId: prescription.id,
      findingId:
        prescription.pairingId === null ? null : (document.pairings[prescription.pairingId]?.findingId ?? null),
      ordinal,
      exercise: prescription.exercise,
      prescribed,
    })
  })
  out.retireItems.push(...[...open.values()].map((item) => item.id))
}
