import { LOAD_WINDOW_DAYS, type LoadFacts } from '../assessments/conditions.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordRun } from '../record/schema.ts'
import { type LoadGround, loadWeeksUpTo } from './day-load.ts'
import type { LoadThresholds } from './load-settings.ts'
import { rampOf, USUAL_WEEKS } from './ramp.ts'
import { spikesSince } from './spike.ts'

type Minutes = 'hillMinutes' | 'speedMinutes'

/** What was noted of a span: null where a run was asked and not answered. A run without the field had none of it. */
function minutesOf(runs: readonly RecordRun[], kind: Minutes): number | null {
  if (runs.some((run) => run[kind] === null)) return null
  return runs.reduce((sum, run) => sum + (run[kind] ?? 0), 0)
}

/**
 * Rise in percent on the span before; from none to some is Infinity, none in both is 0. Null where the runs say nothing of
 * it: it was never noted, an answer is missing, or nobody knows how it was before because there was no run yet.
 */
function riseOf(
  now: readonly RecordRun[],
  before: readonly RecordRun[],
  kinds: readonly Minutes[],
  isKnownBefore: boolean,
) {
  const isNoted = [...now, ...before].some((run) => kinds.some((kind) => typeof run[kind] === 'number'))
  if (!isNoted || !isKnownBefore) return null
  const total = (runs: readonly RecordRun[]): number | null => {
    const parts = kinds.map((kind) => minutesOf(runs, kind))
    return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  }
  const [recent, earlier] = [total(now), total(before)]
  if (recent === null || earlier === null) return null
  if (earlier === 0) return recent === 0 ? 0 : Number.POSITIVE_INFINITY
  return (recent / earlier - 1) * 100
}

/** The larger of two rises, where one of them is enough; what is not known stays out of it. */
const largest = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/**
 * The load facts that contributors are judged by, over the last 14 days (findings.json, `conditionRules`): the largest
 * single-run spike, the highest weekly ratio, and the rise of hill and speed minutes. Null: not known.
 */
export function loadFactsAt(record: LoadGround, at: Instant, thresholds: LoadThresholds): Required<LoadFacts> {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const from = addDays(today, 1 - LOAD_WINDOW_DAYS)
  const spikes = spikesSince(record.runs, { from, to: today, timeZone, until: at }, thresholds)

  const days: Day[] = Array.from({ length: LOAD_WINDOW_DAYS }, (_, ago) => addDays(today, -ago))
  // What lies further back is in none of the weeks.
  const reach = { from: addDays(from, -7 * (1 + USUAL_WEEKS)), to: today, timeZone, until: at }
  const lately = { ...record, runs: onDays(record.runs, ({ start }) => start, reach).map(({ one }) => one) }
  const ramps = days.map((day) => {
    const ramp = rampOf(loadWeeksUpTo(lately, { today: day, until: at }, 1 + USUAL_WEEKS, thresholds))
    return ramp?.isKnown ? ramp.ratio : null
  })

  const opens = addDays(from, -LOAD_WINDOW_DAYS)
  const runs = onDays(record.runs, ({ start }) => start, { from: opens, to: today, timeZone, until: at })
  const now = runs.flatMap(({ day, one }) => (day >= from ? [one] : []))
  const before = runs.flatMap(({ day, one }) => (day < from ? [one] : []))
  const isKnownBefore = before.length > 0 || (record.runs ?? []).some(({ start }) => dayOf(start, timeZone) < opens)
  const rise = (...kinds: Minutes[]) => riseOf(now, before, kinds, isKnownBefore)
  const [hillsRise, speedRise] = [rise('hillMinutes'), rise('speedMinutes')]
  return {
    spike: largest(Object.values(spikes).map(({ spike }) => spike)),
    weekRamp: largest(ramps),
    hillsRise,
    speedRise,
    hillsOrSpeedRise: largest([hillsRise, speedRise]),
  }
}
