import { sentence } from '../assessments/number-words.ts'
import { meets } from '../assessments/threshold.ts'
import type { ExerciseCategory } from '../library/ids.ts'
import { share } from '../setting.ts'
import { isFailed } from './level-steps.ts'
import { countedWords, lastOf, type Performed } from './performed.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { type Step, type StepChange, step } from './step.ts'
import { hasLoad } from './strength-steps.ts'

const PRODUCT = { confidence: 'low', source: 'reference 9.2, product default' } as const

/** So much less of what an exercise is dosed by: of its load, without one of its repetitions; of what has neither, or no repetition to spare, it is only said. */
function lessOf(percent: number, target: Performed['target'] | null): { change: StepChange; says: string } {
  if (target === null || hasLoad({ target }))
    return { change: { kind: 'load', percent: -percent }, says: `${percent} % less load` }
  if (target.reps === null || target.reps <= 1)
    return { change: { kind: 'none' }, says: `begin with about ${percent} % less` }
  const reps = Math.max(1, Math.round(target.reps * share(percent)))
  return { change: { kind: 'reps', by: -reps }, says: `${reps} ${reps === 1 ? 'repetition' : 'repetitions'} less` }
}

/**
 * What a pause asks for (reference 9.2), as shipped: from 7 days off the last one again, from 14 a tenth less, from 28 a fifth less,
 * and hops and jumps one level down as well. Null under that, or where nothing was done before.
 * @param target what was asked last; null where it does not matter what it is dosed by
 */
export function missedTime(
  daysOff: number | null,
  category: ExerciseCategory,
  regressionId: string | null,
  { workPause }: ProgressionThresholds,
  target: Performed['target'] | null = null,
): Step | null {
  if (daysOff === null || daysOff < workPause.repeatFrom) return null
  const numbers = { daysOff }
  if (daysOff < workPause.lessFrom)
    return step('missed-time', { kind: 'none' }, `${daysOff} days off: repeat the last workout.`, numbers, PRODUCT)
  const isLong = daysOff >= workPause.muchLessFrom
  const percent = isLong ? workPause.muchLess : workPause.less
  if (isLong && category === 'plyometric')
    return step(
      'missed-time',
      { kind: 'level', to: regressionId, direction: 'down' },
      `${daysOff} days off: one level down, and ${percent === 20 ? 'a fifth' : `${percent} %`} less.`,
      numbers,
      PRODUCT,
    )
  const less = lessOf(percent, target)
  return step('missed-time', less.change, `${daysOff} days off: ${less.says}.`, numbers, PRODUCT)
}

export type DeloadGround = {
  /** Week of the block, from 1; null outside one. */
  weekOfBlock: number | null
  /** Mean of the last 7 days, 0–100. */
  readinessMean7: number | null
  monotony: number | null
  /** Is the week's load above the usual? */
  loadIsUp: boolean | null
}

/** Nothing off is a plain 0. */
const off = (percent: number): number => (percent === 0 ? 0 : -percent)

/**
 * A lighter week, as shipped 40 % fewer sets, the load kept and one more in reserve, unplanned a tenth less and two more: planned every fourth, or earlier where readiness is low, two workouts failed, or days are much alike while
 * the load is up (reference 9.4). Null where nothing known asks for it.
 */
export function deloadStep(
  ground: DeloadGround,
  history: readonly Performed[],
  thresholds: ProgressionThresholds,
  sides = 1,
): Step | null {
  const { deload } = thresholds
  const sets = off(deload.sets)
  const planned = { kind: 'deload', setsPercent: sets, loadPercent: off(deload.load), rirBy: deload.rir } as const
  const unplanned = {
    kind: 'deload',
    setsPercent: sets,
    loadPercent: off(deload.loadEarlier),
    rirBy: deload.rirEarlier,
  } as const
  const { weekOfBlock, readinessMean7, monotony, loadIsUp } = ground
  const known = { confidence: 'medium', source: 'reference 9.4' } as const
  if (readinessMean7 !== null && meets('lt', readinessMean7, deload.readiness))
    return step(
      'deload',
      unplanned,
      `Readiness ${Math.round(readinessMean7)} on average in 7 days: a lighter week.`,
      { readinessMean7 },
      known,
    )
  const failed = lastOf(history, deload.failed)?.every((one) => isFailed(one, thresholds, sides) === true)
  if (failed)
    return step(
      'deload',
      unplanned,
      `${sentence(countedWords(deload.failed))} failed: a lighter week.`,
      { failed: deload.failed },
      known,
    )
  if (monotony !== null && meets('gt', monotony, deload.monotony) && loadIsUp === true)
    return step('deload', unplanned, 'Days much alike while the load is up: a lighter week.', { monotony }, known)
  if (weekOfBlock !== null && weekOfBlock > 0 && weekOfBlock % deload.every === 0)
    return step(
      'deload',
      planned,
      `Week ${weekOfBlock} of the block: the lighter one, as planned.`,
      { weekOfBlock },
      known,
    )
  return null
}
