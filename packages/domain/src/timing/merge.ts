import { INTENTS, type Intent } from '../library/ids.ts'
import type { PlaceKey } from './facts.ts'
import { keyCovers } from './places.ts'
import type { Cause } from './verdict.ts'

/** The limits of a verdict before intents are dropped for want of pressure or of a race. */
export type Merged = {
  readonly intents: readonly Intent[]
  readonly maxPressure: number
  readonly maxMinutes: number
  readonly avoidRegions: readonly PlaceKey[]
  readonly regionCaps: Readonly<Record<PlaceKey, number>>
  readonly avoidTechniques: readonly string[]
  readonly requires: readonly string[]
}

const sorted = (names: ReadonlySet<string>): readonly string[] => [...names].sort()

/** The least cap for each named place: its own, or that of a place around it (calf 3 holds for gastrocnemius too). */
function capsOf(own: ReadonlyMap<PlaceKey, number>): Record<PlaceKey, number> {
  const caps: Record<PlaceKey, number> = {}
  for (const [place, cap] of own) {
    caps[place] = cap
    for (const [around, other] of own)
      if (other < cap && keyCovers(around, place)) caps[place] = Math.min(caps[place], other)
  }
  return caps
}

/**
 * What all causes say together: intents intersected, pressure and minutes the least, places, techniques and
 * requirements united, caps the least per place. No cause can loosen another.
 */
export function merge(causes: readonly Cause[]): Merged {
  let intents: readonly Intent[] = INTENTS
  let maxPressure = Number.POSITIVE_INFINITY
  let maxMinutes = Number.POSITIVE_INFINITY
  const [places, techniques, requires] = [new Set<PlaceKey>(), new Set<string>(), new Set<string>()]
  const caps = new Map<PlaceKey, number>()
  for (const cause of causes) {
    if (cause.limit === 'intents') intents = intents.filter((intent) => cause.value.includes(intent))
    else if (cause.limit === 'pressure') maxPressure = Math.min(maxPressure, cause.value)
    else if (cause.limit === 'minutes') maxMinutes = Math.min(maxMinutes, cause.value)
    else if (cause.limit === 'region') for (const place of cause.value) places.add(place)
    else if (cause.limit === 'regionCap')
      for (const place of cause.regions) caps.set(place, Math.min(caps.get(place) ?? cause.value, cause.value))
    else if (cause.limit === 'technique') for (const technique of cause.value) techniques.add(technique)
    else if (cause.limit === 'requires') for (const one of cause.value) requires.add(one)
  }
  return {
    intents,
    maxPressure,
    maxMinutes,
    avoidRegions: sorted(places),
    regionCaps: capsOf(caps),
    avoidTechniques: sorted(techniques),
    requires: sorted(requires),
  }
}
