import { numberWords } from '../assessments/number-words.ts'
import { addDays, type Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import { type Why, whyAmong } from '../why.ts'
import type { LoadGround } from './day-load.ts'
import type { LoadThresholds } from './load-settings.ts'
import { noSpikeWords, quietWords, spikeWords } from './load-words.ts'
import { type SpikeBand, spikeLines, spikesSince } from './spike.ts'

const SPIKES_OF_DAYS = 28
const MOST_SPIKES = 5

/** A run that was longer than those before. */
export type SpikeNow = { id: string; day: Day; band: Exclude<SpikeBand, 'ok'>; says: string; why: Why }

/** Runs of four weeks that stood out, newest first, and the sentence of the part. */
export function spikesNow(
  record: LoadGround,
  today: Day,
  at: Instant,
  thresholds: LoadThresholds,
): { title: string; spikes: SpikeNow[] } {
  const { timeZone } = record.runner
  const from = addDays(today, 1 - SPIKES_OF_DAYS)
  const window = { from, to: today, timeZone, until: at }
  const runs = onDays(record.runs, ({ start }) => start, window).reverse()
  const all = spikesSince(record.runs, window, thresholds)
  const found = runs.flatMap(({ day, one }): SpikeNow[] => {
    const spike = all[one.id]
    if (!spike?.band || spike.band === 'ok' || typeof one.km !== 'number') return []
    const numbers = [
      `${numberWords(one.km)} km ÷ ${numberWords(spike.longestInWindowKm ?? 0)} km = ${numberWords(spike.spike ?? 0, 2)}`,
      `${spike.runsInWindow} runs in the 30 days before`,
    ]
    const says = spikeWords(day, one.km, spike)
    const why = whyAmong(spikeLines(thresholds), `spike ${spike.band}`, numbers)
    return [{ id: one.id, day, band: spike.band, says, why }]
  })
  const [newest] = runs
  const known = Object.values(all).filter(({ spike }) => spike !== null)
  const highest = Math.max(0, ...known.map(({ spike }) => spike ?? 0))
  const spikeOfNewest = newest && all[newest.one.id]
  const [first] = found
  const quiet = known.length > 0 ? quietWords(highest) : null
  const nothing =
    newest && spikeOfNewest
      ? noSpikeWords(newest.one.km, spikeOfNewest, thresholds)
      : 'No run is known of the last four weeks.'
  const title = first?.says ?? quiet ?? nothing
  return { title, spikes: found.slice(0, MOST_SPIKES) }
}
