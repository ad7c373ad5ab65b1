import type { Day } from '../calendar/day.ts'
import type { Publication, StoredPlan } from './publish.ts'
import type { Program } from './schema.ts'

/** One line of what the runner will see change. `day` is where it is to be seen. */
export type PreviewLine = { day: Day; what: 'added' | 'moved' | 'changed' | 'removed'; title: string; from?: Day }

/** What publishing would change on the runner's phone, in order of days. */
export const preview = (document: Program, stored: StoredPlan, publication: Publication): PreviewLine[] => {
  const lines: PreviewLine[] = []
  const workouts = new Map(stored.workouts.map((workout) => [workout.id, workout]))
  const moved = new Set<string>()
  for (const { id, day, title } of publication.insertWorkouts) {
    moved.add(id)
    lines.push({ day, what: 'added', title })
  }
  for (const { id, day, title } of publication.updateWorkouts) {
    const before = workouts.get(id)
    moved.add(id)
    lines.push(
      before && before.day !== day ? { day, what: 'moved', title, from: before.day } : { day, what: 'changed', title },
    )
  }
  for (const id of publication.retireWorkouts) {
    const before = workouts.get(id)
    moved.add(id)
    if (before) lines.push({ day: before.day, what: 'removed', title: before.title })
  }
  const holder = new Map(stored.workouts.flatMap((workout) => workout.items.map((item) => [item.id, workout.id])))
  const changed = new Set([
    ...publication.insertItems.map((item) => item.workoutId),
    ...publication.retireItems.flatMap((id) => holder.get(id) ?? []),
  ])
  for (const id of changed) {
    const workout = document.workouts[id] ?? workouts.get(id)
    if (workout && !moved.has(id)) lines.push({ day: workout.day, what: 'changed', title: workout.title })
  }
  const sessions = new Map(stored.sessions.map((session) => [session.id, session]))
  for (const { day } of publication.insertSessions) lines.push({ day, what: 'added', title: 'Hands-on session' })
  for (const { id, day } of publication.updateSessions) {
    const before = sessions.get(id)
    if (before && before.day !== day) lines.push({ day, what: 'moved', title: 'Hands-on session', from: before.day })
  }
  for (const id of publication.retireSessions) {
    const before = sessions.get(id)
    if (before) lines.push({ day: before.day, what: 'removed', title: 'Hands-on session' })
  }
  return lines.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.title.localeCompare(b.title)))
}
