import type { Side } from '../library/region-side.ts'
import type { Unit } from '../library/tests.ts'
import { unitSuffix } from './measured-value.ts'

/**
 * A number as people read it: at most `decimals` of them, a real minus sign. Rounded for the eye only; rules compare
 * unrounded.
 */
export function numberWords(value: number, decimals = 1): string {
  const rounded = Number(value.toFixed(decimals))
  return String(rounded === 0 ? 0 : rounded).replace('-', '−')
}

/** A value with its unit: `8 cm`, `−6°`, `22 reps`, `1 rep`, `yes`. */
export function valueWords(value: number, unit: Unit): string {
  if (unit === 'yes/no') return value === 1 ? 'yes' : 'no'
  if (unit === 'reps' && value === 1) return '1 rep'
  return `${numberWords(value)}${unitSuffix(unit)}`
}

export const SIDE_WORDS: Record<Side, string> = { left: 'left', right: 'right', both: 'both sides', center: 'centre' }

/** The first letter large, for what starts a sentence. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The first letter small, for a sentence that goes on after a colon. */
export const continued = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
