import type { RegionId } from '../library/ids.ts'
import { descendants } from '../library/regions.ts'
import { suitsRegion, TECHNIQUES, type Technique } from '../library/techniques.ts'

/**
 * True when a technique may be used in a region: it is meant for it, for a region around it, or for each of its parts (a
 * parent stands for its children).
 */
export const fitsRegion = (technique: Technique, region: RegionId): boolean => {
  if (suitsRegion(technique, region)) return true
  const parts = descendants(region)
  return parts.length > 0 && parts.every((part) => suitsRegion(technique, part))
}

/** The techniques to choose from for a region, in the order of the library. */
export const techniquesFor = (region: RegionId): Technique[] =>
  TECHNIQUES.filter((technique) => fitsRegion(technique, region))

/** The range of minutes of a technique in one region; on both sides it may take twice as long. */
export const minutesRange = (technique: Technique, side: string): { min: number; max: number } => ({
  min: technique.minutesPerRegion.min,
  max: technique.minutesPerRegion.max * (side === 'both' ? 2 : 1),
})
