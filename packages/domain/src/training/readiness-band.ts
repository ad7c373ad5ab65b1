import { atLeast } from '../assessments/threshold.ts'
import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
import { mean, populationSd } from './mean.ts'
import { readinessByDay } from './readiness.ts'

export const READINESS_BANDS = ['very low', 'low', 'normal', 'high'] as const
export type ReadinessBand = (typeof READINESS_BANDS)[number]

/** The own usual is known after so many answered days of the 28 before today; a spread under 5 points counts as 5. */
const USUAL_DAYS = 28
const USUAL_LEAST = 14
const LEAST_SPREAD = 5

/** Under each the band of that place, from the last on the highest. */
const BAND_ENDS = [40, 60, 80] as const

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
  const under = BAND_ENDS.findIndex((end) => readiness < end)
  const band = under === -1 ? BAND_ENDS.length : under
  const lower = z !== null && atLeast(UNUSUALLY_LOW_Z, z) ? 1 : 0
  return READINESS_BANDS[Math.max(0, band - lower)] ?? null
}

/** The same, for the document of rules. */
export const readinessBandLines = (): RuleLine[] => [
  ...READINESS_BANDS.map((band, index): RuleLine => {
    const [from, to] = [BAND_ENDS[index - 1], BAND_ENDS[index]]
    return {
      id: `readiness ${band}`,
      when: from === undefined ? `below ${to}` : to === undefined ? `${from} or more` : `${from} to under ${to}`,
      means: 'the word that is shown; the rules look at the number',
      confidence: 'low',
      source: 'reference 7.1',
    }
  }),
  {
    id: 'unusually low',
    when: `${-UNUSUALLY_LOW_Z} spreads or more under the own usual of ${USUAL_DAYS} days, with ${USUAL_LEAST} of them answered; a spread under ${LEAST_SPREAD} points counts as ${LEAST_SPREAD}`,
    means: 'the word is one lower',
    confidence: 'low',
    source: 'reference 7.1, domain README 15',
  },
]
