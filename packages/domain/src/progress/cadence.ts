import type { PhaseName } from '../record/schema.ts'
import type { BookingRecommendation } from '../timing/facts.ts'

/** Days from one session to the next, and the rule that says so where one does. */
export type Cadence = { days: readonly [from: number, to: number]; rule: string | null }

/**
 * How often, when nothing needs to be done (reference 7.3, low confidence: practitioners' pages say anything from weekly to
 * monthly). There is no interval that holds for everybody (S16): null where the reference gives none, and whenever the signs
 * say something else.
 *
 * @param moderate trains moderately and no sign is a yes
 */
export function cadenceFor(
  recommendation: BookingRecommendation,
  phase: PhaseName | null,
  moderate: boolean | null,
): Cadence | null {
  if (recommendation !== 'no-need') return null
  switch (phase) {
    case 'build':
      return { days: [7, 14], rule: 'PHA-01' }
    case 'speed':
      return { days: [7, 14], rule: 'PHA-02' }
    // At lighter pressure.
    case 'race':
      return { days: [7, 14], rule: null }
    case 'base':
    case 'off-season':
      if (moderate) return { days: [28, 42], rule: 'PHA-04' }
      return phase === 'off-season' ? { days: [28, 28], rule: null } : null
    case null:
      // Training moderately is known, the phase is not: the interval stands, no rule of a phase does.
      return moderate ? { days: [28, 42], rule: null } : null
    default:
      return null
  }
}
