import type { RegionId } from '../library/ids.ts'
import { type ChosenTechnique, SHIPPED_TECHNIQUES } from '../library/practice-techniques.ts'
import { descendants } from '../library/regions.ts'
import { suitsRegion, type Technique } from '../library/techniques.ts'

/**
 * True when a technique may be used in a region: it is meant for it, for a region around it, or for each of its parts (a
 * parent stands for its children).
 */
export const fitsRegion = (technique: Pick<Technique, 'regions'>, region: RegionId): boolean => {
  if (suitsRegion(technique, region)) return true
  const parts = descendants(region)
  return parts.length > 0 && parts.every((part) => suitsRegion(technique, part))
}

/** The techniques to choose from for a region, in the order of the library; `among` those of the practice. */
export const techniquesFor = (
  region: RegionId,
  among: readonly ChosenTechnique[] = SHIPPED_TECHNIQUES,
): ChosenTechnique[] => among.filter(({ item }) => fitsRegion(item, region))

/** The range of minutes of a technique in one region; on both sides it may take twice as long. */
export const minutesRange = (
  technique: Pick<Technique, 'minutesPerRegion'>,
  side: string,
): { min: number; max: number } => ({
  min: technique.minutesPerRegion.min,
  max: technique.minutesPerRegion.max * (side === 'both' ? 2 : 1),
})
