import { limitWords } from './limit-words.ts'
import { limitsOf } from './limits.ts'
import type { Effect } from './rules.ts'

const NUMBERS: Readonly<Record<string, string>> = {
  $pressureCeiling: 'pressure at most that tolerance',
  $lastPressure: 'pressure at most that of the last session',
}

const words = (effect: Effect): string[] => {
  const said = limitWords(limitsOf(effect, {}))
  return said === '' ? [] : [said]
}

/**
 * What a rule limits, in words, without the facts of a moment: "no corrective work, pressure at most 5 for up to 60 min".
 * Read on its own, so that a number says what it is a number of.
 */
export function effectWords(effect: Effect): string {
  const { onlyIntents, forbidIntents, maxPressure, maxMinutes, avoidRegions, regionPressureCap, ...rest } = effect
  if (onlyIntents?.length === 0) return [...words({ onlyIntents }), ...words(rest)].join(', ')
  const intents = words({ ...(onlyIntents && { onlyIntents }), ...(forbidIntents && { forbidIntents }) })
  const minutes = maxMinutes === undefined ? {} : { maxMinutes }
  const pressure =
    typeof maxPressure === 'string'
      ? [NUMBERS[maxPressure] ?? maxPressure, ...words(minutes)]
      : maxPressure === undefined
        ? words(minutes)
        : words({ maxPressure, ...minutes }).map((said) => `pressure ${said}`)
  const places = typeof avoidRegions === 'string' ? ['hands off there'] : avoidRegions ? words({ avoidRegions }) : []
  const caps = regionPressureCap
    ? typeof regionPressureCap.regions === 'string'
      ? [`pressure at most ${regionPressureCap.max} there`]
      : words({ regionPressureCap }).map((said) => `pressure ${said}`)
    : []
  return [...intents, ...pressure, ...places, ...caps, ...words(rest)].join(', ')
}
