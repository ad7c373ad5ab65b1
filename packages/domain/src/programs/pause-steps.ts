import { meets } from '../assessments/threshold.ts'
import type { ExerciseCategory } from '../library/ids.ts'
import { isFailed } from './level-steps.ts'
import { lastOf, type Performed } from './performed.ts'
import { type Step, step } from './step.ts'

/** After so many days off (reference 9.2): the last one again, a tenth less, a fifth less. */
const MISSED = [
  { from: 28, percent: -20 },
  { from: 14, percent: -10 },
  { from: 7, percent: 0 },
] as const

const PRODUCT = { confidence: 'low', source: 'reference 9.2, product default' } as const

/**
 * What a pause asks for; null under 7 days, or where nothing was done before. From four weeks on hops and jumps go one level
 * down as well.
 */
export function missedTime(
  daysOff: number | null,
  category: ExerciseCategory,
  regressionId: string | null,
): Step | null {
  const found = daysOff === null ? undefined : MISSED.find(({ from }) => daysOff >= from)
  if (daysOff === null || found === undefined) return null
  const numbers = { daysOff }
  if (found.percent === 0)
    return step('missed-time', { kind: 'none' }, `${daysOff} days off: repeat the last workout.`, numbers, PRODUCT)
  if (found.from === 28 && category === 'plyometric')
    return step(
      'missed-time',
      { kind: 'level', to: regressionId, direction: 'down' },
      `${daysOff} days off: one level down, and a fifth less.`,
      numbers,
      PRODUCT,
    )
  return step(
    'missed-time',
    { kind: 'load', percent: found.percent },
    `${daysOff} days off: ${-found.percent} % less load.`,
    numbers,
    PRODUCT,
  )
}

/** Every fourth week is a lighter one. */
const DELOAD_EVERY = 4
const LOW_READINESS = 50
const MONOTONOUS = 2

/** Sets a good third less, load a little, one more in reserve (reference 9.4: −40 %, 0 to −10 %, +1 to +2). */
const DELOAD = { kind: 'deload', setsPercent: -40, loadPercent: 0, rirBy: 1 } as const
const DELOAD_UNPLANNED = { kind: 'deload', setsPercent: -40, loadPercent: -10, rirBy: 2 } as const

export type DeloadGround = {
  /** Week of the block, from 1; null outside one. */
  weekOfBlock: number | null
  /** Mean of the last 7 days, 0–100. */
  readinessMean7: number | null
  monotony: number | null
  /** Is the week's load above the usual? */
  loadIsUp: boolean | null
}

/**
 * A lighter week: planned every fourth, or earlier where readiness is low, two workouts failed, or days are much alike while
 * the load is up (reference 9.4). Null where nothing known asks for it.
 */
export function deloadStep(ground: DeloadGround, history: readonly Performed[], sides = 1): Step | null {
  const { weekOfBlock, readinessMean7, monotony, loadIsUp } = ground
  const known = { confidence: 'medium', source: 'reference 9.4' } as const
  if (readinessMean7 !== null && meets('lt', readinessMean7, LOW_READINESS))
    return step(
      'deload',
      DELOAD_UNPLANNED,
      `Readiness ${Math.round(readinessMean7)} on average in 7 days: a lighter week.`,
      { readinessMean7 },
      known,
    )
  const failed = lastOf(history, 2)?.every((one) => isFailed(one, sides) === true)
  if (failed) return step('deload', DELOAD_UNPLANNED, 'Two workouts failed: a lighter week.', { failed: 2 }, known)
  if (monotony !== null && meets('gt', monotony, MONOTONOUS) && loadIsUp === true)
    return step(
      'deload',
      DELOAD_UNPLANNED,
      'Days much alike while the load is up: a lighter week.',
      { monotony },
      known,
    )
  if (weekOfBlock !== null && weekOfBlock > 0 && weekOfBlock % DELOAD_EVERY === 0)
    return step(
      'deload',
      DELOAD,
      `Week ${weekOfBlock} of the block: the lighter one, as planned.`,
      { weekOfBlock },
      known,
    )
  return null
}
