import { eachSide, overlaps, regionKey } from '../library/region-side.ts'
import { includesRegion } from '../library/regions.ts'
import type { SameRegion } from '../timing/facts.ts'
import type { PlacedSession } from './asked-session.ts'
import { DEEP, type HandsOnWork } from './hands-on-facts.ts'
import { LEGS } from './heavy-lower.ts'
import { placeKeys } from './place-facts.ts'

const HOUR = 3_600_000

/**
 * The places of a session that rules about the same region speak of, each side on its own: those of the legs, and those that were
 * treated before, with the hours since corrective and deep work there. Null where it is not known what the session treats.
 *
 * @param works what was done, and what is expected to be done by then
 */
export function sameRegionFacts({ asked, span }: PlacedSession, works: readonly HandsOnWork[]): SameRegion | null {
  const places = (asked.regions ?? []).flatMap(eachSide)
  if (places.length === 0) return null
  const before = works.flatMap((work) =>
    work.flatMap(({ one }) => (one.moment < span.start && one.id !== asked.id ? one : [])),
  )
  const hours = (isSuch: (one: (typeof before)[number], pressure: number | null) => boolean): Record<string, number> =>
    Object.fromEntries(
      places.flatMap((place) => {
        const ends = before
          .filter((one) => one.treated.some((treated) => overlaps(treated, place) && isSuch(one, treated.pressure)))
          .map(({ end }) => end)
        return ends.length === 0 ? [] : [[regionKey(place), Math.max(0, (span.start - Math.max(...ends)) / HOUR)]]
      }),
    )
  return {
    legs: placeKeys(places.filter(({ region }) => LEGS.some((leg) => includesRegion(leg, region)))),
    corrective: hours(({ isCorrective }) => isCorrective),
    deep: hours((_, pressure) => (pressure ?? 0) >= DEEP),
  }
}

export const isSameRegionFacts = (one: SameRegion | null, other: SameRegion | null): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
