import type { RegionId } from './ids.ts'
import { includesRegion, region } from './regions.ts'

export const SIDES = ['left', 'right', 'both', 'center'] as const
export type Side = (typeof SIDES)[number]

/** A side that something can be measured on: one place. */
export type MeasuredSide = Exclude<Side, 'both'>

/** A region with its side. `both` is left and right together; `center` is the whole of an axial region. */
export type RegionSide = { region: RegionId; side: Side }

/** `soleus/left`: how facts, caps and series name a region with its side. */
export const regionKey = (place: RegionSide): string => `${place.region}/${place.side}`

const stands = (side: Side): boolean => side === 'both' || side === 'center'

/**
 * True when everything of `inner` lies in `outer`: a parent region stands for its children, `both` for left and right,
 * and `center` of an axial region for the whole of it. A child never stands for its sibling, nor the left for the
 * right.
 */
export const covers = (outer: RegionSide, inner: RegionSide): boolean =>
  includesRegion(outer.region, inner.region) && (stands(outer.side) || outer.side === inner.side)

/** True when the two have a part in common, in whichever order they are given. */
export const overlaps = (one: RegionSide, other: RegionSide): boolean =>
  (includesRegion(one.region, other.region) || includesRegion(other.region, one.region)) &&
  (stands(one.side) || stands(other.side) || one.side === other.side)

/** `both` becomes left and right; everything else stays one. */
export const eachSide = (place: RegionSide): RegionSide[] =>
  place.side === 'both' ? (['left', 'right'] as const).map((side) => ({ ...place, side })) : [place]

/** Left for right and right for left; both and center stay. */
export const mirrored = (side: Side): Side => (side === 'left' ? 'right' : side === 'right' ? 'left' : side)

/** The side of a region on which work for a complaint on `side` is done: an axial region has its middle only. */
export function sideOn(id: RegionId, side: Side): Side {
  if (region(id).laterality === 'axial') return 'center'
  return side === 'center' ? 'both' : side
}
