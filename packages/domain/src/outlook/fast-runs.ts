import type { Day } from '../calendar/day.ts'
import { dayOf, type TimeZone } from '../calendar/instant.ts'
import type { SpacedRun } from '../programs/heavy-leg-spacing.ts'
import type { FastRun } from '../programs/long-hold.ts'

/** Fast is what is known to be: a long run of an unknown pace is no fast one. */
const kindOf = ({ kind, effort, race }: SpacedRun): FastRun['kind'] | null =>
  race ? 'race' : kind === 'quality' ? 'quality' : effort === 'race-pace' ? 'race-pace' : null

/** Fast running by its day. */
export const fastRuns = (runs: readonly SpacedRun[], timeZone: TimeZone): ReadonlyMap<Day, readonly FastRun[]> => {
  const fast = new Map<Day, FastRun[]>()
  for (const run of runs) {
    const kind = kindOf(run)
    const day = dayOf(run.start, timeZone)
    if (kind) fast.set(day, [...(fast.get(day) ?? []), { id: run.id, kind }])
  }
  return fast
}
