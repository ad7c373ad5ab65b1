import { linesOf, type RuleLine } from '../rule-page.ts'
import { share } from '../setting.ts'
import { isIncomplete, type LoadWeek } from './day-load.ts'
import { LOAD_SETTINGS, type LoadThresholds } from './load-settings.ts'
import { mean } from './mean.ts'

/** Four weeks (reference 7.2). */
const DAYS = 28

/** λ = 2 / (N + 1) for 7 and 28 days (Williams 2017). */
const ACUTE_DAYS = 7
const ACUTE = 2 / (ACUTE_DAYS + 1)
const CHRONIC = 2 / (DAYS + 1)

export type AcuteChronic = {
  ewmaAcute: number | null
  ewmaChronic: number | null
  ewmaRatio: number | null
  acwrCoupled: number | null
  acwrUncoupled: number | null
  /** Why the ratios are null. */
  reason: string | null
}

const unknown = (reason: string): AcuteChronic => ({
  ewmaAcute: null,
  ewmaChronic: null,
  ewmaRatio: null,
  acwrCoupled: null,
  acwrUncoupled: null,
  reason,
})

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/**
 * Recent against usual load over the last 28 days: for the therapist only, to describe and never to alarm (README 7).
 * EWMA starts after the seed week, whose mean is its first value (README 15).
 *
 * @param weeks newest first, at least four
 */
export function acuteChronic(weeks: readonly LoadWeek[], { load }: LoadThresholds): AcuteChronic {
  const days = weeks
    .slice(0, DAYS / 7)
    .reverse()
    .flatMap((week) => week.days)
  const incomplete = days.filter((day) => isIncomplete(day.load)).length
  if (incomplete > 0) return unknown(`${plural(incomplete, 'day')} of the last 28 without effort or minutes of a run.`)
  const before28 = days.filter(({ isBefore }) => isBefore).length
  if (before28 > 0) return unknown(`${plural(DAYS - before28, 'day')} of data; ${DAYS} are needed.`)
  const logged = days.filter(({ isLogged }) => isLogged).length
  const needed = Math.ceil(share(load.loggedDays) * DAYS)
  if (logged < needed) return unknown(`${plural(logged, 'day')} of the last 28 logged; ${needed} are needed.`)
  const loads = days.flatMap((day) => (typeof day.load === 'number' ? day.load : []))
  const silent = DAYS - loads.length
  if (silent > 0) return unknown(`${plural(silent, 'day')} of the last 28 neither logged nor said to be rest.`)
  const usual = mean(loads)
  if (usual < load.usualDay) return unknown(`The usual load is under ${load.usualDay} a day.`)

  const [seed, later, lastWeek, before] = [loads.slice(0, 7), loads.slice(7), loads.slice(-7), loads.slice(0, -7)]
  const ewma = (weight: number) => later.reduce((sofar, one) => weight * one + (1 - weight) * sofar, mean(seed))
  const [ewmaAcute, ewmaChronic] = [ewma(ACUTE), ewma(CHRONIC)]
  const over = (top: number, bottom: number): number | null => (bottom > 0 ? top / bottom : null)
  return {
    ewmaAcute,
    ewmaChronic,
    ewmaRatio: over(ewmaAcute, ewmaChronic),
    acwrCoupled: mean(lastWeek) / usual,
    acwrUncoupled: over(mean(lastWeek), mean(before)),
    reason: null,
  }
}

const line = linesOf(LOAD_SETTINGS)

/** The same, for the document of rules. */
export const acuteChronicLines = (thresholds: LoadThresholds): RuleLine[] => [
  line(thresholds, ['load.loggedDays', 'load.usualDay'], {
    id: 'recent against usual load',
    when: `${DAYS} known days, ${thresholds.load.loggedDays} % of them logged, a usual day of ${thresholds.load.usualDay} or more`,
    means: `the last ${ACUTE_DAYS} days against ${DAYS}: for the therapist, to describe; it never warns and limits nothing`,
    confidence: 'low',
    source: 'reference 7.2, domain README 7',
  }),
]
