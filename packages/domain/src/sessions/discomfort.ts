import type { Intent } from '../library/ids.ts'
import { type RuleLine, SAFE } from '../rule-page.ts'

/** The most discomfort that work may bring, 0–10. */
const USUAL = 5
const CORRECTIVE = 6
/** Before and after a race nothing is to be changed. */
const AROUND_RACE = 3

/** Where somebody tenses, the hand goes down by this much. */
const LESS_WHEN_TENSED = 2
/** The lightest effort that is a touch (domain README 8). */
const LIGHTEST = 1

const LIMITS: Readonly<Record<Intent, number>> = {
  'pre-event': AROUND_RACE,
  'recovery-flush': USUAL,
  'post-event': AROUND_RACE,
  maintenance: USUAL,
  corrective: CORRECTIVE,
}

/**
 * How much discomfort work of an intent may bring at most, 0–10 by the runner's own word (reference 6, a convention of
 * practitioners). It is not the therapist's effort: the two never share a field (domain README 8).
 */
export const discomfortLimit = (intent: Intent): number => LIMITS[intent]

/** With how much pressure to go on where somebody tensed (reference 6): two less, as long as it stays a touch. */
export const lighterWhenTensed = (pressure: number): number => Math.max(LIGHTEST, pressure - LESS_WHEN_TENSED)

const CONVENTION = {
  confidence: 'medium',
  source: 'reference 6, a convention of practitioners',
  fixed: SAFE,
} as const

/** The same, for the document of rules. */
export const discomfortLines = (): RuleLine[] => [
  {
    id: 'discomfort',
    when: `over ${USUAL} of 10 by the runner’s own word; over ${CORRECTIVE} in corrective work, over ${AROUND_RACE} before and after a race`,
    means: 'go on lighter',
    ...CONVENTION,
  },
  {
    id: 'tensed',
    when: 'the runner tenses, holds the breath or pulls away',
    means: `the pressure goes down by ${LESS_WHEN_TENSED}`,
    ...CONVENTION,
  },
]
