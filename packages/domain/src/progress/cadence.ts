import type { PhaseName } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import type { BookingRecommendation } from '../timing/facts.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'

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
  { cadence }: SignThresholds,
): Cadence | null {
  if (recommendation !== 'no-need') return null
  const occasional = [cadence.moderateFrom, cadence.moderateTo] as const
  switch (phase) {
    case 'build':
      return { days: [cadence.buildFrom, cadence.buildTo], rule: 'PHA-01' }
    case 'speed':
      return { days: [cadence.speedFrom, cadence.speedTo], rule: 'PHA-02' }
    // At lighter pressure.
    case 'race':
      return { days: [cadence.raceFrom, cadence.raceTo], rule: null }
    case 'base':
    case 'off-season':
      if (moderate) return { days: occasional, rule: 'PHA-04' }
      return phase === 'off-season' ? { days: [cadence.offSeasonFrom, cadence.offSeasonTo], rule: null } : null
    case null:
      // Training moderately is known, the phase is not: the interval stands, no rule of a phase does.
      return moderate ? { days: occasional, rule: null } : null
    default:
      return null
  }
}

const CADENCES = [
  ['training moderately', ['cadence.moderateFrom', 'cadence.moderateTo'], 'base', true],
  ['in a build', ['cadence.buildFrom', 'cadence.buildTo'], 'build', false],
  ['in a speed block', ['cadence.speedFrom', 'cadence.speedTo'], 'speed', false],
  ['in the race phase, at lighter pressure', ['cadence.raceFrom', 'cadence.raceTo'], 'race', false],
  ['off-season', ['cadence.offSeasonFrom', 'cadence.offSeasonTo'], 'off-season', false],
] as const

const line = linesOf(SIGN_SETTINGS)

const daysWords = ([from, to]: readonly [number, number]): string =>
  from === to ? `${from} days` : `${from} to ${to} days`

/** The same, for the document of rules. */
export const cadenceLines = (thresholds: SignThresholds): RuleLine[] =>
  CADENCES.map(([when, settings, phase, moderate]) =>
    line(thresholds, settings, {
      id: 'how often, when nothing needs to be done',
      when,
      means: daysWords(cadenceFor('no-need', phase, moderate, thresholds)?.days ?? [0, 0]),
      confidence: 'low',
      source: 'reference 7.3',
    }),
  )

/** The one of them that speaks in a phase: for "Why". */
export function cadenceLine(phase: PhaseName | null, moderate: boolean | null, thresholds: SignThresholds): RuleLine {
  const isOccasional = moderate === true && (phase === null || phase === 'base' || phase === 'off-season')
  const at = isOccasional ? 0 : CADENCES.findIndex(([, , of]) => of === phase)
  const found = cadenceLines(thresholds)[at]
  if (!found) throw new Error(`no cadence is told for the phase “${phase}”`)
  return found
}
