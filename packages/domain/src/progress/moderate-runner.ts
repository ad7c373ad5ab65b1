import { atLeast } from '../assessments/threshold.ts'
import { addDays, daysBetween } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'

/** Four weeks (reference 7.3). */
const DAYS = 28

export type Volume = {
  /** A week, on average. */
  runs: number
  km: number
  /** No run lacks its distance. */
  isComplete: boolean
}

/**
 * Runs and kilometres a week, on average over the 28 days ending today, or since joining where that is less. Null where runs
 * are not kept.
 */
export function volumeAt({ runner, runs }: Pick<RunnerRecord, 'runner' | 'runs'>, at: Instant): Volume | null {
  if (runs === undefined) return null
  const { timeZone, joinedOn } = runner
  const today = dayOf(at, timeZone)
  const from = addDays(today, 1 - DAYS)
  const since = joinedOn && joinedOn > from && joinedOn <= today ? joinedOn : from
  const weeks = Math.max(1, (daysBetween(since, today) + 1) / 7)
  const recent = onDays(runs, ({ start }) => start, { from: since, to: today, timeZone, until: at })
  const km = recent.reduce((sum, { one }) => sum + (one.km ?? 0), 0)
  return {
    runs: recent.length / weeks,
    km: km / weeks,
    isComplete: recent.every(({ one }) => typeof one.km === 'number'),
  }
}

/**
 * Does somebody train moderately? Null where runs are not kept, or where distances that could decide it are missing.
 */
export function trainsModerately(
  record: Pick<RunnerRecord, 'runner' | 'runs'>,
  at: Instant,
  { cadence }: SignThresholds,
): boolean | null {
  const volume = volumeAt(record, at)
  if (volume === null) return null
  if (!atLeast(cadence.runs, volume.runs) || !atLeast(cadence.km, volume.km)) return false
  return volume.isComplete ? true : null
}

const line = linesOf(SIGN_SETTINGS)

/** The same, for the document of rules. */
export const moderateLine = (thresholds: SignThresholds): RuleLine =>
  line(thresholds, ['cadence.runs', 'cadence.km'], {
    id: 'trains moderately',
    when: `at most ${thresholds.cadence.runs} runs and ${thresholds.cadence.km} km a week, on average over ${DAYS} days, and no sign is a yes`,
    means: 'an occasional session is enough',
    confidence: 'low',
    source: 'reference 7.3',
  })
