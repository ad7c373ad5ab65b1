import type { Day } from '../calendar/day.ts'
import type { TestId } from '../library/ids.ts'
import type { Condition } from '../library/patterns.ts'
import { mirrored, type Side } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import { assessmentTest } from '../library/tests.ts'
import type { CutOffThresholds } from './cut-off-settings.ts'
import { type Comparison, type NoYardstick, yardstickFor } from './judge-measurement.ts'
import type { AboutRunner } from './norm.ts'
import type { OfferThresholds } from './offer-settings.ts'
import { newestFirst, newestUsable, type Reading, readingsOf, type Unusable, unusable } from './readings.ts'
import { type SideDifference, sideDifference } from './side-difference.ts'
import { atLeast, meets, type Op } from './threshold.ts'

/**
 * Facts of the load, each over the days that the conditions name (14): the largest ratio of a run to the longest of the
 * 30 days before it; the highest weekly ratio; minutes of hills, of speed, or of either, against the same number of
 * days before, as a rise in percent (from none to some is Infinity). Null or absent: not known.
 */
export type LoadFacts = Partial<
  Record<'spike' | 'weekRamp' | 'hillsRise' | 'speedRise' | 'hillsOrSpeedRise', number | null>
>
export type LoadMeasure = keyof LoadFacts

/** Over how many days the load facts look. All conditions of the shipped patterns say so; a test holds them to it. */
export const LOAD_WINDOW_DAYS = 14

/** Readiness 0–100 at the moment of asking; hours seated on a usual day, as the intake has it. */
export type FactName = 'readiness' | 'hoursSeatedPerDay'

/** What a contributor is judged from. */
export type Grounds = {
  readings: readonly Reading[]
  runner: AboutRunner
  load?: LoadFacts | null
  facts?: Partial<Record<FactName, number | null>> | null
  /** Those of the practice: at which number a value counts. */
  thresholds: CutOffThresholds & OfferThresholds
}

/** A comparison that was made for a contributor, with its numbers, and whether it points its way. */
export type Evidence = { met: boolean } & (
  | ({ kind: 'value'; test: TestId; side: Side; day: Day } & Comparison)
  | {
      kind: 'side-difference'
      test: TestId
      side: Side
      least: number
      in: 'absolute' | 'percent'
      difference: SideDifference
    }
  | { kind: 'difference'; tests: readonly [TestId, TestId]; side: Side; value: number; op: Op; threshold: number }
  | { kind: 'load'; measure: LoadMeasure; days: number; value: number; op: Op; threshold: number }
  | { kind: 'fact'; fact: FactName; value: number; op: Op; threshold: number }
  | {
      kind: 'answer'
      question: 'pain' | 'cramp' | 'neural'
      test: TestId
      side: Side
      day: Day
      value: number
      least: number
    }
)

/** What would have to be known. */
export type Missing =
  | { kind: 'test'; test: TestId; side: Side; why: 'not-measured' | Unusable }
  | ({ kind: 'yardstick'; test: TestId } & NoYardstick)
  | { kind: 'answer'; question: 'pain' | 'cramp' | 'neural'; test: TestId; side: Side }
  | { kind: 'load'; measure: LoadMeasure }
  | { kind: 'fact'; fact: FactName }
  | { kind: 'record'; contributor: string }

export type Entry = { evidence: Evidence } | { missing: Missing }

/** Where a test of that side is kept: a test with one value for both sides has it in the centre. */
export const measuredOn = (test: TestId, side: Side): Side => (assessmentTest(test).perSide ? side : 'center')

function missingTest(grounds: Grounds, test: TestId, side: Side): Entry {
  const newest = readingsOf(grounds.readings, test, side).sort(newestFirst)[0]
  return { missing: { kind: 'test', test, side, why: (newest && unusable(newest)) ?? 'not-measured' } }
}

type TestCondition = Extract<Condition, { test: TestId }>

function testEntry(grounds: Grounds, test: TestId, side: Side, entry: TestCondition['any'][number]): Entry {
  const place = measuredOn(test, side)
  const own = newestUsable(grounds.readings, test, place)
  if (!own) return missingTest(grounds, test, place)
  if ('sideDifference' in entry) {
    const across = mirrored(place)
    const other = newestUsable(grounds.readings, test, across)
    if (!other) return missingTest(grounds, test, across)
    const [left, right] = place === 'left' ? [own.value, other.value] : [other.value, own.value]
    const difference = sideDifference(testOf(own), left, right)
    if (!difference) return missingTest(grounds, test, across)
    const { value: least, kind } = entry.sideDifference
    const apart = difference[kind]
    const isEnough = apart !== null && atLeast(apart, least)
    const met = difference.worse === place && difference.flagged === true && isEnough
    // Told from where it counts here, where that is more than the test itself asks for.
    const needed = { ...difference.needed, [kind]: Math.max(difference.needed[kind] ?? 0, least) }
    const told = { ...difference, needed, flagged: difference.flagged && isEnough }
    return { evidence: { kind: 'side-difference', test, side: place, least, in: kind, difference: told, met } }
  }
  const wanted =
    'normFraction' in entry
      ? { share: entry.normFraction, of: 'norm' as const }
      : 'baselineFraction' in entry
        ? { share: entry.baselineFraction, of: 'baseline' as const }
        : entry.value
  const yardstick = yardstickFor(wanted, own, grounds)
  if ('code' in yardstick) return { missing: { kind: 'yardstick', test, ...yardstick } }
  const { value, day } = own
  const met = meets(entry.op, value, yardstick.threshold)
  return { evidence: { kind: 'value', test, side: place, day, value, op: entry.op, ...yardstick, met } }
}

function differenceEntry(
  grounds: Grounds,
  tests: readonly [TestId, TestId],
  side: Side,
  { op, value: threshold }: { op: Op; value: number },
): Entry {
  const [first, second] = [
    newestUsable(grounds.readings, tests[0], side),
    newestUsable(grounds.readings, tests[1], side),
  ]
  if (!first) return missingTest(grounds, tests[0], side)
  if (!second) return missingTest(grounds, tests[1], side)
  const value = first.value - second.value
  return { evidence: { kind: 'difference', tests, side, value, op, threshold, met: meets(op, value, threshold) } }
}

function loadEntry(grounds: Grounds, entry: Extract<Condition, { load: LoadMeasure }>): Entry {
  const { load: measure, op, value: threshold, days } = entry
  const value = grounds.load?.[measure] ?? null
  if (value === null || Number.isNaN(value)) return { missing: { kind: 'load', measure } }
  return { evidence: { kind: 'load', measure, days, value, op, threshold, met: meets(op, value, threshold) } }
}

/** Compares a fact with a threshold; a fact that is not known is missing, never zero. */
export function factEntry(grounds: Grounds, fact: FactName, op: Op, threshold: number): Entry {
  const value = grounds.facts?.[fact] ?? null
  if (value === null || Number.isNaN(value)) return { missing: { kind: 'fact', fact } }
  return { evidence: { kind: 'fact', fact, value, op, threshold, met: meets(op, value, threshold) } }
}

/** True when the condition looks at a side of the body. */
export const isSided = (condition: Condition): boolean => 'test' in condition || 'tests' in condition

/** Executes a condition of a pattern, entry by entry, on one side. */
export function executeCondition(condition: Condition, side: Side, grounds: Grounds): Entry[] {
  if ('test' in condition) return condition.any.map((entry) => testEntry(grounds, condition.test, side, entry))
  if ('tests' in condition) return condition.any.map((entry) => differenceEntry(grounds, condition.tests, side, entry))
  if ('fact' in condition) return [factEntry(grounds, condition.fact, condition.op, condition.value)]
  return ('any' in condition ? condition.any : [condition]).map((entry) => loadEntry(grounds, entry))
}
