import type { Intent } from '../library/ids.ts'
import type { Verdict } from './verdict.ts'

/** Below this readiness, corrective work is not the best choice even where it is open (reference 5). */
export const CORRECTIVE_READINESS = 60

/**
 * The best intent of those that are open (reference 5): corrective if a finding is active and readiness is known to be
 * 60 or more, else maintenance, else a flush, else what is left. Null when nothing is open: a session never needs to
 * happen.
 */
export function bestIntent(
  { allowedIntents }: Pick<Verdict, 'allowedIntents'>,
  { findingActive, readiness }: { findingActive: boolean; readiness: number | null },
): Intent | null {
  const open = (intent: Intent) => allowedIntents.includes(intent)
  if (open('corrective') && findingActive && readiness !== null && readiness >= CORRECTIVE_READINESS)
    return 'corrective'
  if (open('maintenance')) return 'maintenance'
  if (open('recovery-flush')) return 'recovery-flush'
  return allowedIntents[0] ?? null
}
