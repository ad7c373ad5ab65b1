import { limitWords } from './limit-words.ts'
import { limitsOf } from './limits.ts'
import type { Effect } from './rules.ts'

const NUMBERS: Readonly<Record<string, string>> = {
  $pressureCeiling: 'at most that tolerance',
  $lastPressure: 'at most the pressure of that session',
}

/** What a rule limits, in words, without the facts of a moment: "no corrective work, at most 5 for up to 60 min". */
export function effectWords(effect: Effect): string {
  const { maxPressure, avoidRegions, regionPressureCap, ...rest } = effect
  const named: string[] = []
  const fixed: Effect = { ...rest }
  if (typeof maxPressure === 'string') named.push(NUMBERS[maxPressure] ?? maxPressure)
  else if (maxPressure !== undefined) fixed.maxPressure = maxPressure
  if (typeof avoidRegions === 'string') named.push('hands off there')
  else if (avoidRegions) fixed.avoidRegions = avoidRegions
  if (regionPressureCap && typeof regionPressureCap.regions === 'string')
    named.push(`at most ${regionPressureCap.max} there`)
  else if (regionPressureCap) fixed.regionPressureCap = regionPressureCap
  const limits = limitWords(limitsOf(fixed, {}))
  return [...(limits === '' ? [] : [limits]), ...named].join(', ')
}
