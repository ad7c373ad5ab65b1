import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { RegionSide, Side } from '@strideloom/domain/library/region-side.ts'
import { region, regionName } from '@strideloom/domain/library/regions.ts'
import { regionLabel, shortName, uncapitalized } from '@strideloom/ui/body-map/region-label.ts'

/** "Left soleus", "Low back", "Calf, both sides". */
export const placeWords = ({ region: id, side }: RegionSide): string => {
  const name = regionName(id)
  return side === 'both' ? `${shortName(name)}, both sides` : regionLabel({ name }, side)
}

/** The same inside a sentence: "left soleus", "low back". */
export const placeInSentence = (place: RegionSide): string => uncapitalized(placeWords(place))

/** "Soleus" of "Soleus (deep lower calf)". */
export const regionWords = (id: RegionId): string => shortName(regionName(id))

/** `soleus/left` of an address back into a place; null when it is none. */
export const readPlace = (text: string, isRegion: (id: string) => id is RegionId): RegionSide | null => {
  const [id = '', side = ''] = text.split('/')
  if (!isRegion(id) || !['left', 'right', 'center'].includes(side)) return null
  const isAxial = region(id).laterality === 'axial'
  if (region(id).laterality === 'group' || (side === 'center') !== isAxial) return null
  return { region: id, side: side as Side }
}

/** The sides that something can be noted on. */
export const sidesOf = (id: RegionId): Exclude<Side, 'both'>[] =>
  region(id).laterality === 'axial' ? ['center'] : ['left', 'right']
