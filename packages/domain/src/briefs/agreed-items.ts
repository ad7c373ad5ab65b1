import type { Day } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import type { SkipReason } from '../logs/skip-reasons.ts'
import type { DoneItem } from '../progress/adherence.ts'
import { type Answered, exerciseFraction, stoppedByPain } from '../progress/exercise-fraction.ts'
import { ownExerciseIn } from '../record/own-exercises.ts'
import type { RecordItem, RecordLogItem, RunnerRecord } from '../record/schema.ts'

/** One exercise of one workout that was due, with what was said of it. */
export type AgreedItem = DoneItem & {
  exercise: string
  name: string
  category: string
  day: Day
  /** Nobody said anything: not known, and not "not done". */
  answered: boolean
  reason: SkipReason | null
  pain: number | null
}

/** A log of the record as an entry: sums per side. */
const asAnswered = (item: RecordItem, log: RecordLogItem): Answered => {
  const unit = item.reps === undefined ? 'seconds' : 'reps'
  const sets = (['left', 'right', 'done'] as const).flatMap((side) =>
    (log[side] ?? []).map((amount) => ({
      side: side === 'done' ? ('both' as const) : side,
      reps: unit === 'reps' ? amount : null,
      seconds: unit === 'seconds' ? amount : null,
    })),
  )
  const none = sets.every(({ reps, seconds }) => (reps ?? seconds ?? 0) === 0)
  return {
    outcome: log.check ?? (log.painStop || log.skipReason ? (none ? 'skipped' : 'partly') : 'done'),
    reason: log.skipReason ?? null,
    pain: log.pain ?? null,
    sets,
  }
}

const asDose = ({ sets, reps, seconds, unilateral }: RecordItem) => ({
  sets,
  reps: reps ?? null,
  seconds: seconds ?? null,
  side: unilateral ? ('each' as const) : ('none' as const),
})

/**
 * What was due after the day `from` until `today`, exercise by exercise, with the prescription it answered. Today counts
 * where it is answered; optional work that was not done is left out, and so are workouts that were excused, which are
 * counted instead.
 */
export const agreedItems = (record: RunnerRecord, from: Day, today: Day): { items: AgreedItem[]; excused: number } => {
  const { prescriptions = [], logs = [], excuses = [] } = record
  const due = prescriptions
    .flatMap(({ snapshot }) => snapshot.sessions)
    .filter((workout) => workout.due > from && workout.due <= today)
  const isExcused = (id: string) => excuses.some(({ session }) => session === id)
  const logOf = new Map(logs.map((log) => [log.session, log.items]))
  const items = due
    .filter(({ id }) => !isExcused(id))
    .flatMap((workout): AgreedItem[] => {
      const answers = logOf.get(workout.id) ?? []
      const entries = workout.items.map((item) => {
        const log = answers.find((one) => one.exercise === item.exercise)
        return { item, entry: log ? asAnswered(item, log) : null }
      })
      const stopped = entries.some(({ entry }) => stoppedByPain(entry))
      return entries.flatMap(({ item, entry }): AgreedItem[] => {
        const { fraction } = exerciseFraction(asDose(item), entry)
        if (item.role === 'optional' ? fraction === 0 : entry === null && workout.due === today) return []
        const known = ownExerciseIn(record, item.exercise) ?? exercise(item.exercise)
        return [
          {
            exercise: item.exercise,
            name: known?.name ?? item.exercise,
            category: known?.category ?? 'strength',
            day: workout.due,
            role: item.role,
            fraction,
            painStop: stopped && (entry === null || entry.outcome === 'skipped' || stoppedByPain(entry)),
            answered: entry !== null,
            reason: entry !== null && entry.outcome !== 'done' ? entry.reason : null,
            pain: entry?.pain ?? null,
          },
        ]
      })
    })
  return { items, excused: due.filter(({ id }) => isExcused(id)).length }
}
