import type { Intent } from '../library/ids.ts'
import type { Verdict } from './verdict.ts'

/** What decides beside the verdict. `correctiveFrom`: the readiness that the practice asks for corrective work. */
export type BestIntentGround = { findingActive: boolean; readiness: number | null; correctiveFrom: number }

/**
 * The best intent of those that are open (reference 5): corrective if a finding is active and readiness is known to be
 * 60 or more as shipped (`correctiveFrom`), else maintenance, else a flush, else what is left. Null when nothing is open: a session never needs to
 * happen.
 */
export function bestIntent(
  { allowedIntents }: Pick<Verdict, 'allowedIntents'>,
  { findingActive, readiness, correctiveFrom }: BestIntentGround,
): Intent | null {
  const open = (intent: Intent) => allowedIntents.includes(intent)
  if (open('corrective') && findingActive && readiness !== null && readiness >= correctiveFrom) return 'corrective'
  if (open('maintenance')) return 'maintenance'
  if (open('recovery-flush')) return 'recovery-flush'
  return allowedIntents[0] ?? null
}
