import { numberWords, sentence } from '../assessments/number-words.ts'
import { dayWords } from '../calendar/day-words.ts'
import { regionName } from '../library/regions.ts'
import { isIncomplete, type LoadWeek } from './day-load.ts'
import type { Exposure, ExposureKind } from './exposure.ts'
import type { LoadThresholds } from './load-settings.ts'
import { type Monotony, OVER_FOUR } from './monotony.ts'
import type { rampOf } from './ramp.ts'
import type { Spike } from './spike.ts'

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** "14 km on Sun 22 Nov: 1.4 times the longest of the 30 days before (10 km)." */
export const spikeWords = (day: string, km: number, { spike, longestInWindowKm }: Spike): string =>
  `${numberWords(km)} km on ${dayWords(day)}: ${numberWords(spike ?? 0, 2)} times the longest of the 30 days before (${numberWords(longestInWindowKm ?? 0)} km).`

/** Where no run stood out. */
export const quietWords = (highest: number): string =>
  highest > 1
    ? `No run of the last four weeks was much longer than those before it: at most ${numberWords(highest, 2)} times.`
    : 'No run of the last four weeks was longer than the longest of the 30 days before it.'

/** Why a run has no spike. */
export const noSpikeWords = (
  km: number | null | undefined,
  { runsInWindow }: Spike,
  { load: { spikeRuns } }: LoadThresholds,
): string =>
  typeof km !== 'number'
    ? 'The newest run has no distance, so it is compared with nothing.'
    : `${plural(runsInWindow, 'run')} with a distance in the 30 days before; ${spikeRuns} ${spikeRuns === 1 ? 'is' : 'are'} needed to compare.`

export function rampWords(ramp: ReturnType<typeof rampOf>, week: LoadWeek | undefined): string {
  if (ramp?.isKnown) return `${numberWords(ramp.ratio, 2)} times the mean of the four weeks before.`
  if (ramp) return 'Not known: a run of these weeks lacks its effort or minutes.'
  if (!week || week.runs === 0) return 'Not known: no run in these seven days.'
  return week.load === null || week.load === 0
    ? 'Not known: no run of these seven days has its effort and minutes.'
    : 'Not known: no run in the four weeks before to compare with.'
}

/** Days that keep monotony from having a number. */
export function monotonyWords({ monotony, mean }: Monotony, days: LoadWeek['days']): string {
  if (monotony === OVER_FOUR) return 'Over 4: every day was the same.'
  if (monotony !== null) return `${numberWords(monotony, 2)} (mean of a day ÷ spread).`
  if (mean === 0) return 'None: nothing was run in these seven days.'
  const incomplete = days.filter(({ load }) => isIncomplete(load)).length
  const silent = days.filter(({ load }) => load === null).length
  return `Not known: ${[
    ...(silent > 0 ? [`${plural(silent, 'day')} neither run nor said to be rest`] : []),
    ...(incomplete > 0 ? [`${plural(incomplete, 'day')} without effort or minutes of a run`] : []),
  ].join(', ')}.`
}

export const strainWords = (strain: number | null, usual: number | null): string => {
  if (strain === null) return 'Not known, as monotony is not.'
  const number = numberWords(strain, 0)
  if (usual === null) return `${number}. Too few known weeks before to say whether that is usual.`
  return strain > usual
    ? `${number}, over the own usual of up to ${numberWords(usual, 0)}.`
    : `${number}, within the own usual of up to ${numberWords(usual, 0)}.`
}

const KIND_WORDS: Record<ExposureKind, string> = {
  hills: 'hills',
  speed: 'speed',
  'hard-surface': 'hard ground',
}

/** "Speed: 26 min in 14 days, 14 before." What was not told is not none. */
export function exposureWords({ kind, minutes, before }: Exposure, ran: boolean): string {
  const what = sentence(KIND_WORDS[kind])
  if (!ran) return `${what}: not known, no run of the last 14 days is known.`
  if (minutes === null) return `${what}: not known, a run of the last 14 days did not tell.`
  const then = before === null ? 'the 14 days before are not known' : `${numberWords(before, 0)} in the 14 before`
  return `${what}: ${numberWords(minutes, 0)} min in 14 days, ${then}.`
}

export const regionsWords = (regions: Exposure['regions']): string[] =>
  regions.map((id) =>
    (regionName(id).split(' (')[0] ?? id).replace(/^[A-Z](?!chilles)/, (first) => first.toLowerCase()),
  )
