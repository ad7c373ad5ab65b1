import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { prescribedFrom } from '@strideloom/domain/programs/prescribed.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import type { RecordItem, RecordLogItem, RecordWorkout, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { doseOf, itemIdOf, prescriptionOf } from './file-program.ts'
import { type Stage, whole } from './stage.ts'

/** The most sets and the most of one that are written down of one exercise. */
const MOST_SETS = 40

/** Answers to workouts that have rows. An exercise that stands in a workout twice is answered in its order. */
export const putLogs = (
  { logs }: Pick<RunnerRecord, 'logs'>,
  workouts: readonly RecordWorkout[],
  { runnerId, timeZone, now, newId, put }: Stage,
): void => {
  const byId = new Map(workouts.map((workout) => [workout.id, workout]))
  for (const [nth, log] of (logs ?? []).entries()) {
    const workout = byId.get(log.session)
    if (!workout) continue
    const answered = new Set<number>()
    for (const entry of log.items) {
      const index = workout.items.findIndex((item, at) => item.exercise === entry.exercise && !answered.has(at))
      const item = workout.items[index]
      if (!item) continue
      answered.add(index)
      const id = newId('log', log.session, log.loggedAt, nth, index)
      const dose = doseOf(item) as Dose
      put('Log', {
        runnerId,
        id,
        workoutId: workout.id,
        workoutItemId: itemIdOf(workout.id, index, newId),
        performedOn: log.performedOn ?? dayOf(log.loggedAt, timeZone),
        loggedAt: log.loggedAt,
        receivedAt: now,
        outcome: outcomeOf(item, entry),
        reason: entry.skipReason ?? null,
        effort: effortOf(entry),
        pain: whole(entry.pain),
        note: '',
        exercise: item.exercise,
        target: prescribedFrom(prescriptionOf(item, dose, newId)),
      })
      putSets(id, entry, dose, put)
    }
  }
}

/** How hard it was is told of a whole exercise here: what differs from set to set stays in the words of the file. */
const effortOf = ({ rpe = [] }: RecordLogItem): number | null => {
  const [first = null] = rpe
  return first !== null && rpe.every((one) => one === first) ? whole(first) : null
}

const sum = (amounts: readonly number[] = []): number => amounts.reduce((total, one) => total + one, 0)

const outcomeOf = (item: RecordItem, { check, done, left, right }: RecordLogItem): 'done' | 'partly' | 'skipped' => {
  if (check) return check
  const sides = item.unilateral ? 2 : 1
  const asked = item.sets * (item.reps ?? item.seconds ?? item.metres ?? 1) * sides
  const volume = sum(done) * sides + sum(left) + sum(right)
  if (volume === 0) return 'skipped'
  return volume < asked ? 'partly' : 'done'
}

const putSets = (
  logId: string,
  { done, left, right, load, rir }: RecordLogItem,
  dose: Dose,
  put: Stage['put'],
): void => {
  const isCounted = dose.reps !== null
  for (const [side, amounts] of [
    ['both', done],
    ['left', left],
    ['right', right],
  ] as const)
    for (const [index, amount] of (amounts ?? []).slice(0, MOST_SETS).entries()) {
      const lifted = load?.[index]
      put('LoggedSet', {
        logId,
        ordinal: index + 1,
        side,
        reps: isCounted ? whole(amount) : null,
        seconds: isCounted ? null : whole(amount),
        loadKg: lifted?.unit === 'kg' ? lifted.value : null,
        rir: whole(rir?.[index]),
        targetReps: dose.reps,
        targetSeconds: dose.seconds,
        targetLoadKg: dose.load.unit === 'kg' ? dose.load.value : null,
      })
    }
}
