import { byDayThenId } from '../calendar/by-day-then-id.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { daysOf } from './block-days.ts'
import { type LaidRace, laidRace, type RaceNow } from './laid-around.ts'
import type { Program } from './schema.ts'

/**
 * A race that is another one than when the plan was laid around it. `from` null: it was not there; `to` null: it is not run any more.
 * `isGoal`: the plan leads to it, or led to it.
 */
export type RaceChange = {
  readonly id: string
  readonly name: string
  readonly isGoal: boolean
  readonly from: LaidRace | null
  readonly to: LaidRace | null
}

/** So many days after its last one a plan is still felt by a race: no rule looks further ahead (reference 5). */
const REACH_DAYS = 14

const isOther = (from: LaidRace, to: LaidRace): boolean =>
  from.day !== to.day || from.distanceKm !== to.distanceKm || from.priority !== to.priority

/** Whether a race is one that the calendar still has, or that was run. */
const stands = ({ status }: RaceNow): boolean => status === 'planned' || status === 'done' || status === 'dnf'

/**
 * What of the runner's races has changed since the plan was laid around them, as far as it reaches the days to come; by the earliest of
 * their days. Empty for a plan that does not remember any.
 */
export function raceChanges(
  { blocks, raceId, laidAround }: Pick<Program, 'blocks' | 'raceId' | 'laidAround'>,
  races: readonly RaceNow[],
  today: Day,
): RaceChange[] {
  const span = daysOf({ blocks })
  if (!laidAround || !span || span.to < today) return []
  const reach = addDays(span.to, REACH_DAYS)
  const was = new Map(laidAround.races.map((race) => [race.id, race]))
  const is = new Map(races.filter(stands).map((race) => [race.id, race]))
  const isFelt = (id: string, race: LaidRace | null) =>
    race !== null && race.day >= today && (id === raceId || (race.day <= reach && race.day >= span.from))
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((id): RaceChange[] => {
      const [from, now] = [was.get(id) ?? null, is.get(id)]
      const to = now ? laidRace(now) : null
      if (!isFelt(id, from) && !isFelt(id, to)) return []
      if (from && to && !isOther(from, to)) return []
      const isGoal = id === raceId || id === laidAround.goalId
      return [{ id, name: to?.name ?? from?.name ?? '', isGoal, from, to }]
    })
    .sort((a, b) => byDayThenId({ day: dayOf(a), id: a.id }, { day: dayOf(b), id: b.id }))
}

const dayOf = ({ from, to }: RaceChange): Day => [from?.day, to?.day].filter((day) => day !== undefined).sort()[0] ?? ''

/** The goal as the plan was laid back from it, and as it is now; `to` null where there is none any more. */
export type GoalChange = { readonly from: LaidRace; readonly to: LaidRace | null }

/**
 * The race that a plan leads to, before and now; null where it is the same one on the same day over the same distance, where the plan
 * was laid back from none, or where that one was run and another one is led to since.
 */
export function goalChange(
  { raceId, laidAround }: Pick<Program, 'raceId' | 'laidAround'>,
  races: readonly RaceNow[],
  today: Day,
): GoalChange | null {
  const wasId = laidAround?.goalId ?? null
  const from = laidAround?.races.find(({ id }) => id === (wasId ?? raceId)) ?? null
  if (!from || (from.day < today && raceId !== from.id)) return null
  const now = races.find(({ id }) => id === raceId)
  const to = now && stands(now) ? laidRace(now) : null
  return to && to.id === from.id && to.day === from.day && to.distanceKm === from.distanceKm ? null : { from, to }
}
