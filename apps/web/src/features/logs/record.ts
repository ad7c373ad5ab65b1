import type { Day } from '@strideloom/domain/calendar/day.ts'
import { asPlanned, bareEntry } from '@strideloom/domain/logs/as-planned.ts'
import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import { takeBack } from '@strideloom/domain/logs/take-back.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { newId } from '../../lib/new-id.ts'
import { logsKept } from './outbox.ts'
import type { ItemView, WorkoutView } from './plan.ts'
import { now } from './runner-day.ts'

/** What a person can say of an exercise beside that it was done. */
export type Answer = Pick<LogEntry, 'outcome'> &
  Partial<Omit<LogEntry, 'id' | 'workoutId' | 'workoutItemId' | 'loggedAt'>>

/** Id and time are made at the tap: a write that is sent again is the same write. */
const made = (workout: WorkoutView) => ({ id: newId(), loggedAt: loggedAtAfter(now(), workout.entries) })

/** What was said along with an answer, and is undone with it. */
type Along = { sentence: string; undo: () => void }

/** Keeps entries, says so in one sentence, and offers to undo them. */
const keep = (workout: WorkoutView, entries: LogEntry[], said: string, along?: Along | null) => {
  const before = (entry: LogEntry) =>
    entry.workoutItemId === null
      ? workout.whole
      : (workout.items.find(({ id }) => id === entry.workoutItemId)?.entry ?? null)
  logsKept.keep(entries)
  showToast({
    sentence: along ? `${said}. ${along.sentence}` : said,
    undo: () => {
      along?.undo()
      const seen = { ...workout, entries: [...workout.entries, ...entries] }
      logsKept.keep(entries.map((entry) => takeBack(entry, before(entry), made(seen))))
    },
  })
}

/** Which of the two ways of an exercise an entry answers, or what was done instead. */
const withPlace = ({ elsewhere, instead }: ItemView, entry: LogEntry): LogEntry => ({
  ...entry,
  ...(elsewhere && { elsewhere }),
  ...(instead && { swappedFor: instead.exercise }),
})

/** Done as planned, in one tap; several at once for a whole workout. */
export const recordAsPlanned = (workout: WorkoutView, items: readonly ItemView[], performedOn: Day): void => {
  const entries = items.map((item) =>
    withPlace(
      item,
      asPlanned({ id: item.id, workoutId: workout.id, dose: item.prescribed.dose }, { ...made(workout), performedOn }),
    ),
  )
  const [first] = items
  keep(
    workout,
    entries,
    items.length === 1 && first ? `${first.prescribed.name}: done` : `${items.length} done as planned`,
  )
}

const WORDS = { done: 'done', partly: 'partly done', skipped: 'skipped', withdrawn: 'open again' } as const

/** One exercise as it went; `along`: what was written with it. */
export const recordItem = (
  workout: WorkoutView,
  item: ItemView,
  performedOn: Day,
  answer: Answer,
  along?: Along | null,
): void => {
  const head = { ...made(workout), workoutId: workout.id, workoutItemId: item.id, performedOn }
  keep(
    workout,
    [withPlace(item, { ...bareEntry(head, answer.outcome), ...answer })],
    `${item.prescribed.name}: ${WORDS[answer.outcome]}`,
    along,
  )
}

/**
 * Skips what is still open. A workout that was not begun is one entry for all of it; of one that was begun only the open
 * exercises are skipped, so that what was done stays done.
 */
export const recordSkip = (workout: WorkoutView, performedOn: Day, answer: Omit<Answer, 'outcome'>): void => {
  const open = workout.items.filter(({ state }) => state === 'todo')
  const ids = open.length === workout.items.length ? [null] : open.map(({ id }) => id)
  const entries = ids.map((workoutItemId) => ({
    ...bareEntry({ ...made(workout), workoutId: workout.id, workoutItemId, performedOn }, 'skipped'),
    ...answer,
  }))
  keep(workout, entries, ids[0] === null ? `${workout.title}: skipped` : `The rest of ${workout.title}: skipped`)
}

/** Leaves some exercises out because there is no time for them; the others stay to be done. A workout of which some is left out is partly done. */
export const recordShortened = (
  workout: WorkoutView,
  items: readonly ItemView[],
  performedOn: Day,
  minutes: number,
): void => {
  const entries = items.map((item) => ({
    ...bareEntry({ ...made(workout), workoutId: workout.id, workoutItemId: item.id, performedOn }, 'skipped'),
    reason: 'no time' as const,
    note: `Shortened to ${minutes} min`,
  }))
  keep(workout, entries, `${workout.title}: shortened to ${minutes} min`)
}

/** Takes a skipped workout back: its exercises are as they were before. */
export const reopenWorkout = (workout: WorkoutView, performedOn: Day): void => {
  const head = { ...made(workout), workoutId: workout.id, workoutItemId: null, performedOn }
  keep(workout, [bareEntry(head, 'withdrawn')], `${workout.title}: open again`)
}
