import type { PhaseName } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
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

const CADENCES: readonly [when: string, phase: PhaseName | null, moderate: boolean][] = [
  ['training moderately', 'base', true],
  ['in a build', 'build', false],
  ['in a speed block', 'speed', false],
  ['in the race phase, at lighter pressure', 'race', false],
  ['off-season', 'off-season', false],
]

/** The same, for the document of rules. */
export const cadenceLines = (): RuleLine[] =>
  CADENCES.map(([when, phase, moderate]) => ({
    id: 'how often, when nothing needs to be done',
    when,
    means: `${[...new Set(cadenceFor('no-need', phase, moderate)?.days)].join(' to ')} days`,
    confidence: 'low',
    source: 'reference 7.3',
  }))
