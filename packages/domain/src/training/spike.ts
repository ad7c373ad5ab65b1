import { meets } from '../assessments/threshold.ts'
import { addDays, type Day } from '../calendar/day.ts'
import type { Instant, TimeZone } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordRun } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { LOAD_SETTINGS, type LoadThresholds } from './load-settings.ts'

/** The longest run of so many days before is the measure (reference 7.2). */
const WINDOW_DAYS = 30

export type SpikeBand = 'ok' | 'small' | 'moderate' | 'large'

/** Up to each ratio, with the hazard ratio seen in the study; over the last one it is large (Frandsen 2025, BJSM, 5205 runners). */
const bands = ({ load: { spikeSmall, spikeModerate, spikeLarge } }: LoadThresholds) =>
  [
    { band: 'ok', upTo: spikeSmall, hazard: null },
    { band: 'small', upTo: spikeModerate, hazard: 1.64 },
    { band: 'moderate', upTo: spikeLarge, hazard: 1.52 },
    { band: 'large', upTo: Number.POSITIVE_INFINITY, hazard: 2.28 },
  ] as const satisfies readonly { band: SpikeBand; upTo: number; hazard: number | null }[]

export type Spike = {
  /** Distance ÷ the longest of the window; null when not known. */
  spike: number | null
  /** Runs with a distance in the 30 days before the run's day. */
  runsInWindow: number
  longestInWindowKm: number | null
  band: SpikeBand | null
}

export const spikeBand = (spike: number | null, thresholds: LoadThresholds): SpikeBand | null =>
  spike === null ? null : (bands(thresholds).find(({ upTo }) => meets('lte', spike, upTo))?.band ?? null)

/**
 * The single-run spike of every run from `from` to the moment, by the run's id: the main warning about load. Other runs of
 * the same day are no measure. A run without a distance is not guessed: it has no spike and is no measure.
 */
export function spikesSince(
  runs: readonly RecordRun[] | null | undefined,
  { from, to, timeZone, until }: { from: Day; to: Day; timeZone: TimeZone; until: Instant },
  thresholds: LoadThresholds,
): Record<string, Spike> {
  const all = onDays(runs, ({ start }) => start, { from: addDays(from, -WINDOW_DAYS), to, timeZone, until })
  const measured = all.flatMap(({ day, one }) => (typeof one.km === 'number' ? [{ day, km: one.km }] : []))
  const spikes: Record<string, Spike> = {}
  let first = 0
  for (const { day, one } of all) {
    if (day < from) continue
    const opens = addDays(day, -WINDOW_DAYS)
    while ((measured[first]?.day ?? day) < opens) first += 1
    const window: number[] = []
    for (let index = first; (measured[index]?.day ?? day) < day; index += 1) window.push(measured[index]?.km ?? 0)
    const longest = window.length === 0 ? null : Math.max(...window)
    const known =
      typeof one.km === 'number' && window.length >= thresholds.load.spikeRuns && longest !== null && longest > 0
    const spike = known ? (one.km ?? 0) / longest : null
    spikes[one.id] = {
      spike,
      runsInWindow: window.length,
      longestInWindowKm: longest,
      band: spikeBand(spike, thresholds),
    }
  }
  return spikes
}

const line = linesOf(LOAD_SETTINGS)
const ENDS = ['load.spikeSmall', 'load.spikeModerate', 'load.spikeLarge'] as const

/** The same, for the document of rules: the main warning about load. */
export const spikeLines = (thresholds: LoadThresholds): RuleLine[] => {
  const all = bands(thresholds)
  return all.map(({ band, upTo, hazard }, index) => {
    const from = all[index - 1]?.upTo
    const reach = Number.isFinite(upTo) ? `up to ${upTo}` : `over ${from}`
    return line(thresholds, [...ENDS.slice(Math.max(0, index - 1), index + 1), 'load.spikeRuns'], {
      id: `spike ${band}`,
      when: `a run ${reach} times the longest of the ${WINDOW_DAYS} days before, with ${thresholds.load.spikeRuns} runs in them`,
      // The study's figures are those of its own bands.
      means:
        hazard === null
          ? 'within what was run before'
          : `injured ${hazard} times as often in the study, by its own bands`,
      confidence: 'high',
      source: 'reference 7.2, Frandsen 2025',
    })
  })
}
