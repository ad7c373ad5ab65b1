import { regionName } from '../library/regions.ts'
import type { PlaceKey } from './facts.ts'
import { placeOf } from './places.ts'

/** A place inside a sentence: "left soleus", "soleus on both sides", "low back", and "calf" for all of it. */
export function placeKeyWords(key: PlaceKey): string {
  const place = placeOf(key)
  if (!place) return key
  const name = regionName(place.region).split(' (')[0] ?? place.region
  // A person's name keeps its capital.
  const small = name.startsWith('Achilles') ? name : name.charAt(0).toLowerCase() + name.slice(1)
  if (place.side === 'left' || place.side === 'right') return `${place.side} ${small}`
  return key.endsWith('/both') ? `${small} on both sides` : small
}
