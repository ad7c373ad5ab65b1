import { formatNumber } from './number.ts'

export type DistanceUnit = 'km' | 'mi'
export type LoadUnit = 'kg' | 'lb'

/** Kilometres in the runner's unit: 12.04 → "12 km", 12.04 in miles → "7.5 mi". */
export function formatDistance(km: number, unit: DistanceUnit = 'km', decimals = 1): string {
  return `${formatNumber(unit === 'km' ? km : km / 1.609344, decimals)}\u00a0${unit}`
}

/** Kilograms in the runner's unit: 24 → "24 kg" or "52.9 lb". */
export function formatLoad(kg: number, unit: LoadUnit = 'kg', decimals = 1): string {
  return `${formatNumber(unit === 'kg' ? kg : kg / 0.45359237, decimals)}\u00a0${unit}`
}
