import { numberWords } from '../assessments/number-words.ts'
import { atLeast } from '../assessments/threshold.ts'
import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { share } from '../setting.ts'
import { type LoadWeek, loadWeeks } from '../training/day-load.ts'
import type { LoadThresholds } from '../training/load-settings.ts'
import { mean } from '../training/mean.ts'
import { type Why, whyOf } from '../why.ts'
import { ADAPTATION_SETTINGS, type AdaptationThresholds } from './adaptation-settings.ts'

/** Two weeks now against the four before. */
const WEEKS = 2
const WEEKS_BEFORE = 4

/** One of the three, then and now. `met` null: not known, and `says` what is missing. */
export type AdaptationPart = { what: 'load' | 'soreness' | 'warm-up'; met: boolean | null; says: string }

export type Adaptation = {
  /** `yes`: no more load than before, and the body answers it worse. One that is false decides it, whatever is not known. */
  state: 'yes' | 'no' | 'unknown'
  /** In a sentence; it never says what somebody has. */
  title: string
  parts: AdaptationPart[]
  why: Why
}

type Spans = { now: RecordRun[]; before: RecordRun[] }
type Needs = AdaptationThresholds['adaptation']

function spans({ runner, runs }: RunnerRecord, at: Instant): Spans {
  const { timeZone } = runner
  const to = dayOf(at, timeZone)
  const from = addDays(to, 1 - 7 * WEEKS)
  const all = onDays(runs, ({ start }) => start, { from: addDays(from, -7 * WEEKS_BEFORE), to, timeZone, until: at })
  return {
    now: all.flatMap(({ day, one }) => (day >= from ? [one] : [])),
    before: all.flatMap(({ day, one }) => (day < from ? [one] : [])),
  }
}

/** What of some weeks is missing to know their load: whether there was a run at all, or how long and hard one was. */
const missingLoad = (weeks: readonly LoadWeek[]): string => {
  const silent = weeks.filter(({ load }) => load === null).length
  const incomplete = weeks.filter(({ complete }) => !complete).length
  const of = (count: number) => `${count} of the ${weeks.length} weeks`
  return [
    ...(silent > 0 ? [`a run or a day told to be rest in ${of(silent)}`] : []),
    ...(incomplete > 0 ? [`effort and minutes of every run in ${of(incomplete)}`] : []),
  ].join(', and ')
}

/** Is the load the same, or less? Weeks of which an effort is missing are not compared. */
function loadPart(
  record: RunnerRecord,
  at: Instant,
  thresholds: AdaptationThresholds & LoadThresholds,
): AdaptationPart {
  const weeks = loadWeeks(record, at, WEEKS + WEEKS_BEFORE, thresholds)
  const known = weeks.flatMap(({ load, complete }) => (load !== null && complete ? [load] : []))
  if (known.length < weeks.length) return { what: 'load', met: null, says: missingLoad(weeks) }
  const [now, before] = [mean(known.slice(0, WEEKS)), mean(known.slice(WEEKS))]
  return {
    what: 'load',
    met: atLeast(before * (1 + share(thresholds.adaptation.load)), now),
    says: `load ${numberWords(now, 0)} a week, ${numberWords(before, 0)} before`,
  }
}

const notKnown = (
  what: AdaptationPart['what'],
  of: string,
  { now, before }: { now: number; before: number },
  { answers }: Needs,
) =>
  ({
    what,
    met: null,
    says: `${of} of ${answers} runs in ${7 * WEEKS} days and in the ${7 * WEEKS_BEFORE} before (${now} and ${before} answered)`,
  }) as const

function sorenessPart({ now, before }: Spans, needs: Needs): AdaptationPart {
  const answered = (runs: readonly RecordRun[]) => runs.flatMap(({ soreness48 }) => soreness48 ?? [])
  const [is, was] = [answered(now), answered(before)]
  if (Math.min(is.length, was.length) < needs.answers)
    return notKnown('soreness', 'soreness 48 h after', { now: is.length, before: was.length }, needs)
  return {
    what: 'soreness',
    met: atLeast(mean(is) - mean(was), needs.soreness),
    says: `soreness 48 h after ${numberWords(mean(is))} on average, ${numberWords(mean(was))} before`,
  }
}

function warmUpPart({ now, before }: Spans, needs: Needs): AdaptationPart {
  const slow = (runs: readonly RecordRun[]) =>
    runs.flatMap(({ warmup }) => (warmup ? [warmup === 'cleared-later' || warmup === 'not-cleared' ? 1 : 0] : []))
  const [is, was] = [slow(now), slow(before)]
  if (Math.min(is.length, was.length) < needs.answers)
    return notKnown('warm-up', 'the warm-up', { now: is.length, before: was.length }, needs)
  const percent = (values: readonly number[]) => `${numberWords(100 * mean(values), 0)} %`
  return {
    what: 'warm-up',
    met: atLeast(mean(is) - mean(was), share(needs.warmUp)),
    says: `slow to warm up in ${percent(is)} of the runs, ${percent(was)} before`,
  }
}

const TITLES: Record<Adaptation['state'], string> = {
  yes: 'No more load than before is answered with more soreness and a slower warm-up.',
  no: 'Nothing says that the load is answered worse than before.',
  unknown: 'Not known whether the load is still adapted to.',
}

/**
 * Does the body still adapt (S69)? The load of two weeks is no more than that of the four before, and yet soreness and warm-up are
 * worse. A load that rose explains both, so it is no sign of its own.
 */
export function adaptationAt(
  record: RunnerRecord,
  at: Instant,
  thresholds: AdaptationThresholds & LoadThresholds,
): Adaptation {
  const found = spans(record, at)
  const parts = [
    loadPart(record, at, thresholds),
    sorenessPart(found, thresholds.adaptation),
    warmUpPart(found, thresholds.adaptation),
  ]
  const state = parts.some(({ met }) => met === false) ? 'no' : parts.every(({ met }) => met) ? 'yes' : 'unknown'
  const told = parts.flatMap(({ met, says }) => (met === null ? [] : [says]))
  return { state, title: TITLES[state], parts, why: whyOf(adaptationLine(thresholds), told) }
}

const line = linesOf(ADAPTATION_SETTINGS)

/** The same, for the document of rules. */
export const adaptationLine = (thresholds: AdaptationThresholds): RuleLine => {
  const { load, soreness, warmUp, answers } = thresholds.adaptation
  return line(thresholds, ['adaptation.load', 'adaptation.soreness', 'adaptation.warmUp', 'adaptation.answers'], {
    id: 'no longer adapts',
    when: `over ${7 * WEEKS} days the load is at most ${load} % more than in the ${7 * WEEKS_BEFORE} before, soreness 48 h after runs is ${soreness} higher, and the warm-up is slow in ${warmUp} % more of the runs; ${answers} answers in each span`,
    means: 'a load that is no more than before may be too much now: ease it, and look what changed',
    confidence: 'low',
    source: 'ours, for promise S69',
  })
}
