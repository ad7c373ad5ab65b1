import { addDays, type Day, eachDay, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { offeredDays } from '@strideloom/domain/logs/move-days.ts'
import { type Against, againstDay } from '@strideloom/domain/outlook/against-day.ts'
import { type ClosedDays, closedDays, isClosed } from '@strideloom/domain/people/closed-days.ts'
import { longestHold } from '@strideloom/domain/programs/longest-hold.ts'
import { settleAvailability, spansOn } from '@strideloom/domain/training/availability.ts'
import { useQueries, useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { useMoved, weekInput } from './hooks.ts'
import { logsKept } from './outbox.ts'
import { type DayView, dayViews, type WorkoutView, withMovedIn } from './plan.ts'
import { useLately } from './running-hooks.ts'
import { useOwnSafety } from './safety.ts'
import { standsNow } from './stands-now.ts'

/** A day that a workout may be laid on. */
export type OfferedDay = {
  day: Day
  /** What lies there; null where this phone does not hold that week. */
  view: DayView | null
  against: Against[]
  isClosed: boolean
  /** The workout lies there now. */
  isHere: boolean
}

export type Moving = {
  days: OfferedDay[]
  closed: ClosedDays | null
  /** Whether the rules of spacing could be looked up, on this phone or with the server. */
  isRuled: boolean
  isPending: boolean
}

/** Done, or still to be done: what was skipped, or is over and was not answered, tires nobody. */
const tires = ({ items, day }: WorkoutView, today: Day): boolean =>
  items.some(({ state }) => state === 'done' || state === 'partly' || (state === 'todo' && day >= today))

/** The days that are offered for a workout, each with what lies there and what speaks against it. */
export const useMoving = (workout: WorkoutView, { today, timeZone }: { today: Day; timeZone: TimeZone }): Moving => {
  const offered = offeredDays(workout.plannedDay, today)
  // What lies beside the first and the last of them matters to them, too.
  const [first, last] = [addDays(offered[0] ?? today, -3), addDays(offered.at(-1) ?? today, 3)]
  const mondays = eachDay(startOfWeek(first), last).filter((day) => startOfWeek(day) === day)
  const weeks = useQueries({ queries: mondays.map((monday) => trpc.programs.plan.queryOptions(weekInput(monday))) })
  const ground = useQuery(trpc.logs.moving.queryOptions())
  const kept = logsKept.useKept()
  const moved = useMoved()
  const lately = useLately()
  const safety = useOwnSafety(today, timeZone)
  const plans = weeks.flatMap(({ data }) => data ?? [])
  const views = weeks.flatMap(({ data }, index) => {
    const span = weekInput(mondays[index] ?? today)
    return data
      ? dayViews(
          withMovedIn(data, moved, span, () => plans),
          kept,
          span.from,
          span.to,
          [],
          moved,
        )
      : []
  })
  const spans = settleAvailability(lately?.availability ?? [])
  const closed = closedDays(standsNow(safety, timeZone), today)
  const work = ground.data?.work.find(({ workoutId }) => workoutId === workout.id) ?? null
  const open = workout.items.filter(({ state }) => state === 'todo')
  const items = open.map(({ exercise, prescribed }) => ({ exercise, name: prescribed.name }))
  // A phone may hold what the rules read from before it was told what is held.
  const held = new Set(work?.held ?? [])
  const hold = longestHold(
    open.flatMap(({ exercise, prescribed: { regions, dose } }) => (held.has(exercise) ? [{ regions, dose }] : [])),
  )
  const others = views
    .flatMap(({ workouts }) => workouts)
    .filter((one) => one.id !== workout.id && tires(one, today))
    .map(({ id, day }) => ({ workoutId: id, day }))
  return {
    closed,
    isRuled: ground.data !== undefined,
    isPending: ground.isLoading || weeks.some(({ isLoading }) => isLoading),
    days: offered.map((day) => ({
      day,
      view: views.find((view) => view.day === day) ?? null,
      isHere: day === workout.day,
      isClosed: isClosed(closed, day),
      against: againstDay({
        work,
        items,
        hold,
        planned: workout.plannedDay,
        day,
        timeZone,
        ground: ground.data ?? null,
        others,
        sessions: views.flatMap(({ sessions }) => sessions),
        told: spansOn(spans, day).map(({ kind }) => kind),
      }),
    })),
  }
}
