import type { Day } from '../calendar/day.ts'
import type { Confidence } from '../library/ids.ts'
import { testOf } from '../library/test-of.ts'
import type { FlagLevel } from '../library/tests.ts'
import { type AboutRunner, type NoNorm, type Norm, normFor } from './norm.ts'
import { firstUsable, isUsable, type Reading, type Unusable, unusable } from './readings.ts'
import type { FINDING_STATES } from './schema.ts'
import { meets, type Op } from './threshold.ts'

/** What a threshold is made of: a fixed number, a share of the norm, or a share of the runner's own first value. */
export type Yardstick =
  | { kind: 'fixed' }
  | ({ kind: 'norm'; fraction: number } & Norm)
  | { kind: 'baseline'; fraction: number; baseline: number; day: Day }

/** A comparison that was made, with its numbers in the test's unit. */
export type Comparison = { value: number; op: Op; threshold: number; of: Yardstick }

export type NoYardstick = ({ code: 'no-norm' } & NoNorm) | { code: 'no-baseline' }

export type JudgementReason =
  | ({ code: 'flagged' } & Comparison)
  | ({ code: 'within' } & Comparison)
  | { code: Unusable }
  | NoYardstick
  | { code: 'no-cut-off' }

/**
 * What one value says. `level` is the flag that it meets, `within` when it meets none, null when it cannot be judged;
 * the reason has the numbers. `confidence` and `sources` are those of the reference (S7: show them where a therapist
 * asks why).
 */
export type Judgement = {
  usable: boolean
  level: FlagLevel | 'within' | null
  reason: JudgementReason
  confidence: Confidence
  sources: readonly string[]
}

type Share = { share: number; of: 'norm' | 'baseline' }

/** The number of a threshold that the data writes as `0.8*norm`, and what it is made of. */
export function yardstickFor(
  threshold: number | Share,
  reading: Reading,
  context: { runner: AboutRunner; readings: readonly Reading[] },
): { threshold: number; of: Yardstick } | NoYardstick {
  if (typeof threshold === 'number') return { threshold, of: { kind: 'fixed' } }
  const { share } = threshold
  if (threshold.of === 'norm') {
    const norm = normFor(testOf(reading), context.runner, reading.day)
    return 'why' in norm
      ? { code: 'no-norm', ...norm }
      : { threshold: share * norm.norm, of: { kind: 'norm', fraction: share, ...norm } }
  }
  const first = firstUsable(context.readings, reading.test, reading.side, reading.region ?? null)
  // The first value compared with itself says nothing.
  if (!first || first.id === reading.id) return { code: 'no-baseline' }
  return {
    threshold: share * first.value,
    of: { kind: 'baseline', fraction: share, baseline: first.value, day: first.day },
  }
}

function readThreshold(written: number | true | string): number | Share {
  if (written === true) return 1
  if (typeof written === 'number') return written
  const [share, of] = written.split('*')
  return { share: Number(share), of: of === 'norm' ? 'norm' : 'baseline' }
}

/**
 * Judges one reading against the test's flags. `readings` are all of the runner's, for tests that compare with the own
 * first value; the reading itself may be among them.
 */
export function judgeMeasurement(
  reading: Reading,
  context: { runner: AboutRunner; readings?: readonly Reading[] },
): Judgement {
  const test = testOf(reading)
  const base = { confidence: test.confidence.reference, sources: test.sources }
  const trouble = unusable(reading)
  if (trouble || !isUsable(reading)) {
    return { ...base, usable: false, level: null, reason: { code: trouble ?? 'no-value' } }
  }
  let within: JudgementReason | null = null
  // The marked flags come last: the strictest one that is met is the answer.
  for (const flag of [...test.flags].reverse()) {
    const yardstick = yardstickFor(readThreshold(flag.value), reading, {
      runner: context.runner,
      readings: context.readings ?? [],
    })
    if ('code' in yardstick) return { ...base, usable: true, level: null, reason: yardstick }
    const comparison = { value: reading.value, op: flag.op, ...yardstick }
    if (meets(flag.op, reading.value, yardstick.threshold)) {
      return { ...base, usable: true, level: flag.level, reason: { code: 'flagged', ...comparison } }
    }
    within = { code: 'within', ...comparison }
  }
  return within
    ? { ...base, usable: true, level: 'within', reason: within }
    : { ...base, usable: true, level: null, reason: { code: 'no-cut-off' } }
}

/** The state that a finding of this level would have; null where there is no level. A therapist may choose another. */
export function suggestedState(level: Judgement['level']): (typeof FINDING_STATES)[number] | null {
  if (level === null) return null
  if (level === 'within') return 'normal'
  return level === 'caution' || level === 'raised' ? 'watch' : 'restricted'
}
