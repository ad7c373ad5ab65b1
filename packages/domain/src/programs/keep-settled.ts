import type { Day } from '../calendar/day.ts'
import { sameContent } from '../same-content.ts'
import type { EditContext } from './edit-context.ts'
import { putRecord } from './put-record.ts'
import type { Program, Workout } from './schema.ts'
import { isOpenSession, isSettledWorkout, type StoredPlan, type StoredWorkout } from './stored-plan.ts'

/**
 * The draft as it may be published: what is settled stands as it was published, whatever the draft says of it. A draft
 * can lag behind: days pass and the runner logs between an edit and its publishing.
 * - Workouts and sessions of days gone by come back as they were; what the draft had moved on from there is planned anew
 *   on its later day.
 * - What the draft had moved to a day that has gone by meanwhile stays on its published day. What was never published for
 *   a day gone by is dropped: nobody was asked.
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

type Item = Workout['items'][number]

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
  const open = new Map(
    stored.workouts.filter((one) => !one.retired && !isSettled.has(one.id)).map((one) => [one.id, one]),
  )
  const past = new Set(settled.filter(({ day }) => day < today).map(({ id }) => id))
  const pastItems = new Set([...past].flatMap((id) => published?.workouts[id]?.items ?? []).map(({ id }) => id))
  const workouts: Program['workouts'] = {}
  const keep = (workout: Workout): void => {
    if (workout.items.length > 0) workouts[workout.id] = workout
  }
  const anew = (item: Item): Item => (pastItems.has(item.id) ? { ...item, id: newId() } : item)
  /** What may still be done of a workout: nothing that was answered, and what stands in the past as something new. */
  const toCome = (workout: Workout): Workout =>
    workout.items.some(({ id }) => answered.has(id) || pastItems.has(id))
      ? {
          ...workout,
          items: workout.items.filter(({ id }) => !answered.has(id)).map(anew),
        }
      : workout

  for (const workout of Object.values(draft.workouts)) {
    const day = workout.day >= today ? workout.day : open.get(workout.id)?.day
    if (day === undefined) continue
    if (!isSettled.has(workout.id)) keep(toCome(day === workout.day ? workout : { ...workout, day }))
    else if (past.has(workout.id)) keep({ ...toCome(workout), id: newId() })
  }
  for (const before of settled) {
    const asPublished = published?.workouts[before.id]
    if (asPublished) keep(settledWorkout(before, asPublished, draft.workouts[before.id], { today, answered, anew }))
  }
  return workouts
}

/** A workout of a day gone by is what was published. One that was logged keeps its day and its answered items. */
const settledWorkout = (
  before: StoredWorkout,
  asPublished: Workout,
  inDraft: Workout | undefined,
  { today, answered, anew }: { today: Day; answered: ReadonlySet<string>; anew: (item: Item) => Item },
): Workout => {
  if (before.day < today) return inDraft && sameWorkout(inDraft, asPublished) ? inDraft : asPublished
  const own = new Set(before.items.map(({ itemId }) => itemId))
  const isAnswered = ({ id }: { id: string }) => answered.has(id) && own.has(id)
  const kept = (inDraft?.items ?? []).filter((item) => !answered.has(item.id) || own.has(item.id)).map(anew)
  const lost = asPublished.items.filter((item) => isAnswered(item) && !kept.some(({ id }) => id === item.id))
  const next = { ...(inDraft ?? asPublished), day: before.day, title: before.title, items: [...lost, ...kept] }
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
  const open = new Map(
    stored.sessions.filter((one) => !one.retired && isOpenSession(one, today)).map((one) => [one.id, one]),
  )
  // One that was held on another day than planned stands on that day; the draft moved nothing.
  const dayInPlan = ({ id, day }: { id: string; day: Day }): Day => published?.sessions[id]?.day ?? day
  const sessions: Program['sessions'] = {}
  for (const session of Object.values(draft.sessions)) {
    const before = settled.get(session.id)
    if (!before) {
      const day = session.day >= today ? session.day : open.get(session.id)?.day
      if (day !== undefined) sessions[session.id] = day === session.day ? session : { ...session, day }
    } else if (before.day < today && session.day >= today && session.day !== dayInPlan(before)) {
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
