import { compareDays, type Day } from '../calendar/day.ts'
import { compareInstants, dayOf, epochMilliseconds, type Instant } from '../calendar/instant.ts'
import { byText } from '../record/by-text.ts'
import type { RecordExcuse, RecordItem, RecordLogItem, RecordWorkout, RunnerRecord } from '../record/schema.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'
import { countsForDueWeek, dueMoment } from './due-week.ts'

/** What was answered of an item, and when. */
export type LoggedItem = { entry: RecordLogItem; performedOn: Day; loggedAt: Instant }

/** A workout as its week's snapshot has it, with the newest answer to each item that was known at a moment. */
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

/**
 * Of several snapshots of one workout the newest that was taken before it was due counts: what was edited afterwards
 * rewrites nothing (reference 14.18). Without one, the first that has no time, then the earliest of those taken later.
 */
function snapshots({ prescriptions, runner }: Ground): RecordWorkout[] {
  const byId = new Map<string, { workout: RecordWorkout; rank: number; takenAt: number }[]>()
  for (const { snapshot, snapshotTakenAt = null } of prescriptions ?? [])
    for (const workout of snapshot.sessions) {
      const takenAt = snapshotTakenAt === null ? 0 : epochMilliseconds(snapshotTakenAt)
      const isInTime = takenAt <= epochMilliseconds(dueMoment(workout, runner.timeZone))
      const rank = snapshotTakenAt === null ? 1 : isInTime ? 0 : 2
      byId.set(workout.id, [...(byId.get(workout.id) ?? []), { workout, rank, takenAt: isInTime ? -takenAt : takenAt }])
    }
  return [...byId.values()].flatMap(
    (some) => some.sort((a, b) => a.rank - b.rank || a.takenAt - b.takenAt || byText(a, b))[0]?.workout ?? [],
  )
}

/** The newest answer to each item; of an exercise that stands in a workout twice, the first answer is to the first. */
function answers(items: readonly RecordItem[], logs: readonly { logged: LoggedItem[] }[]): (LoggedItem | null)[] {
  const seen = new Map<string, number>()
  return items.map(({ exercise }) => {
    const nth = seen.get(exercise) ?? 0
    seen.set(exercise, nth + 1)
    return (
      logs.flatMap(({ logged }) => logged.filter((one) => one.entry.exercise === exercise)[nth] ?? []).at(-1) ?? null
    )
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
  return snapshots(record)
    .filter(({ due }) => !joinedOn || due >= joinedOn)
    .sort((a, b) => compareDays(a.due, b.due) || (a.id < b.id ? -1 : 1))
    .map((workout) => {
      const found = answers(
        workout.items,
        logs.filter(({ session }) => session === workout.id),
      )
      const counts = (logged: LoggedItem | null) =>
        logged !== null && countsForDueWeek(workout, logged, timeZone, thresholds)
      return {
        workout,
        items: workout.items.map((item, index) => {
          const logged = found[index] ?? null
          return { item, logged: counts(logged) ? logged : null }
        }),
        isLate: found.some((logged) => logged !== null) && !found.some(counts),
        excuse: excuseOf(record, workout, at),
        isDue: compareInstants(dueMoment(workout, timeZone), at) <= 0,
      }
    })
}
