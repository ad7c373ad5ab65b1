import type { TapAs } from './figure-view.ts'
import type { BodyRegion, BodySide } from './region-mark.ts'

export interface RegionRow {
  region: BodyRegion
  sides: readonly BodySide[]
  /** 0 under its heading, 1 under a region that is itself a row. */
  depth: number
}

export interface RegionGroup {
  id: string
  name: string
  rows: readonly RegionRow[]
}

const paired: readonly BodySide[] = ['left', 'right']
const axial: readonly BodySide[] = ['center']

/**
 * Regions as headed rows in the order given, each region under its parent. Regions without sides of their own (groups)
 * are headings or left out; with `tapAs` the finer regions are left out in favour of their parent.
 */
export function listRegions(regions: readonly BodyRegion[], tapAs: TapAs = {}): RegionGroup[] {
  const children = (parent: string) => regions.filter((region) => region.parent === parent)
  const rowsUnder = (parent: string, depth: number): RegionRow[] =>
    children(parent).flatMap((region) => {
      if (region.laterality === 'group') return rowsUnder(region.id, depth)
      const own = tapAs[region.id]
        ? []
        : [{ region, sides: region.laterality === 'axial' ? axial : paired, depth: Math.min(depth, 1) }]
      return [...own, ...rowsUnder(region.id, depth + own.length)]
    })
  return regions
    .filter((region) => region.parent === null)
    .map((top) => ({ id: top.id, name: top.name, rows: rowsUnder(top.id, 0) }))
    .filter((group) => group.rows.length > 0)
}

/** The rows whose name, or whose heading, has every word of the query; accents and case do not matter. */
export function searchRows(groups: readonly RegionGroup[], query: string): RegionGroup[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...groups]
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows
        .filter((row) => words.every((word) => fold(`${row.region.name} ${group.name}`).includes(word)))
        .map((row) => ({ ...row, depth: 0 })),
    }))
    .filter((group) => group.rows.length > 0)
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}
