import type { Day } from '../calendar/day.ts'
import { covers, eachSide, type RegionSide, regionKey } from '../library/region-side.ts'
import { ancestors, region } from '../library/regions.ts'
import { type DayWindow, onDays } from '../record/on-days.ts'
import type { RecordCheckIn } from '../record/schema.ts'
import { type NamedStiffness, stiffnessOf } from './stiffness-series.ts'

/** The body map as it was answered on a day. */
export type StiffnessDay = { day: Day; stiffness: NamedStiffness }

/** A map after an earlier one of the same day: a place that was named without a number is as it was told before (README 4). */
const filledFrom = (earlier: NamedStiffness, later: NamedStiffness): NamedStiffness =>
  later.flatMap((named): NamedStiffness => {
    if (named.value !== null) return [named]
    return eachSide({ region: named.region, side: named.side }).flatMap((place): NamedStiffness => {
      const parts = earlier.filter((part) => covers(place, part))
      return parts.length > 0 ? parts : [{ ...place, value: stiffnessOf({ stiffness: earlier }, place) }]
    })
  })

/**
 * The answered body maps of a window, one a day, in order: the newest that was answered. A map that was passed over
 * (null or absent) is no answer; an empty one is: nothing was stiff.
 */
export const stiffnessDays = (
  checkIns: readonly RecordCheckIn[] | null | undefined,
  window: DayWindow,
): StiffnessDay[] => {
  const answered = checkIns?.flatMap(({ at, stiffness }) => (stiffness ? [{ at, stiffness }] : []))
  const days: StiffnessDay[] = []
  for (const { day, one } of onDays(answered, ({ at }) => at, window)) {
    const before = days.at(-1)
    if (before?.day === day) days.splice(-1, 1, { day, stiffness: filledFrom(before.stiffness, one.stiffness) })
    else days.push({ day, stiffness: one.stiffness })
  }
  return days
}

/** Places that were named, each side on its own, in the order of their names. */
export const namedPlaces = (days: readonly StiffnessDay[]): RegionSide[] => {
  const places = new Map<string, RegionSide>()
  for (const { stiffness } of days)
    for (const named of stiffness)
      for (const place of eachSide({ region: named.region, side: named.side })) places.set(regionKey(place), place)
  return sorted(places)
}

/** The named places, and the regions around them that they are parts of (soleus → calf); groups are no place. */
export const namedPlacesAndAround = (days: readonly StiffnessDay[]): RegionSide[] => {
  const places = new Map<string, RegionSide>()
  for (const place of namedPlaces(days))
    for (const id of [place.region, ...ancestors(place.region)])
      if (region(id).laterality !== 'group' || id === place.region)
        places.set(regionKey({ ...place, region: id }), { ...place, region: id })
  return sorted(places)
}

const sorted = (places: ReadonlyMap<string, RegionSide>): RegionSide[] =>
  [...places].sort(([a], [b]) => a.localeCompare(b)).map(([, place]) => place)
