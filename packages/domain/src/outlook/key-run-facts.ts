import type { Span } from './asked-session.ts'
import { hoursSince, hoursUntil } from './hours.ts'
import type { PlacedKeyRun } from './placed-key-runs.ts'

export type KeyRunFacts = {
  hoursToKey: number | null
  /** Hours to the real start, where the credit of an easy long run makes the fact larger. */
  hoursToKeyStart?: number
  hoursSinceKey: number | null
  assumptions: string[]
}

const least = <One>(all: readonly One[], by: (one: One) => number): One | null =>
  all.reduce<One | null>((best, one) => (best === null || by(one) < by(best) ? one : best), null)

/** Hours to the next key run and since the last, as the rules count them; null where there is none. */
export function keyRunFacts(keyRuns: readonly PlacedKeyRun[], session: Span): KeyRunFacts {
  const until = (run: PlacedKeyRun) => hoursUntil(session, run.start) + run.credit
  const since = (run: PlacedKeyRun) => hoursSince(session, run.end)
  const next = least(
    keyRuns.filter(({ state, start }) => state === 'planned' && start >= session.start),
    until,
  )
  const last = least(
    keyRuns.filter(({ start }) => start < session.start),
    since,
  )
  return {
    hoursToKey: next && until(next),
    ...(next && next.credit > 0 && { hoursToKeyStart: hoursUntil(session, next.start) }),
    hoursSinceKey: last && since(last),
    assumptions: last?.assumption ? [last.assumption] : [],
  }
}
