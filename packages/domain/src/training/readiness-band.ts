import { atLeast } from '../assessments/threshold.ts'
import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { mean, populationSd } from './mean.ts'
import { readinessByDay } from './readiness.ts'

export const READINESS_BANDS = ['very low', 'low', 'normal', 'high'] as const
export type ReadinessBand = (typeof READINESS_BANDS)[number]

/** The own usual is known after so many answered days of the 28 before today; a spread under 5 points counts as 5. */
const USUAL_DAYS = 28
const USUAL_LEAST = 14
const LEAST_SPREAD = 5

/** From here down, the band is shown one lower (reference 7.1). */
const UNUSUALLY_LOW_Z = -1.5

/** How far from the own usual, in spreads of the 28 days before today; null until 14 of them were answered. */
export function readinessZ(record: Pick<RunnerRecord, 'runner' | 'checkIns'>, at: Instant): number | null {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const days = readinessByDay(record.checkIns, { from: addDays(today, -USUAL_DAYS), to: today, timeZone, until: at })
  const now = days.get(today)
  days.delete(today)
  const usual = [...days.values()]
  if (now === undefined || usual.length < USUAL_LEAST) return null
  return (now - mean(usual)) / Math.max(populationSd(usual), LEAST_SPREAD)
}

/**
 * Under 40 very low, under 60 low, under 80 normal, else high; one lower when it is unusually low for this runner. Only
 * what is shown: the FAT rules look at the number (README 15). Never a mean over runners.
 */
export function readinessBand(readiness: number | null, z: number | null = null): ReadinessBand | null {
  if (readiness === null) return null
  const band = readiness < 40 ? 0 : readiness < 60 ? 1 : readiness < 80 ? 2 : 3
  const lower = z !== null && atLeast(UNUSUALLY_LOW_Z, z) ? 1 : 0
  return READINESS_BANDS[Math.max(0, band - lower)] ?? null
}
