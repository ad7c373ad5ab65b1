import { judgeMeasurement } from '../assessments/judge-measurement.ts'
import { newestUsable } from '../assessments/readings.ts'
import { aboutRunner, readingsAt } from '../assessments/tests-at.ts'
import { meets } from '../assessments/threshold.ts'
import type { Instant } from '../calendar/instant.ts'
import type { TestId } from '../library/ids.ts'
import { testOf } from '../library/test-of.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { loadFactsAt } from '../training/load-facts.ts'
import { LOAD_SETTINGS } from '../training/load-settings.ts'
import { readinessAt } from '../training/readiness.ts'
import { SIGN_WORDS, signsAt } from './signs.ts'
import type { Thresholds } from './thresholds.ts'
import { MOBILITY_TESTS, STRENGTH_TESTS } from './what-changed.ts'

/** What may hold a runner back (S5): what the tissue can take, how it moves, and how it recovers against its load. */
export const LIMITER_AXES = ['capacity', 'movement', 'recovery'] as const
export type LimiterAxis = (typeof LIMITER_AXES)[number]

export type Limiter = {
  axis: LimiterAxis
  /** Of what is known, how much points this way; null when nothing is known. */
  share: number | null
  pointing: number
  known: number
  evidence: string[]
}

const CONTROL_TESTS: readonly TestId[] = ['single-leg-squat', 'step-down-test', 'slr-active']

type Look = { met: boolean | null; says: string }

const limiter = (axis: LimiterAxis, looks: readonly Look[]): Limiter => {
  const known = looks.filter(({ met }) => met !== null)
  const pointing = known.filter(({ met }) => met)
  return {
    axis,
    share: known.length === 0 ? null : pointing.length / known.length,
    pointing: pointing.length,
    known: known.length,
    evidence: pointing.map(({ says }) => says),
  }
}

/** Newest values of these tests, each side for itself. One without a cut-off says nothing. */
function testLooks(record: RunnerRecord, at: Instant, ids: readonly TestId[]): Look[] {
  const readings = readingsAt(record, at)
  const runner = aboutRunner(record)
  return ids.flatMap((test) =>
    (['left', 'right', 'center'] as const).flatMap((side): Look[] => {
      const newest = newestUsable(readings, test, side)
      if (!newest) return []
      const { level } = judgeMeasurement(newest, { runner, readings })
      const name = testOf(newest).name
      return [{ met: level === null ? null : level !== 'within', says: side === 'center' ? name : `${name}, ${side}` }]
    }),
  )
}

function recoveryLooks(record: RunnerRecord, at: Instant, thresholds: Thresholds): Look[] {
  const signs = signsAt(record, at, thresholds)
  const load = loadFactsAt(record, at, thresholds)
  const readiness = readinessAt(record.checkIns, at, thresholds)
  const over = (value: number | null, threshold: number) => (value === null ? null : meets('gt', value, threshold))
  return [
    ...(['S4', 'S6'] as const).map(
      (id): Look => ({
        met: signs[id].state === 'unknown' ? null : signs[id].state === 'yes',
        says: SIGN_WORDS[id],
      }),
    ),
    { met: readiness === null ? null : readiness < thresholds.readiness.lowUnder, says: 'Low readiness' },
    { met: over(load.spike, thresholds.load.spikeSmall), says: 'A run much longer than those before' },
    { met: over(load.weekRamp, thresholds.load.rampWarned), says: 'A week much heavier than those before' },
  ]
}

/**
 * The limiter profile of a runner (S5), the axis with most pointing its way first; what is not known comes last. A hypothesis to
 * look into, not a measure of anybody.
 */
export function limiterProfile(record: RunnerRecord, at: Instant, thresholds: Thresholds): Limiter[] {
  const axes = [
    limiter('capacity', testLooks(record, at, STRENGTH_TESTS)),
    limiter('movement', testLooks(record, at, [...MOBILITY_TESTS, ...CONTROL_TESTS])),
    limiter('recovery', recoveryLooks(record, at, thresholds)),
  ]
  return axes.sort((a, b) => (b.share ?? -1) - (a.share ?? -1))
}

const line = linesOf(LOAD_SETTINGS)

/** The same, for the document of rules. */
export const limiterLine = (thresholds: Thresholds): RuleLine =>
  line(thresholds, ['readiness.lowUnder', 'load.spikeSmall', 'load.rampWarned'], {
    id: 'limiter profile',
    when: `strength tests, movement and control tests, each side by its cut-off; for recovery soreness that lingers, mileage absorbed poorly, readiness under ${thresholds.readiness.lowUnder}, a run over ${thresholds.load.spikeSmall} times the longest of 30 days, a week over ${thresholds.load.rampWarned} times the usual`,
    means: 'of what is known, how much points each way; a hypothesis to look into',
    confidence: 'low',
    source: 'ours, for promise S5',
  })
