import { roundTo } from './decimal.ts'

// a space that does not break: a number and its unit stay on one line
const gap = '\u00a0'

/** 50 → "50 min", 95 → "1 h 35 min", 120 → "2 h". */
export function formatMinutes(minutes: number): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest}${gap}min`
  return rest === 0 ? `${hours}${gap}h` : `${hours}${gap}h ${rest}${gap}min`
}

/** 50 → "50′", for cells. */
export function formatMinutesTight(minutes: number): string {
  return `${Math.round(minutes)}\u2032`
}

/** 40 → "40 s", 90 → "1 min 30 s". */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole}${gap}s`
  const rest = whole % 60
  return rest === 0 ? `${whole / 60}${gap}min` : `${Math.floor(whole / 60)}${gap}min ${rest}${gap}s`
}

/** 95 → "1:35", 3605 → "1:00:05", for clocks that run. */
export function formatTimer(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** 66 → "66 h", 1.5 → "1.5 h". */
export function formatHours(hours: number): string {
  return `${roundTo(hours, 1)}${gap}h`
}
