export type BodySide = 'left' | 'right' | 'center'

/** A row of regions.json, with the name in the words of whoever reads it. */
export interface BodyRegion {
  id: string
  name: string
  parent: string | null
  laterality: 'paired' | 'axial' | 'group'
}

export type RegionState = 'driver' | 'working' | 'watch' | 'restricted' | 'selected'

/** What is known about one region and side. */
export interface RegionMark {
  /** 0–10, what the runner feels there. */
  felt?: number
  state?: RegionState
  /** Text of the number pin; default: the felt value. */
  pin?: string
  /** Being chosen right now, beside any state. */
  selected?: boolean
}

/** Keys are `region/side` with side left, right, center or both. */
export type RegionMarks = ReadonlyMap<string, RegionMark>

/** A mark and the key it was found under: its own, or that of the parent that stands for it. */
export interface FoundMark {
  key: string
  mark: RegionMark
}

export type ParentOf = ReadonlyMap<string, string | null>

/** Parents by id, for `findMark`. */
export function parentsOf(regions: readonly BodyRegion[]): ParentOf {
  return new Map(regions.map((region) => [region.id, region.parent]))
}

/** The mark that holds for a region and side: its own wins, then its parent's and so on up; `both` stands for left and right. */
export function findMark(marks: RegionMarks, parents: ParentOf, region: string, side: BodySide): FoundMark | null {
  const seen = new Set<string>()
  for (let id: string | null | undefined = region; id && !seen.has(id); id = parents.get(id)) {
    seen.add(id)
    const keys = side === 'center' ? [`${id}/center`, `${id}/both`] : [`${id}/${side}`, `${id}/both`]
    for (const key of keys) {
      const mark = marks.get(key)
      if (mark) return { key, mark }
    }
  }
  return null
}

/** Whether its button is pressed: it was chosen, or an answer was given for it. */
export function isChosen(mark: RegionMark | undefined): boolean {
  if (!mark) return false
  return mark.selected ?? (mark.felt !== undefined || mark.state === 'selected')
}
