import { numberWords, sentence } from '../assessments/number-words.ts'
import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { placeWords } from '../programs/place-words.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { loadWeeks } from '../training/day-load.ts'
import { exposures, hasGrown } from '../training/exposure.ts'
import { exposureWords } from '../training/load-words.ts'
import { rampLevel, rampOf, USUAL_WEEKS } from '../training/ramp.ts'
import { spikesSince } from '../training/spike.ts'
import { adaptationAt } from './adaptation.ts'
import { carriedNow } from './carried-now.ts'
import type { Thresholds } from './thresholds.ts'

/** Something that runs ahead of a pattern of this runner, with its numbers. */
export type Ahead = { kind: 'adapts' | 'spike' | 'ramp' | 'carried' | 'exposure'; says: string }

export type AheadNow = {
  /** The most telling first, at most three: not every ache is chased (S76). */
  first: Ahead[]
  /** How many more there are, that may wait. */
  more: number
}

/** More than three things are kept an eye on by nobody. */
export const MOST_AHEAD = 3
/** A run of two weeks ago has been answered. */
const SPIKE_DAYS = 14

function spikes(record: RunnerRecord, at: Instant, thresholds: Thresholds): Ahead[] {
  const { timeZone } = record.runner
  const to = dayOf(at, timeZone)
  const window = { from: addDays(to, 1 - SPIKE_DAYS), to, timeZone, until: at }
  const highest = Object.values(spikesSince(record.runs, window, thresholds))
    .filter(({ band }) => band !== null && band !== 'ok')
    .sort((a, b) => (b.spike ?? 0) - (a.spike ?? 0))[0]
  return highest?.spike
    ? [{ kind: 'spike', says: `A run ${numberWords(highest.spike, 2)} times the longest of the 30 days before it.` }]
    : []
}

function ramp(record: RunnerRecord, at: Instant, thresholds: Thresholds): Ahead[] {
  const found = rampOf(loadWeeks(record, at, 1 + USUAL_WEEKS, thresholds))
  const level = rampLevel(found?.isKnown ? found.ratio : null, thresholds)
  return found && level !== null
    ? [
        {
          kind: 'ramp',
          says: `This week’s load is ${numberWords(found.ratio, 2)} times that of the four weeks before.`,
        },
      ]
    : []
}

/** Places that are carried, and come back no more than that: the others are told as recurring already. */
const carried = (record: RunnerRecord, at: Instant, thresholds: Thresholds): Ahead[] =>
  carriedNow(record, at, thresholds)
    .places.filter(({ streak, label }) => streak > 0 && label !== 'recurring')
    .map(({ region, side, streak }) => ({
      kind: 'carried',
      says: `${sentence(placeWords(region, side))}: carried over ${streak === 1 ? 'one week' : `${streak} weeks`}, not yet recurring.`,
    }))

const grown = (record: RunnerRecord, at: Instant, thresholds: Thresholds): Ahead[] =>
  exposures(record, at)
    .filter((one) => hasGrown(one, thresholds) === true)
    .map((one) => ({
      kind: 'exposure',
      says: `${exposureWords(one, true)} Look first at ${one.regions.map((region) => placeWords(region, 'center')).join(', ')}.`,
    }))

/**
 * What runs ahead of this runner’s patterns (S77), so that something is done while it is small: a load that is answered worse, a run or
 * a week that jumped, places that begin to carry over, running that grew and where it loads. Not a sign yet, and never a reason to
 * book by itself; what is not known is not in it.
 */
export function aheadNow(record: RunnerRecord, at: Instant, thresholds: Thresholds): AheadNow {
  const adapts = adaptationAt(record, at, thresholds)
  const all: Ahead[] = [
    ...(adapts.state === 'yes' ? [{ kind: 'adapts' as const, says: adapts.title }] : []),
    ...spikes(record, at, thresholds),
    ...ramp(record, at, thresholds),
    ...carried(record, at, thresholds),
    ...grown(record, at, thresholds),
  ]
  return { first: all.slice(0, MOST_AHEAD), more: Math.max(0, all.length - MOST_AHEAD) }
}
