import type { Day } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import type { RegionId } from '../library/ids.ts'
import { PATTERN_REGIONS, PATTERNS } from '../library/patterns.ts'
import type { RegionSide } from '../library/region-side.ts'
import { includesRegion } from '../library/regions.ts'
import { ownExerciseIn } from '../record/own-exercises.ts'
import type { PlanInRecord } from '../record/plan-parts.ts'

const related = (one: RegionId, other: RegionId): boolean => includesRegion(one, other) || includesRegion(other, one)

/** What is planned for no day in particular stands in every week. */
const NO_LAST_DAY: Day = '9999-12-31'

/** The last day on which each exercise stands in the plan; null when no plan was ever stored. */
function lastDays({ prescriptions, livePlan }: PlanInRecord): Map<string, Day> | null {
  if (prescriptions === undefined && livePlan?.sessions === undefined) return null
  const last = new Map<string, Day>()
  const stands = (items: readonly { exercise: string }[], day: Day) => {
    for (const { exercise: id } of items) if (day > (last.get(id) ?? '')) last.set(id, day)
  }
  for (const { due, items } of livePlan?.sessions ?? []) stands(items, due ?? NO_LAST_DAY)
  for (const { weekOf, snapshot } of prescriptions ?? [])
    for (const { items } of snapshot.sessions) stands(items, weekOf)
  return last
}

/** The paired work of the patterns that show in a region. */
const workOfPatterns = (region: RegionId): Set<string> =>
  new Set(
    PATTERNS.filter(({ id }) => PATTERN_REGIONS[id].some((one) => related(one, region))).flatMap((pattern) => [
      ...pattern.mobility,
      ...pattern.activation,
      ...pattern.strength,
      ...pattern.prehab,
      ...pattern.trunk,
      ...pattern.plyometric,
    ]),
  )

const latest = (days: readonly Day[]): Day => days.reduce((last, day) => (day > last ? day : last), '')

/** Until when a plan has work for a place, and until when only work that nobody can tell; empty for never. */
function pairedUntil(plan: PlanInRecord, last: ReadonlyMap<string, Day>, place: RegionSide) {
  const paired = workOfPatterns(place.region)
  const days = { work: [] as Day[], unknown: [] as Day[] }
  for (const [id, day] of last) {
    const known = exercise(id) ?? ownExerciseIn(plan, id)
    if (known === null) days.unknown.push(day)
    else if (paired.has(id) || known.regions.some((one) => related(one, place.region))) days.work.push(day)
  }
  return { work: latest(days.work), unknown: latest(days.unknown) }
}

/**
 * Is there an exercise for each of some places in the plan of a week, named by its Monday, or of a later one? One that works on the
 * region (a part of it, or what it is part of), or one of the paired work of a pattern that shows there; strength is done on both
 * sides, so sides do not matter. Null when no plan is stored, or when for a place only exercises are left of which the record does
 * not say the regions.
 */
export function pairedWork(plan: PlanInRecord, places: readonly RegionSide[]): (week: Day) => boolean | null {
  const last = lastDays(plan)
  if (last === null) return () => null
  const untils = places.map((place) => pairedUntil(plan, last, place))
  return (week) => {
    const has = untils.map(({ work, unknown }) => (work >= week ? true : unknown >= week ? null : false))
    return has.includes(false) ? false : has.includes(null) ? null : true
  }
}
