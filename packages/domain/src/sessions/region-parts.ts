import { eachSide, type RegionSide, regionKey, type Side } from '../library/region-side.ts'
import { REGIONS, region } from '../library/regions.ts'
import type { PlaceKey } from './counted-answers.ts'

/** The parts of a region that hands tell apart. Two or more children are the whole of it (calf: its two muscles); a single
 * one is a part of something larger (the sitting bone of the hamstrings), which then counts for itself as well. */
function partIds(id: RegionSide['region']): RegionSide['region'][] {
  const children = REGIONS.filter(({ parent }) => parent === id).map((child) => child.id)
  const inside = children.flatMap(partIds)
  return children.length > 1 ? inside : [id, ...inside]
}

/**
 * The smallest places that a place consists of: a parent region stands for its children, `both` for left and right. Axial
 * regions are one place, whichever side was named.
 */
export const smallestPlaces = ({ region: id, side }: RegionSide): RegionSide[] =>
  partIds(id).flatMap((part): RegionSide[] =>
    region(part).laterality === 'axial'
      ? [{ region: part, side: 'center' }]
      : eachSide({ region: part, side: side === 'center' ? 'both' : side }),
  )

/** The same as `region/side`. */
export const partsOf = (place: RegionSide): string[] => smallestPlaces(place).map(regionKey)

/** `calf/left` as a place. */
export const placeOfKey = (key: PlaceKey): RegionSide => {
  const [id, side] = key.split('/') as [RegionSide['region'], Side]
  return { region: id, side }
}
