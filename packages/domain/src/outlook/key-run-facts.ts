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

/** Hours to the next key run and since the last, as the rules count them; null where there is none. */
export function keyRunFacts(keyRuns: readonly PlacedKeyRun[], session: Span): KeyRunFacts {
  let [next, hoursToKey]: [PlacedKeyRun | null, number] = [null, Number.POSITIVE_INFINITY]
  let [last, hoursSinceKey]: [PlacedKeyRun | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const run of keyRuns) {
    if (run.start < session.start) {
      const hours = hoursSince(session, run.end)
      if (hours < hoursSinceKey) [last, hoursSinceKey] = [run, hours]
    } else if (run.state === 'planned') {
      const hours = hoursUntil(session, run.start) + run.credit
      if (hours < hoursToKey) [next, hoursToKey] = [run, hours]
    }
  }
  return {
    hoursToKey: next && hoursToKey,
    ...(next && next.credit > 0 && { hoursToKeyStart: hoursUntil(session, next.start) }),
    hoursSinceKey: last && hoursSinceKey,
    assumptions: last?.assumption ? [last.assumption] : [],
  }
}
