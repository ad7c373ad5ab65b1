import type { Dose, Load } from '../programs/schema.ts'
import type { PerformedSet } from './schema.ts'

export const KG_PER_LB = 0.45359237

/** A load in kilograms, to two decimals as it is stored; null for bands, body weight and none, which are no kilograms. */
export const loadInKg = (load: Load): number | null => {
  if (load.unit === 'kg') return load.value
  return load.unit === 'lb' ? Math.round(load.value * KG_PER_LB * 100) / 100 : null
}

export type SetTarget = { reps: number | null; seconds: number | null; loadKg: number | null }

/** What a set answered. A set beyond the dose, or on a side that was not asked, had no target: all null. */
export const targetOf = (dose: Dose, set: Pick<PerformedSet, 'ordinal' | 'side'>): SetTarget => {
  const side = set.side === 'both' ? dose.side === 'none' : dose.side === 'each' || dose.side === set.side
  if (!side || set.ordinal > dose.sets) return { reps: null, seconds: null, loadKg: null }
  return { reps: dose.reps, seconds: dose.seconds, loadKg: loadInKg(dose.load) }
}
