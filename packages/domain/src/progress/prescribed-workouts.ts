import { compareDays, type Day } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import { byText } from '../record/by-text.ts'
import type { RecordExcuse, RecordItem, RecordLogItem, RecordWorkout, RunnerRecord } from '../record/schema.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'
import { countsForDueWeek, dueMoment } from './due-week.ts'
import { workoutsOfSnapshots } from './snapshots.ts'
import { standingLog } from './standing-log.ts'

/** What was answered of an item, and when. */
export type LoggedItem = { entry: RecordLogItem; performedOn: Day; loggedAt: Instant }

/** A workout as its week's snapshot has it, with what stands of the answers to each item that were known at a moment. */
export type PrescribedWorkout = {
  workout: RecordWorkout
  items: { item: RecordItem; logged: LoggedItem | null }[]
  /** An answer came, but too late to count for the week. */
  isLate: boolean
  excuse: RecordExcuse['reason'] | null
  /** Its hour, or the end of its day, has come. */
  isDue: boolean
}

type Ground = Pick<RunnerRecord, 'runner' | 'prescriptions' | 'logs' | 'excuses'>

/** The answers to each item, oldest first; of an exercise that stands in a workout twice, the first answer is to the first. */
function answers(items: readonly RecordItem[], logs: readonly { logged: LoggedItem[] }[]): LoggedItem[][] {
  const seen = new Map<string, number>()
  return items.map(({ exercise }) => {
    const nth = seen.get(exercise) ?? 0
    seen.set(exercise, nth + 1)
    return logs.flatMap(({ logged }) => logged.filter((one) => one.entry.exercise === exercise)[nth] ?? [])
  })
}

/** Illness and a session that the therapist cancelled always excuse; travel only when it was said before (reference 8). */
function excuseOf({ excuses, runner }: Ground, workout: RecordWorkout, at: Instant): RecordExcuse['reason'] | null {
  const known = (excuses ?? []).filter(({ session, at: said, declaredAt }) => {
    const first = declaredAt ?? said ?? null
    return session === workout.id && (first === null || compareInstants(first, at) <= 0)
  })
  const counts = known.find(({ reason, at: said, declaredAt }) => {
    const first = declaredAt ?? said ?? null
    return reason !== 'travel' || (first !== null && compareInstants(first, dueMoment(workout, runner.timeZone)) <= 0)
  })
  return counts?.reason ?? null
}

/**
 * The workouts of a record's snapshots, in the order of their days, with what was logged by a moment. The live plan is not
 * looked at: an edited plan rewrites no history. What was due before the runner joined was not due (reference 14.22).
 */
export function prescribedWorkouts(record: Ground, at: Instant, thresholds: AdherenceThresholds): PrescribedWorkout[] {
  const { timeZone, joinedOn } = record.runner
  const logs = (record.logs ?? [])
    .filter(({ loggedAt }) => compareInstants(loggedAt, at) <= 0)
    .map(({ session, loggedAt, performedOn = dayOf(loggedAt, timeZone), items }) => ({
      session,
      loggedAt,
      logged: items.map((entry) => ({ entry, loggedAt, performedOn })),
    }))
    .sort((a, b) => compareInstants(a.loggedAt, b.loggedAt) || byText(a, b))
  return workoutsOfSnapshots(record)
    .filter(({ due }) => !joinedOn || due >= joinedOn)
    .sort((a, b) => compareDays(a.due, b.due) || (a.id < b.id ? -1 : 1))
    .map((workout) => {
      const found = answers(
        workout.items,
        logs.filter(({ session }) => session === workout.id),
      )
      // What came too late counts for no week, and takes nothing away of what came in time.
      const counting = found.map((some) =>
        some.filter((logged) => countsForDueWeek(workout, logged, timeZone, thresholds)),
      )
      return {
        workout,
        items: workout.items.map((item, index) => ({ item, logged: standingLog(counting[index] ?? []) })),
        isLate: found.some((some) => some.length > 0) && counting.every((some) => some.length === 0),
        excuse: excuseOf(record, workout, at),
        isDue: compareInstants(dueMoment(workout, timeZone), at) <= 0,
      }
    })
}
