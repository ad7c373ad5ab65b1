import { numberWords } from '../assessments/number-words.ts'
import { newestUsable, type Reading } from '../assessments/readings.ts'
import { realChange } from '../assessments/real-change.ts'
import { readingsAt } from '../assessments/tests-at.ts'
import { atLeast } from '../assessments/threshold.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { TestId } from '../library/ids.ts'
import { testOf } from '../library/test-of.ts'
import { onDays } from '../record/on-days.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { loadWeeksUpTo } from '../training/day-load.ts'
import { LOAD_SETTINGS } from '../training/load-settings.ts'
import { mean } from '../training/mean.ts'
import { rampOf, USUAL_WEEKS } from '../training/ramp.ts'
import type { Thresholds } from './thresholds.ts'

/** The four drivers of a tension that comes back (S29). */
export const DRIVERS_OF_TENSION = ['stride', 'strength', 'mobility', 'load'] as const
export type DriverOfTension = (typeof DRIVERS_OF_TENSION)[number]

export type DriverChange = {
  driver: DriverOfTension
  verdict: 'better' | 'worse' | 'unchanged' | 'unknown'
  says: string
}

export const STRENGTH_TESTS: readonly TestId[] = [
  'heel-raise-straight',
  'heel-raise-bent',
  'single-leg-bridge-test',
  'side-plank-test',
  'hip-abduction-strength',
  'adductor-squeeze',
]
export const MOBILITY_TESTS: readonly TestId[] = [
  'knee-to-wall',
  'thomas-hip',
  'thomas-knee',
  'thomas-abduction',
  'slr-passive',
  'hip-ir-prone',
  'hip-er-prone',
  'great-toe-extension',
  'thoracic-rotation',
]

/** Two weeks then against two weeks now; three answers each. A stride moves by half a point. */
const DAYS = 14
const LEAST_ANSWERS = 3
const STRIDE_STEP = 0.5

const unknown = (driver: DriverOfTension, says: string): DriverChange => ({ driver, verdict: 'unknown', says })

function stride({ runner, runs }: RunnerRecord, since: Day, at: Instant): DriverChange {
  const { timeZone } = runner
  const feelUpTo = (to: Day): number | null => {
    const window = { from: addDays(to, 1 - DAYS), to, timeZone, until: at }
    const felt = onDays(runs, ({ start }) => start, window).flatMap(({ one }) => one.strideFeel ?? [])
    return felt.length >= LEAST_ANSWERS ? mean(felt) : null
  }
  const [then, now] = [feelUpTo(since), feelUpTo(dayOf(at, timeZone))]
  if (then === null || now === null) return unknown('stride', 'Stride: too few runs say how it felt.')
  const moved = now - then
  const verdict = atLeast(moved, STRIDE_STEP) ? 'better' : atLeast(-moved, STRIDE_STEP) ? 'worse' : 'unchanged'
  return { driver: 'stride', verdict, says: `Stride feel ${numberWords(then)} then, ${numberWords(now)} now.` }
}

/** Tests of one kind, the newest value up to a day against the newest of all, each side by its smallest real change. */
function tests(
  driver: 'strength' | 'mobility',
  ids: readonly TestId[],
  readings: readonly Reading[],
  since: Day,
): DriverChange {
  const changes = ids.flatMap((test) =>
    (['left', 'right', 'center'] as const).flatMap((side) => {
      const before = newestUsable(
        readings.filter(({ day }) => day <= since),
        test,
        side,
      )
      const after = newestUsable(
        readings.filter(({ day }) => day > since),
        test,
        side,
      )
      if (!before || !after) return []
      return [{ name: testOf(after).name, ...realChange(testOf(after), before, after) }]
    }),
  )
  const of = (verdict: 'better' | 'worse') => changes.filter((one) => one.verdict === verdict)
  const names = (some: typeof changes) => [...new Set(some.map(({ name }) => name))].join(', ')
  const [better, worse] = [of('better'), of('worse')]
  const word = driver === 'strength' ? 'Strength' : 'Mobility'
  if (changes.length === 0) return unknown(driver, `${word}: nothing was tested again.`)
  if (worse.length > 0) return { driver, verdict: 'worse', says: `${word}: worse in ${names(worse)}.` }
  if (better.length > 0) return { driver, verdict: 'better', says: `${word}: better in ${names(better)}.` }
  return { driver, verdict: 'unchanged', says: `${word}: no real change in ${names(changes)}.` }
}

/** A week's load against the usual, then and now: what rises over where a ramp is said is a rise (reference 7.2). */
function load(record: RunnerRecord, since: Day, at: Instant, thresholds: Thresholds): DriverChange {
  const ratioOn = (today: Day) => {
    const ramp = rampOf(loadWeeksUpTo(record, { today, until: at }, 1 + USUAL_WEEKS, thresholds))
    return ramp?.isKnown ? ramp.ratio : null
  }
  const [then, now] = [ratioOn(since), ratioOn(dayOf(at, record.runner.timeZone))]
  if (now === null) return unknown('load', 'Load: effort and minutes of too few runs are known.')
  const isUp = (ratio: number) => !atLeast(thresholds.load.rampSaid, ratio)
  const says = `Load ${numberWords(now, 2)} times the usual now${then === null ? '' : `, ${numberWords(then, 2)} then`}.`
  if (then === null) return { driver: 'load', verdict: isUp(now) ? 'worse' : 'unknown', says }
  if (isUp(now)) return { driver: 'load', verdict: isUp(then) ? 'unchanged' : 'worse', says }
  return { driver: 'load', verdict: isUp(then) ? 'better' : 'unchanged', says }
}

/**
 * What changed of the four drivers since a day (S29), to be shown when a tension comes back: where nothing changed, the same
 * tension may be expected again. Stride, strength and mobility get better or worse beyond what is noise; load is better when
 * it no longer rises. Not known is said, never taken for unchanged.
 */
export function whatChangedSince(
  record: RunnerRecord,
  since: Day,
  at: Instant,
  thresholds: Thresholds,
): DriverChange[] {
  const readings = readingsAt(record, at)
  return [
    stride(record, since, at),
    tests('strength', STRENGTH_TESTS, readings, since),
    tests('mobility', MOBILITY_TESTS, readings, since),
    load(record, since, at, thresholds),
  ]
}

const line = linesOf(LOAD_SETTINGS)

/** The same, for the document of rules. */
export const whatChangedLine = (thresholds: Thresholds): RuleLine =>
  line(thresholds, ['load.rampSaid'], {
    id: 'what changed',
    when: `stride feel of ${DAYS} days (${LEAST_ANSWERS} answers) by ${STRIDE_STEP}; strength and mobility tests by their smallest real change; a week’s load over ${thresholds.load.rampSaid} times the usual`,
    means:
      'better, worse or unchanged since the last session; where nothing changed, the same tension may be expected again',
    confidence: 'low',
    source: 'ours, for promise S29',
  })
