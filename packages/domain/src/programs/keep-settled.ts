import { sameContent } from './change.ts'
import type { EditContext } from './edit-context.ts'
import { putRecord } from './put-record.ts'
import type { Program, Workout } from './schema.ts'
import { isOpenSession, isSettledWorkout, type StoredPlan, type StoredWorkout } from './stored-plan.ts'

/**
 * The draft as it may be published: what is settled stands as it was published, whatever the draft says of it. A draft
 * can lag behind: days pass and the runner logs between an edit and its publishing.
 * - Workouts and sessions of days gone by come back as they were; what the draft had moved on from there is planned anew
 *   on its later day. What was never published for a day gone by is dropped: nobody was asked.
 * - What was logged today or ahead stays on its day, with the items that were answered; the others may still change.
 *
 * Total and idempotent; the very same program when nothing had to be put right.
 */
export const keepSettled = (
  draft: Program,
  published: Program | null,
  stored: StoredPlan,
  context: EditContext,
): Program => {
  const workouts = settleWorkouts(draft, published, stored, context)
  const sessions = settleSessions(draft, published, stored, context)
  const next =
    sameContent(workouts, draft.workouts) && sameContent(sessions, draft.sessions)
      ? draft
      : { ...draft, workouts, sessions }
  return published === null ? next : withReferences(next, published)
}

const settleWorkouts = (
  draft: Program,
  published: Program | null,
  stored: StoredPlan,
  { today, newId }: EditContext,
): Program['workouts'] => {
  const settled = stored.workouts.filter((workout) => !workout.retired && isSettledWorkout(workout, today))
  const answered = new Set(
    settled.flatMap(({ items }) => items.filter(({ logged }) => logged).map((one) => one.itemId)),
  )
  const isSettled = new Set(settled.map(({ id }) => id))
  const workouts: Program['workouts'] = {}
  const keep = (workout: Workout): void => {
    if (workout.items.length > 0) workouts[workout.id] = workout
  }
  const withoutAnswered = (workout: Workout): Workout =>
    workout.items.some(({ id }) => answered.has(id))
      ? { ...workout, items: workout.items.filter(({ id }) => !answered.has(id)) }
      : workout

  for (const workout of Object.values(draft.workouts)) {
    if (!isSettled.has(workout.id)) {
      if (workout.day >= today) keep(withoutAnswered(workout))
    } else if (workout.day >= today && isPastIn(settled, workout.id, today)) {
      const items = withoutAnswered(workout).items.map((item) => ({ ...item, id: newId() }))
      keep({ ...workout, id: newId(), items })
    }
  }
  for (const before of settled) {
    const asPublished = published?.workouts[before.id]
    if (asPublished) keep(settledWorkout(before, asPublished, draft.workouts[before.id], today, answered))
  }
  return workouts
}

const isPastIn = (settled: readonly StoredWorkout[], id: string, today: string): boolean =>
  settled.some((workout) => workout.id === id && workout.day < today)

/** A workout of a day gone by is what was published. One that was logged keeps its day and its answered items. */
const settledWorkout = (
  before: StoredWorkout,
  asPublished: Workout,
  inDraft: Workout | undefined,
  today: string,
  answered: ReadonlySet<string>,
): Workout => {
  if (before.day < today) return inDraft && sameWorkout(inDraft, asPublished) ? inDraft : asPublished
  const own = new Set(before.items.map(({ itemId }) => itemId))
  const isAnswered = ({ id }: { id: string }) => answered.has(id) && own.has(id)
  const kept = (inDraft?.items ?? []).filter((item) => !answered.has(item.id) || own.has(item.id))
  const lost = asPublished.items.filter((item) => isAnswered(item) && !kept.some(({ id }) => id === item.id))
  const next = { ...(inDraft ?? asPublished), day: before.day, items: [...lost, ...kept] }
  return inDraft && sameWorkout(inDraft, next) ? inDraft : next
}

const sameWorkout = (a: Workout, b: Workout): boolean =>
  a.day === b.day &&
  a.area === b.area &&
  a.title === b.title &&
  a.items.length === b.items.length &&
  a.items.every((item, index) => item.id === b.items[index]?.id)

const settleSessions = (
  draft: Program,
  published: Program | null,
  stored: StoredPlan,
  { today, newId }: EditContext,
): Program['sessions'] => {
  const settled = new Map(
    stored.sessions.filter((one) => !one.retired && !isOpenSession(one, today)).map((one) => [one.id, one]),
  )
  const sessions: Program['sessions'] = {}
  for (const session of Object.values(draft.sessions)) {
    const before = settled.get(session.id)
    if (!before) {
      if (session.day >= today) sessions[session.id] = session
    } else if (before.day < today && session.day >= today && session.day !== before.day) {
      const id = newId()
      sessions[id] = { ...session, id, works: session.works.map((work) => ({ ...work, id: newId() })) }
    }
  }
  for (const id of settled.keys()) {
    const asPublished = published?.sessions[id]
    if (asPublished) sessions[id] = asPublished
  }
  return sessions
}

/** Brings back what settled workouts and sessions refer to, without anything to come. */
const withReferences = (program: Program, published: Program): Program => {
  let next = program
  const bringPairing = (id: string | null): void => {
    const pairing = id === null || id in next.pairings ? undefined : published.pairings[id]
    if (pairing) next = putRecord(next, 'pairings', { ...pairing, works: [] })
  }
  for (const { items } of Object.values(program.workouts)) {
    for (const { prescriptionId } of items) {
      const lost = prescriptionId in next.prescriptions ? undefined : published.prescriptions[prescriptionId]
      if (!lost) continue
      next = putRecord(next, 'prescriptions', { ...lost, weekdays: [] })
      bringPairing(lost.pairingId)
    }
  }
  for (const { works } of Object.values(program.sessions)) for (const { pairingId } of works) bringPairing(pairingId)
  return next
}
