import { epochMilliseconds } from '../calendar/instant.ts'
import type { RecordRun } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'

const WEEK = 7 * 86_400_000

/** A run of this length is long, and so is one of this share of the week (reference 5). */
const LONG_MINUTES = 90
const LONG_SHARE = 0.3

/** With fewer runs in the week every run is a large share of it, and the share says nothing. Our own choice. */
const LEAST_RUNS_OF_A_WEEK = 4

/**
 * Tells those of some runs that count as long: called so, of 90 minutes or more, or of 30 % or more of the seven days up to it
 * and their longest. Kilometres where all runs of the week have them, else minutes.
 */
export function longAmong(runs: readonly RecordRun[]): (run: RecordRun) => boolean {
  const starts = runs.map(({ start }) => epochMilliseconds(start))
  return (run) => {
    if (run.type === 'long') return true
    if ((run.minutes ?? 0) >= LONG_MINUTES) return true
    const start = epochMilliseconds(run.start)
    const week = runs.filter((_, index) => {
      const began = starts[index] ?? Number.NaN
      return began <= start && began > start - WEEK
    })
    if (week.length < LEAST_RUNS_OF_A_WEEK) return false
    return isLongestShare(run, week, 'km') ?? isLongestShare(run, week, 'minutes') ?? false
  }
}

function isLongestShare(run: RecordRun, week: readonly RecordRun[], measure: 'km' | 'minutes'): boolean | null {
  const lengths = week.map((other) => other[measure] ?? null)
  if (lengths.some((length) => length === null)) return null
  const all = lengths.map((length) => length ?? 0)
  const own = run[measure] ?? 0
  const total = all.reduce((sum, length) => sum + length, 0)
  return total > 0 && own >= LONG_SHARE * total && all.filter((length) => length >= own).length === 1
}

/** The same, for the document of rules. */
export const LONG_RUN_LINE: RuleLine = {
  id: 'long run',
  when: `${LONG_MINUTES} min or more, or the longest with ${LONG_SHARE * 100} % of the week or more, of ${LEAST_RUNS_OF_A_WEEK} runs or more`,
  means: 'is a key run',
  confidence: 'medium',
  source: 'reference 5',
}
