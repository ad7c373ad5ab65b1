import { epochMilliseconds, type Instant } from '../calendar/instant.ts'
import { byText } from '../record/by-text.ts'
import type { RecordWorkout, RunnerRecord } from '../record/schema.ts'
import { dueMoment } from './due-week.ts'

type Taken<T> = { of: T; takenAt: Instant | null }

/**
 * Of several snapshots of one thing the newest that was taken before it was due counts: what was edited afterwards rewrites nothing
 * (reference 14.18). Without one, the first that has no time, then the earliest of those taken later. Null where there is none.
 * @param dueAt asked only where there is a choice
 */
export const takenInTime = <T>(snapshots: readonly Taken<T>[], dueAt: (of: T) => Instant): T | null => {
  if (snapshots.length < 2) return snapshots[0]?.of ?? null
  const ranked = snapshots.map(({ of, takenAt }) => {
    const taken = takenAt === null ? 0 : epochMilliseconds(takenAt)
    const isInTime = taken <= epochMilliseconds(dueAt(of))
    return { of, rank: takenAt === null ? 1 : isInTime ? 0 : 2, taken: isInTime ? -taken : taken }
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.taken - b.taken || byText(a.of, b.of))[0]?.of ?? null
}

/** Every workout of a record's snapshots, each as the snapshot has it that counts. */
export const workoutsOfSnapshots = ({
  prescriptions,
  runner,
}: Pick<RunnerRecord, 'prescriptions'> & { runner: Pick<RunnerRecord['runner'], 'timeZone'> }): RecordWorkout[] => {
  const byId = new Map<string, Taken<RecordWorkout>[]>()
  for (const { snapshot, snapshotTakenAt: takenAt = null } of prescriptions ?? [])
    for (const workout of snapshot.sessions) {
      const same = byId.get(workout.id)
      if (same) same.push({ of: workout, takenAt })
      else byId.set(workout.id, [{ of: workout, takenAt }])
    }
  const dueAt = (workout: RecordWorkout) => dueMoment(workout, runner.timeZone)
  return [...byId.values()].flatMap((some) => takenInTime(some, dueAt) ?? [])
}
