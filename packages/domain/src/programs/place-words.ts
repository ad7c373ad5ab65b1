import type { RegionId } from '../library/ids.ts'
import type { Side } from '../library/region-side.ts'
import { regionName } from '../library/regions.ts'

/** The name without what stands in brackets behind it: "Soleus". */
export const shortRegionName = (id: RegionId): string => regionName(id).split(' (')[0] ?? regionName(id)

/** A place inside a sentence: "left soleus", "both calves" is said as "calf on both sides", "low back". */
export const placeWords = (region: RegionId, side: Side): string => {
  const name = shortRegionName(region)
  // A person's name keeps its capital.
  const small = name.startsWith('Achilles') ? name : name.charAt(0).toLowerCase() + name.slice(1)
  if (side === 'left' || side === 'right') return `${side} ${small}`
  return side === 'both' ? `${small} on both sides` : small
}

/** The same where a sentence starts: "Left soleus". */
export const placeTitle = (region: RegionId, side: Side): string => {
  const words = placeWords(region, side)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
