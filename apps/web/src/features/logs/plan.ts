import type { AppRouter } from '@strideloom/api/router.ts'
import { type Day, eachDay } from '@strideloom/domain/calendar/day.ts'
import { type Move, type Place, placeOf, workedSince } from '@strideloom/domain/logs/moves.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import { mergeEntries, settleItem, settleWhole } from '@strideloom/domain/logs/settle.ts'
import { settleUnplanned, type Unplanned } from '@strideloom/domain/logs/unplanned.ts'
import { doneElsewhere } from '@strideloom/domain/programs/done-elsewhere.ts'
import { type JoinedPart, joinedParts } from '@strideloom/domain/programs/joined-items.ts'
import { minutesOf } from '@strideloom/domain/programs/minutes-of.ts'
import type { inferRouterOutputs } from '@trpc/server'
import type { Kept } from '../../lib/kept-here.ts'
import type { SwappedItems } from './swapped.ts'

export type Plan = inferRouterOutputs<AppRouter>['programs']['plan']
export type PlanSession = Plan['sessions'][number]
export type PlanRace = Plan['races'][number]
export type PlanKeyRun = Plan['keyRuns'][number]
export type PlanWorkout = Plan['workouts'][number]
export type GoneWorkout = Plan['gone'][number]

export type ItemState = 'todo' | 'done' | 'partly' | 'skipped'

/** An exercise of a day with what was answered. */
export type ItemView = PlanWorkout['items'][number] & {
  workoutId: string
  /** Shown, or answered, the other way that was prescribed: what stands here is that way. */
  elsewhere?: true
  /** Another exercise stands in for it, or did: which, and what was prescribed. What stands here is that one while it is to be done. */
  instead: { exercise: string; name: string; asked: string } | null
  entry: LogEntry | null
  state: ItemState
  /** Its answer is kept here and not saved yet. */
  waiting: boolean
}

/** `day` is where it lies: of the plan, or where it was moved to. */
export type WorkoutView = Omit<PlanWorkout, 'items' | 'entries'> & {
  /** Its day in the plan. */
  plannedDay: Day
  movedFrom: Day | null
  overtaken: Place['overtaken']
  items: ItemView[]
  /** The same items as they are done: joined ones in turn. */
  parts: JoinedPart<ItemView>[]
  /** Everything known about it, from the server and from here. */
  entries: LogEntry[]
  /** The answer for the whole of it, if there is one. */
  whole: LogEntry | null
  /** Is what is still open done without the equipment? Null where none of that can be. */
  elsewhere: boolean | null
  /** Items with an answer. */
  answered: number
  minutes: number
  /** The reason that all items share, or null: then each says its own. */
  why: string | null
}

export type DayView = {
  day: Day
  workouts: WorkoutView[]
  /** What the plan has on this day and lies on another one now. */
  movedAway: WorkoutView[]
  /** What was moved here and has been taken out of the plan since. */
  gone: GoneWorkout[]
  sessions: PlanSession[]
  races: PlanRace[]
  keyRuns: PlanKeyRun[]
  /** What was done beside the plan. */
  unplanned: Unplanned[]
}

/** The item with what is done instead in its place; why, and how much it matters, stay. */
const swapIn = (
  item: PlanWorkout['items'][number],
  { exercise, name, category, regions, cues, dose }: SwappedItems[string],
) => {
  const { variant: _, video: __, countsAs: ___, ...asked } = item.prescribed
  return {
    ...item,
    exercise,
    prescribed: { ...asked, name, category, regions, cues, dose },
  }
}

const insteadOf = (
  { prescribed: { name: asked } }: PlanWorkout['items'][number],
  entry: PlanWorkout['entries'][number] | null,
  swap: SwappedItems[string] | null,
): ItemView['instead'] => {
  if (swap) return { exercise: swap.exercise, name: swap.name, asked }
  return entry?.swappedFor ? { exercise: entry.swappedFor, name: entry.insteadName ?? 'another exercise', asked } : null
}

/** What was moved on this phone, and what the server knows of it. A phone may hold a plan from before workouts could be moved. */
const movesOf = ({ id, moves }: Pick<PlanWorkout, 'id' | 'moves'>, kept: readonly Kept<Move>[]): Move[] => [
  ...(moves ?? []),
  ...kept.flatMap(({ value, state }) => (state !== 'refused' && value.workoutId === id ? [value] : [])),
]

/** A workout with its answers and moves settled: the same on this phone, on another, and on the server. */
export const workoutView = (
  workout: PlanWorkout,
  kept: readonly Kept<LogEntry>[],
  elsewhere: readonly string[] = [],
  moved: readonly Kept<Move>[] = [],
  swapped: SwappedItems = {},
): WorkoutView => {
  const isElsewhere = elsewhere.includes(workout.id)
  const here = kept.filter(({ value, state }) => value.workoutId === workout.id && state !== 'refused')
  const unsaved = new Set(here.filter(({ state }) => state === 'waiting').map(({ value }) => value.id))
  const entries = mergeEntries<PlanWorkout['entries'][number]>(
    workout.entries,
    here.map(({ value }) => value),
  )
  const items = workout.items.map((item): ItemView => {
    const entry = settleItem({ workoutId: workout.id, workoutItemId: item.id }, entries)
    const isOpen = entry === null || entry.outcome === 'withdrawn'
    const swap = swapped[item.id] ?? null
    const stands = isOpen ? swap : entry.swappedFor === swap?.exercise ? swap : null
    const other = stands ? null : (isOpen ? isElsewhere : entry.elsewhere) ? doneElsewhere(item) : null
    return {
      ...(stands ? swapIn(item, stands) : (other ?? item)),
      instead: insteadOf(item, isOpen ? null : entry, stands),
      ...(other && { elsewhere: true }),
      workoutId: workout.id,
      entry,
      state: entry === null || entry.outcome === 'withdrawn' ? 'todo' : entry.outcome,
      waiting: entry !== null && unsaved.has(entry.id),
    }
  })
  const parts = joinedParts(items)
  const moves = movesOf(workout, moved)
  const place = placeOf({ ...workout, workedAt: workedSince(entries) }, moves)
  const whys = new Set(items.map(({ prescribed }) => prescribed.why).filter((why) => why !== ''))
  return {
    ...workout,
    ...place,
    plannedDay: workout.day,
    moves,
    items,
    parts,
    entries,
    whole: settleWhole(workout.id, entries),
    elsewhere: workout.items.some(({ prescribed }, at) => prescribed.variant && items[at]?.state === 'todo')
      ? isElsewhere
      : null,
    answered: items.filter(({ state }) => state !== 'todo').length,
    minutes: minutesOf(
      parts.map(({ restSeconds, items: own }) => ({
        restSeconds,
        doses: own.map(({ prescribed }) => prescribed.dose),
      })),
    ),
    why: whys.size === 1 ? ([...whys][0] ?? null) : null,
  }
}

/** The plan day by day, from `from` to `to`; a day with nothing is there too, and says so. */
export const dayViews = (
  plan: Plan,
  kept: readonly Kept<LogEntry>[],
  from: Day,
  to: Day,
  elsewhere: readonly string[] = [],
  moved: readonly Kept<Move>[] = [],
  swapped: SwappedItems = {},
  beside: readonly Kept<Unplanned>[] = [],
): DayView[] => {
  // A phone may hold a plan from before anything beside it could be told.
  const unplanned = settleUnplanned([
    ...(plan.unplanned ?? []),
    ...beside.flatMap(({ value, state }) => (state === 'refused' ? [] : [value])),
  ])
  const workouts = plan.workouts.map((workout) => workoutView(workout, kept, elsewhere, moved, swapped))
  const gone = (plan.gone ?? []).map((workout) => ({ ...workout, moves: movesOf(workout, moved) }))
  return eachDay(from, to).map((day) => {
    const on = <D extends { day: Day }>(things: readonly D[]): D[] => things.filter((thing) => thing.day === day)
    return {
      day,
      workouts: on(workouts),
      movedAway: workouts.filter((one) => one.movedFrom === day),
      gone: gone.filter((one) => goneFrom(one) === day),
      sessions: on(plan.sessions),
      races: on(plan.races),
      keyRuns: on(plan.keyRuns),
      unplanned: on(unplanned),
    }
  })
}

/** The day on which it is told that a moved workout is in the plan no more: where it was moved to; null once that was moved back. */
const goneFrom = (gone: GoneWorkout): Day | null => {
  const { movedFrom, overtaken, day: lies } = placeOf({ ...gone, workedAt: null }, gone.moves)
  return movedFrom === null ? (overtaken?.toDay ?? null) : lies
}

/**
 * The plan of some days with the workouts that were moved onto them on this phone, looked for in the other plans that it holds: they are
 * theirs until the server knows of the move.
 */
export const withMovedIn = (
  plan: Plan,
  moved: readonly Kept<Move>[],
  { from, to }: { from: Day; to: Day },
  elsewhere: () => readonly Plan[],
): Plan => {
  const here = new Set(plan.workouts.map(({ id }) => id))
  const missing = new Set(
    moved.flatMap(({ value: { workoutId, toDay }, state }) =>
      state !== 'refused' && toDay >= from && toDay <= to && !here.has(workoutId) ? [workoutId] : [],
    ),
  )
  if (missing.size === 0) return plan
  const found = new Map(
    elsewhere().flatMap(({ workouts }) =>
      workouts.flatMap((workout) => (missing.has(workout.id) ? [[workout.id, workout] as const] : [])),
    ),
  )
  return { ...plan, workouts: [...plan.workouts, ...found.values()] }
}

/** The first exercise that asks for an answer: the big button. */
export const firstOpen = (workouts: readonly WorkoutView[]): ItemView | null =>
  workouts.flatMap(({ items }) => items).find(({ state }) => state === 'todo') ?? null

/** Whether moves have left something to say on a day. */
export const hasMoves = ({ workouts, movedAway, gone }: DayView): boolean =>
  movedAway.length + gone.length > 0 || workouts.some(({ overtaken }) => overtaken !== null)

/** Whether a day has anything beside its plan. */
export const hasExtras = (view: DayView): boolean => view.unplanned.length > 0 || hasMoves(view)

export const isEmptyDay = (view: DayView): boolean =>
  view.workouts.length + view.sessions.length + view.races.length + view.keyRuns.length === 0
