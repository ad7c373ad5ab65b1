import { INTENTS } from '../library/ids.ts'
import type { FactName, Facts, FlagLimit, PlaceKey } from './facts.ts'
import type { Effect } from './rules.ts'
import type { Limit } from './verdict.ts'

/** The value itself, or that of the fact which `$name` names. */
const resolved = <Value>(given: Value | `$${FactName}`, facts: Facts): Value => {
  if (typeof given !== 'string' || !given.startsWith('$')) return given as Value
  return facts[given.slice(1) as FactName] as Value
}

/** The limits that a rule sets, in the order in which a verdict tells them. Empty for a rule that only advises. */
export function limitsOf(effect: Effect, facts: Facts): Limit[] {
  const limits: Limit[] = []
  const { onlyIntents, forbidIntents, maxPressure, maxMinutes, avoidRegions, regionPressureCap } = effect
  if (onlyIntents || forbidIntents)
    limits.push({
      limit: 'intents',
      value: INTENTS.filter((intent) => (onlyIntents?.includes(intent) ?? true) && !forbidIntents?.includes(intent)),
    })
  if (maxPressure !== undefined) limits.push({ limit: 'pressure', value: resolved<number>(maxPressure, facts) })
  if (maxMinutes !== undefined) limits.push({ limit: 'minutes', value: maxMinutes })
  if (avoidRegions) limits.push({ limit: 'region', value: resolved<readonly PlaceKey[]>(avoidRegions, facts) })
  if (regionPressureCap)
    limits.push({
      limit: 'regionCap',
      value: regionPressureCap.max,
      regions: resolved<readonly PlaceKey[]>(regionPressureCap.regions, facts),
    })
  if (effect.avoidTechniques) limits.push({ limit: 'technique', value: effect.avoidTechniques })
  if (effect.requires) limits.push({ limit: 'requires', value: effect.requires })
  if (effect.action) limits.push({ limit: 'action', value: effect.action })
  return limits
}

/** The limits of a red flag. A local flag that still lacks its place closes the whole session. Empty lists limit nothing. */
export function limitsOfFlag(flag: Omit<FlagLimit, 'id' | 'severity' | 'reason'>): Limit[] {
  if (flag.closesSession) return limitsOf({ onlyIntents: [], maxPressure: 0, maxMinutes: 0 }, {})
  const { maxPressure, forbidIntents = [], avoidRegions = [], avoidTechniques = [], requires = [] } = flag
  const limits: Limit[] = []
  if (forbidIntents.length > 0)
    limits.push({ limit: 'intents', value: INTENTS.filter((intent) => !forbidIntents.includes(intent)) })
  if (maxPressure !== undefined) limits.push({ limit: 'pressure', value: maxPressure })
  if (avoidRegions.length > 0) limits.push({ limit: 'region', value: avoidRegions })
  const caps = Object.entries(flag.regionCaps ?? {})
  for (const value of new Set(caps.map(([, cap]) => cap)))
    limits.push({
      limit: 'regionCap',
      value,
      regions: caps.filter(([, cap]) => cap === value).map(([place]) => place),
    })
  if (avoidTechniques.length > 0) limits.push({ limit: 'technique', value: avoidTechniques })
  if (requires.length > 0) limits.push({ limit: 'requires', value: requires })
  return limits
}
