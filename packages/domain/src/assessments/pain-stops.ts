/** Pain over this stops a test, 0–10 (reference 3). It keeps runners safe, so no practice changes it. */
const PAIN_STOPS_OVER = 5

/** True for pain that ends a test. What was not asked ends nothing. */
export const painStops = (pain: number | null | undefined): boolean =>
  typeof pain === 'number' && pain > PAIN_STOPS_OVER

/** True when pain ended a test: somebody said so, or it hurt so much that it had to. */
export const isStoppedByPain = (one: {
  stoppedByPain?: boolean | null | undefined
  pain?: number | null | undefined
}): boolean => one.stoppedByPain === true || painStops(one.pain)
