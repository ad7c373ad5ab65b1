import { dayOf, epochMilliseconds, type Instant, instantOf, type LocalTime } from '../calendar/instant.ts'
import { workoutsOfSnapshots } from '../progress/snapshots.ts'
import { tellsOfWork } from '../progress/standing-log.ts'
import { exerciseIn } from '../record/own-exercises.ts'
import type { KnownRecord, PlanInRecord } from '../record/plan-parts.ts'
import type { RecordWorkout, RunnerRecord } from '../record/schema.ts'
import type { Span } from './asked-session.ts'
import { heavyLowerBy } from './heavy-lower.ts'
import { hoursSince, hoursUntil } from './hours.ts'
import { countBefore, inOrder } from './in-order.ts'

/** Where a workout has no time of day. Ours: noon, so that neither neighbour day is favoured. */
const ASSUMED_WORKOUT_TIME: LocalTime = '12:00'
/** Neither rule reaches further than a day. */
const REACH_HOURS = 72

type HeavyWorkout = { readonly moment: number; readonly isDone: boolean; readonly assumed: boolean }

/** Heavy leg workouts in order of time: all of them, and those that are still to be done. */
export type HeavyWork = { readonly all: readonly HeavyWorkout[]; readonly due: readonly HeavyWorkout[] }

/** Heavy leg workouts of a plan, with the moment they were done, as far as was logged by a moment, or are due. */
export function heavyWork({ runner, logs }: KnownRecord, at: Instant): (plan: PlanInRecord) => HeavyWork {
  const { timeZone } = runner
  const now = epochMilliseconds(at)
  const today = dayOf(at, timeZone)
  const logged = new Map<string, NonNullable<RunnerRecord['logs']>>()
  for (const log of logs ?? [])
    if (epochMilliseconds(log.loggedAt) <= now && log.items.some(wasDone))
      logged.set(log.session, [...(logged.get(log.session) ?? []), log])
  const placed = (workout: RecordWorkout): HeavyWorkout[] => {
    // Told twice it may have been done twice: the stricter reading (README 9).
    const told = logged.get(workout.id) ?? []
    const done = told.map((log): HeavyWorkout => {
      const on = log.performedOn ?? dayOf(log.loggedAt, timeZone)
      const sameDay = on === dayOf(log.loggedAt, timeZone)
      const moment = epochMilliseconds(sameDay ? log.loggedAt : instantOf(on, ASSUMED_WORKOUT_TIME, timeZone))
      return { moment, isDone: true, assumed: !sameDay }
    })
    // Of work that nobody told anything of it may be done or still to come.
    if (told.some(({ items }) => items.some(tellsOfWork))) return done
    // What was due on an earlier day and not logged was not done, as far as anybody knows.
    if (workout.due < today) return done
    const time = workout.dueTime ?? null
    const moment = epochMilliseconds(instantOf(workout.due, time ?? ASSUMED_WORKOUT_TIME, timeZone))
    return [...done, { moment, isDone: false, assumed: time === null }]
  }
  return (plan) => {
    const newest = new Map(
      workoutsOfSnapshots({ prescriptions: plan.prescriptions, runner }).map((workout) => [workout.id, workout]),
    )
    // What is still to be done lies where the plan has it now: a runner may have moved it into another week.
    for (const { id, due } of plan.livePlan?.sessions ?? []) {
      const known = newest.get(id)
      if (known && due !== undefined) newest.set(id, { ...known, due })
    }
    const isHeavy = heavyLowerBy((id) => exerciseIn(plan, id))
    const all = inOrder([...newest.values()].filter(({ items }) => isHeavy(items)).flatMap(placed))
    return { all, due: all.filter(({ isDone }) => !isDone) }
  }
}

type LoggedItem = NonNullable<RunnerRecord['logs']>[number]['items'][number]

const wasDone = ({ done, left, right, check, skipReason }: LoggedItem): boolean =>
  check === 'done' ||
  check === 'partly' ||
  [...(done ?? []), ...(left ?? []), ...(right ?? [])].some((amount) => amount > 0) ||
  (check === undefined && done === undefined && left === undefined && right === undefined && !skipReason)

/** Hours between a session and heavy leg strength on either side of it; null where there is none. */
export type HeavyLowerFacts = {
  readonly hoursSinceHeavyLower: number | null
  readonly hoursToHeavyLower: number | null
  /** A workout near it has no time of day. */
  readonly heavyTimeAssumed: boolean
}

export const isSameHeavy = (one: HeavyLowerFacts, other: HeavyLowerFacts): boolean =>
  one.hoursSinceHeavyLower === other.hoursSinceHeavyLower &&
  one.hoursToHeavyLower === other.hoursToHeavyLower &&
  one.heavyTimeAssumed === other.heavyTimeAssumed

export function heavyLowerFacts({ all, due }: HeavyWork, session: Span): HeavyLowerFacts {
  const [before, dueBefore] = [countBefore(all, session.start), countBefore(due, session.start)]
  const [last, next] = [all[before - 1], due[dueBefore]]
  const isNear = ({ moment }: HeavyWorkout) => Math.abs(moment - session.start) < REACH_HOURS * 3_600_000
  let assumed = false
  for (let index = before - 1; !assumed && index >= 0; index--) {
    const one = all[index]
    if (!one || !isNear(one)) break
    assumed = one.assumed
  }
  for (let index = dueBefore; !assumed && index < due.length; index++) {
    const one = due[index]
    if (!one || !isNear(one)) break
    assumed = one.assumed
  }
  return {
    hoursSinceHeavyLower: last ? hoursSince(session, last.moment) : null,
    hoursToHeavyLower: next ? hoursUntil(session, next.moment) : null,
    heavyTimeAssumed: assumed,
  }
}

/** What is said where a workout without a time of day is near. */
export const HEAVY_TIME_ASSUMED = `heavy leg strength without a time of day assumed ${ASSUMED_WORKOUT_TIME}`
