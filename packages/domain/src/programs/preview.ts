import type { Day } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { sameContent } from '../same-content.ts'
import { doseWords } from './dose-words.ts'
import type { NewItem, Publication } from './publish.ts'
import type { PlannedSession, Program } from './schema.ts'
import type { StoredItem, StoredPlan, StoredWorkout } from './stored-plan.ts'

/**
 * What the runner will see change on one day. `details` are sentences about the exercises in it. A session is told
 * without its pressure: the runner does not see that either.
 */
export type PreviewLine = {
  day: Day
  kind: 'workout' | 'session' | 'load'
  what: 'added' | 'moved' | 'changed' | 'removed'
  title: string
  from: Day | null
  details: string[]
}

const titleOf = (session: PlannedSession): string =>
  `Hands-on session, ${session.minutes} min${session.startTime === null ? '' : ` at ${session.startTime}`}`

/** What publishing would change on the runner's phone, in order of days. */
export const preview = (document: Program, stored: StoredPlan, publication: Publication): PreviewLine[] =>
  [...workoutLines(document, stored, publication), ...sessionLines(stored, publication)].sort((a, b) =>
    a.day === b.day ? a.title.localeCompare(b.title) : a.day < b.day ? -1 : 1,
  )

const workoutLines = (document: Program, stored: StoredPlan, publication: Publication): PreviewLine[] => {
  const before = new Map(stored.workouts.map((workout) => [workout.id, workout]))
  const details = itemDetails(stored, publication)
  const lines = new Map<string, PreviewLine>()
  const say = (id: string, line: Omit<PreviewLine, 'kind' | 'details'>): void => {
    lines.set(id, { kind: 'workout', ...line, details: details.get(id) ?? [] })
  }
  for (const { id, day, title } of publication.insertWorkouts) say(id, { day, title, what: 'added', from: null })
  for (const { id, day, title } of publication.updateWorkouts) {
    const old = before.get(id)
    if (!old || old.retired) say(id, { day, title, what: 'added', from: null })
    else if (old.day === day) say(id, { day, title, what: 'changed', from: null })
    else say(id, { day, title, what: 'moved', from: old.day })
  }
  for (const id of publication.retireWorkouts) {
    const old = before.get(id)
    if (old) lines.set(id, { ...lineOf(old), what: 'removed', details: [] })
  }
  for (const [id, words] of details) {
    const workout = document.workouts[id] ?? before.get(id)
    if (workout && !lines.has(id)) lines.set(id, { ...lineOf(workout), what: 'changed', details: words })
  }
  return [...lines.values()]
}

const lineOf = ({ day, title }: Pick<StoredWorkout, 'day' | 'title'>): Omit<PreviewLine, 'what' | 'details'> => ({
  day,
  title,
  kind: 'workout',
  from: null,
})

/** Sentences about exercises by workout: new, changed, gone. */
const itemDetails = (stored: StoredPlan, publication: Publication): Map<string, string[]> => {
  const retired = new Set(publication.retireItems)
  const gone = stored.workouts.flatMap(({ id, items }) =>
    items.filter((item) => retired.has(item.id)).map((item) => ({ ...item, workoutId: id })),
  )
  const words = new Map<string, string[]>()
  const say = (workoutId: string, sentence: string | null): void => {
    if (sentence !== null) words.set(workoutId, [...(words.get(workoutId) ?? []), sentence])
  }
  const replaced = new Set<string>()
  for (const item of publication.insertItems) {
    const old = gone.find(({ itemId, workoutId }) => itemId === item.itemId && workoutId === item.workoutId)
    if (old) replaced.add(old.id)
    say(item.workoutId, old ? changeWords(old, item) : `${item.prescribed.name}, ${doseWords(item.prescribed.dose)}.`)
  }
  for (const item of gone) if (!replaced.has(item.id)) say(item.workoutId, `No more: ${item.prescribed.name}.`)
  return words
}

const changeWords = (before: StoredItem, { prescribed: after }: NewItem): string => {
  if (!sameContent(before.prescribed.dose, after.dose))
    return `${after.name}: ${doseWords(after.dose)} instead of ${doseWords(before.prescribed.dose)}.`
  if (before.prescribed.joined?.group !== after.joined?.group)
    return after.joined ? `${after.name}: in turn with others.` : `${after.name}: by itself again.`
  if (before.prescribed.joined?.restSeconds !== after.joined?.restSeconds)
    return `${after.name}: ${after.joined?.restSeconds} s of rest after the round.`
  if (before.prescribed.variant?.exercise !== after.variant?.exercise)
    return after.variant ? `${after.name}: at home ${after.variant.name}.` : `${after.name}: as planned only.`
  if (before.prescribed.why !== after.why) return `${after.name}: another reason is given.`
  return `${after.name}: said anew.`
}

const sessionLines = (stored: StoredPlan, publication: Publication): PreviewLine[] => {
  const before = new Map(stored.sessions.map((session) => [session.id, session]))
  const line = (session: PlannedSession, what: PreviewLine['what'], from: Day | null = null): PreviewLine => ({
    day: session.day,
    kind: 'session',
    what,
    title: titleOf(session),
    from,
    details: [],
  })
  return [
    ...publication.insertSessions.map((session) => line(session, 'added')),
    ...publication.updateSessions.flatMap((session) => {
      const old = before.get(session.id)
      if (!old || old.retired) return line(session, 'added')
      if (old.day !== session.day) return line(session, 'moved', old.day)
      // What the therapist knows of limits is not shown to the runner: nothing changes for them.
      const { status: _, retired: __, ...stood } = old
      return sameContent(stood, { ...session, acknowledgement: old.acknowledgement }) ? [] : line(session, 'changed')
    }),
    ...publication.retireSessions.flatMap((id) => {
      const old = before.get(id)
      return old ? [line(old, 'removed')] : []
    }),
  ]
}

/** One line as a sentence, the day apart: "Strength moves here from Tue 1 Dec." */
export const previewSentence = ({ what, title, from, details }: PreviewLine): string => {
  const rest = details.length > 0 ? ` ${details.join(' ')}` : ''
  switch (what) {
    case 'added':
      return `${title} is new.${rest}`
    case 'moved':
      return `${title} moves here${from === null ? '' : ` from ${dayWords(from)}`}.${rest}`
    case 'removed':
      return `${title} is taken out.`
    case 'changed':
      return `${title} changes.${rest}`
  }
}
