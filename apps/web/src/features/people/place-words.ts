import { regionName } from '@strideloom/domain/library/regions.ts'
import { regionLabel, shortName } from '@strideloom/ui/body-map/region-label.ts'
import type { Place } from './intake-draft.ts'

/** "Left soleus", "Knee, both sides"; null when no place is named. */
export const placeWords = ({ region, side }: Place): string | null => {
  if (region === null) return null
  const name = regionName(region)
  if (side === null) return `${shortName(name)}, side not said`
  return side === 'both' ? `${shortName(name)}, both sides` : regionLabel({ name }, side)
}
