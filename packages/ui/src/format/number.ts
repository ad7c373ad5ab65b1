import { roundTo } from './decimal.ts'

const minus = '\u2212'

/** −2.25 → "−2.3" at one decimal (default 1), 6 → "6". Numbers are never cut and never break. */
export function formatNumber(value: number, decimals = 1): string {
  const rounded = roundTo(value, decimals)
  return rounded < 0 ? minus + String(-rounded) : String(rounded)
}

/** 2.9 → "+2.9 cm", −2.2 → "−2.2 cm", 0 → "0 cm": a change always carries its sign. */
export function formatChange(value: number, unit = '', decimals = 1): string {
  const rounded = roundTo(value, decimals)
  return withUnit(rounded > 0 ? `+${rounded}` : formatNumber(rounded, decimals), unit)
}

/** 9.4, "cm" → "9.4 cm"; degrees stand close: "48°". */
export function formatQuantity(value: number, unit: string, decimals = 1): string {
  return withUnit(formatNumber(value, decimals), unit)
}

/** 88 → "88 %". */
export function formatPercent(percent: number): string {
  return `${formatNumber(percent, 0)}\u202f%`
}

/** "20 of 22"; with a noun that follows the whole: "12 of 14 days", "1 of 1 day". */
export function formatOf(part: number, whole: number, one = '', many = `${one}s`): string {
  return `${formatNumber(part)} of ${one === '' ? formatNumber(whole) : formatCount(whole, one, many)}`
}

/** 1, "session" → "1 session"; 3 → "3 sessions"; give the plural when it is not an s. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

function withUnit(number: string, unit: string): string {
  if (unit === '') return number
  return unit === '°' || unit === 'deg' ? `${number}°` : `${number}\u00a0${unit}`
}
