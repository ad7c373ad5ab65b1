/** Therapist's effort. 9 and 10 are refused by the schema, no override (domain README 8). */
export const PRESSURE_MAX = 8

/** How each two steps of effort are called (reference 5). */
const STEPS = ['very light', 'light to moderate', 'moderate to firm', 'deep'] as const

/** What a pressure is called: 1 and 2 are very light, 7 and 8 deep. A number between two steps is the firmer one. */
export const pressureWords = (pressure: number): (typeof STEPS)[number] => {
  const step = Math.ceil(Math.min(Math.max(pressure, 1), PRESSURE_MAX) / 2) - 1
  return STEPS[step] ?? 'deep'
}
