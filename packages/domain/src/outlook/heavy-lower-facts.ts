import { dayOf, epochMilliseconds, type Instant, instantOf, type LocalTime } from '../calendar/instant.ts'
import { exerciseIn } from '../record/own-exercises.ts'
import type { RecordWorkout, RunnerRecord } from '../record/schema.ts'
import type { Span } from './asked-session.ts'
import { isHeavyLower } from './heavy-lower.ts'
import { hoursSince, hoursUntil } from './hours.ts'

/** Where a workout has no time of day. Ours: noon, so that neither neighbour day is favoured. */
const ASSUMED_WORKOUT_TIME: LocalTime = '12:00'
/** Neither rule reaches further than a day. */
const REACH_HOURS = 72

type HeavyWorkout = { id: string; moment: number; isDone: boolean; assumed: boolean }

/** Heavy leg workouts of the record around now, with the moment they were done or are due. */
export function heavyWorkouts(record: RunnerRecord, at: Instant): HeavyWorkout[] {
  const { runner, prescriptions, logs } = record
  const { timeZone } = runner
  const now = epochMilliseconds(at)
  const logged = new Map(
    (logs ?? [])
      .filter(({ loggedAt, items }) => epochMilliseconds(loggedAt) <= now && items.some(wasDone))
      .map((log) => [log.session, log]),
  )
  const newest = new Map<string, RecordWorkout>()
  for (const { snapshot } of prescriptions ?? [])
    for (const workout of snapshot.sessions) newest.set(workout.id, workout)
  return [...newest.values()]
    .filter(({ items }) => isHeavyLower(items, (id) => exerciseIn(record, id)))
    .flatMap((workout): HeavyWorkout[] => {
      const log = logged.get(workout.id)
      if (log) {
        const on = log.performedOn ?? dayOf(log.loggedAt, timeZone)
        const sameDay = on === dayOf(log.loggedAt, timeZone)
        const moment = epochMilliseconds(sameDay ? log.loggedAt : instantOf(on, ASSUMED_WORKOUT_TIME, timeZone))
        return [{ id: workout.id, moment, isDone: true, assumed: !sameDay }]
      }
      const time = workout.dueTime ?? null
      const moment = epochMilliseconds(instantOf(workout.due, time ?? ASSUMED_WORKOUT_TIME, timeZone))
      // What was due on an earlier day and not logged was not done, as far as anybody knows.
      return workout.due < dayOf(at, timeZone)
        ? []
        : [{ id: workout.id, moment, isDone: false, assumed: time === null }]
    })
}

type LoggedItem = NonNullable<RunnerRecord['logs']>[number]['items'][number]

const wasDone = ({ done, left, right, check, skipReason }: LoggedItem): boolean =>
  check === 'done' ||
  check === 'partly' ||
  [...(done ?? []), ...(left ?? []), ...(right ?? [])].some((amount) => amount > 0) ||
  (check === undefined && done === undefined && left === undefined && right === undefined && !skipReason)

/** Hours between a session and heavy leg strength on either side of it; null where there is none. */
export function heavyLowerFacts(workouts: readonly HeavyWorkout[], session: Span) {
  const since = workouts.filter(({ moment }) => moment < session.start)
  const to = workouts.filter(({ moment, isDone }) => moment >= session.start && !isDone)
  const least = (hours: number[]): number | null => (hours.length === 0 ? null : Math.min(...hours))
  const reached = [...since, ...to].filter(
    ({ moment, assumed }) => assumed && Math.abs(moment - session.start) < REACH_HOURS * 3_600_000,
  )
  return {
    hoursSinceHeavyLower: least(since.map(({ moment }) => hoursSince(session, moment))),
    hoursToHeavyLower: least(to.map(({ moment }) => hoursUntil(session, moment))),
    assumptions:
      reached.length === 0 ? [] : [`heavy leg strength without a time of day assumed ${ASSUMED_WORKOUT_TIME}`],
  }
}
