import { atLeast } from '../assessments/threshold.ts'
import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { LOAD_SETTINGS, type LoadThresholds } from './load-settings.ts'
import { mean, populationSd } from './mean.ts'
import { readinessByDay } from './readiness.ts'

export const READINESS_BANDS = ['very low', 'low', 'normal', 'high'] as const
export type ReadinessBand = (typeof READINESS_BANDS)[number]

/** The own usual is that of so many days before today. */
const USUAL_DAYS = 28

/** How far from the own usual, in spreads of the 28 days before today; null until 14 of them were answered. */
export function readinessZ(
  record: Pick<RunnerRecord, 'runner' | 'checkIns'>,
  at: Instant,
  thresholds: LoadThresholds,
): number | null {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const window = { from: addDays(today, -USUAL_DAYS), to: today, timeZone, until: at }
  const days = readinessByDay(record.checkIns, window, thresholds)
  const now = days.get(today)
  days.delete(today)
  const usual = [...days.values()]
  if (now === undefined || usual.length < thresholds.readiness.usualDays) return null
  return (now - mean(usual)) / Math.max(populationSd(usual), thresholds.readiness.leastSpread)
}

/** Under each the band of that place, from the last on the highest. */
const bandEnds = ({ readiness: { veryLowUnder, lowUnder, normalUnder } }: LoadThresholds): number[] => [
  veryLowUnder,
  lowUnder,
  normalUnder,
]

/**
 * As shipped under 40 very low, under 60 low, under 80 normal, else high; one lower when it is unusually low for this runner. What
 * is shown: the FAT rules look at the number (README 15), unless a practice chose that they look at the word too. Never a mean over runners.
 */
export function readinessBand(
  readiness: number | null,
  z: number | null,
  thresholds: LoadThresholds,
): ReadinessBand | null {
  if (readiness === null) return null
  const ends = bandEnds(thresholds)
  const under = ends.findIndex((end) => readiness < end)
  const band = under === -1 ? ends.length : under
  const lower = z !== null && atLeast(-thresholds.readiness.unusuallyLow, z) ? 1 : 0
  return READINESS_BANDS[Math.max(0, band - lower)] ?? null
}

const line = linesOf(LOAD_SETTINGS)
const ENDS = ['readiness.veryLowUnder', 'readiness.lowUnder', 'readiness.normalUnder'] as const

/** The same, for the document of rules. */
export const readinessBandLines = (thresholds: LoadThresholds): RuleLine[] => {
  const { usualDays, leastSpread, unusuallyLow } = thresholds.readiness
  const ends = bandEnds(thresholds)
  return [
    ...READINESS_BANDS.map((band, index): RuleLine => {
      const [from, to] = [ends[index - 1], ends[index]]
      return line(thresholds, ENDS.slice(Math.max(0, index - 1), index + 1), {
        id: `readiness ${band}`,
        when: from === undefined ? `below ${to}` : to === undefined ? `${from} or more` : `${from} to under ${to}`,
        means: 'the word that is shown; rules look at the number, unless a practice chose the word as well',
        confidence: 'low',
        source: 'reference 7.1',
      })
    }),
    line(thresholds, ['readiness.unusuallyLow', 'readiness.usualDays', 'readiness.leastSpread'], {
      id: 'unusually low',
      when: `${unusuallyLow} spreads or more under the own usual of ${USUAL_DAYS} days, with ${usualDays} of them answered; a spread under ${leastSpread} points counts as ${leastSpread}`,
      means: 'the word is one lower',
      confidence: 'low',
      source: 'reference 7.1, domain README 15',
    }),
  ]
}
