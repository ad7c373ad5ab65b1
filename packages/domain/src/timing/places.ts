import { REGION_IDS, type RegionId } from '../library/ids.ts'
import { covers, overlaps, type RegionSide, SIDES, type Side } from '../library/region-side.ts'
import type { PlaceKey } from './facts.ts'

/** Every key that names a place: 31 regions alone, which means all of it, and with each side. */
const PLACES: ReadonlyMap<PlaceKey, RegionSide> = new Map(
  REGION_IDS.flatMap((region) => [
    [region, { region, side: 'both' as const }],
    ...SIDES.map((side): [PlaceKey, RegionSide] => [`${region}/${side}`, { region, side }]),
  ]) as [PlaceKey, { region: RegionId; side: Side }][],
)

/** The place that a key names; null when there is none. */
export const placeOf = (key: PlaceKey): RegionSide | null => PLACES.get(key) ?? null

/** True when everything of `inner` lies in `outer`; false when either is unknown. */
export const keyCovers = (outer: PlaceKey, inner: PlaceKey): boolean => {
  const [one, other] = [placeOf(outer), placeOf(inner)]
  return one !== null && other !== null && covers(one, other)
}

/** True when the place has a part in common with what the key names. */
export const keyTouches = (key: PlaceKey, place: RegionSide): boolean => {
  const named = placeOf(key)
  return named !== null && overlaps(named, place)
}
