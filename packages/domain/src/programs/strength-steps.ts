import { atLeast, meets } from '../assessments/threshold.ts'
import type { Exercise } from '../library/exercises.ts'
import { includesRegion } from '../library/regions.ts'
import { share } from '../setting.ts'
import { amountAsked, countedWords, hasSets, lastAmount, lastOf, type Performed, rirBeyondTarget } from './performed.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { type Step, step } from './step.ts'

const LEGS = ['lower-leg-foot', 'thigh-knee', 'hip-pelvis'] as const

export const isForLegs = ({ regions }: Pick<Exercise, 'regions'>): boolean =>
  regions.some((region) => LEGS.some((leg) => includesRegion(leg, region)))

/** How a load can grow. `nextLoad`: the next fixed weight there is; null or absent where any weight can be set. */
export type LoadOptions = { isForLegs: boolean; experienced: boolean | null; nextLoad?: number | null }

/** Is it dosed by a load that can be more or less? */
export const hasLoad = ({ target: { load } }: Pick<Performed, 'target'>): boolean =>
  load.unit === 'kg' || load.unit === 'lb' || load.unit === 'percent-bodyweight'

const keptRir = (one: Performed): boolean => {
  const beyond = rirBeyondTarget(one)
  return one.target.rir === null || (beyond !== null && atLeast(beyond, 0))
}

/** A heavier weight, or repetitions where the next weight is too far or there is none. */
function heavier(newest: Performed, percent: number, nextLoad: number | null, within: number): Step['change'] {
  if (!hasLoad(newest)) return { kind: 'reps', by: 1 }
  const { load } = newest.target
  if (nextLoad === null || !('value' in load) || load.value <= 0) return { kind: 'load', percent }
  const jump = nextLoad / load.value - 1
  return jump > 0 && meets('lte', jump, share(within)) ? { kind: 'load', percent: jump * 100 } : { kind: 'reps', by: 1 }
}

const changeWords = (change: Step['change']): string =>
  change.kind === 'load' ? `${Math.round(change.percent * 10) / 10} % more load` : 'one repetition more first'

/** "2 and 3" */
const listed = (values: readonly (number | string)[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`

/**
 * Two-for-two (reference 9.2, ACSM 2009): the last set with more repetitions than asked in a row of workouts, as shipped two more in
 * two, all sets done, the reserve kept and pain 3 at most. Load to add: arms and trunk 5 %; legs 5 for somebody who has trained long, else up to
 * 10. Tools that come in fixed weights: the next one is used when it is near, else repetitions come first. Null where it does not
 * fire; what is not known does not fire it.
 */
export function twoForTwo(
  history: readonly Performed[],
  { isForLegs: legs, experienced, nextLoad = null }: LoadOptions,
  { grow }: ProgressionThresholds,
  sides = 1,
): Step | null {
  const some = lastOf(history, grow.workouts)
  const [before, newest] = [some?.[0], some?.at(-1)]
  if (!some || !before || !newest) return null
  // The last set of each side, the lesser of the two: one leg does not raise the load of both.
  const extra = some.map((one) => lastAmount(one, sides) - amountAsked(one.target))
  const isMet = some.every(
    (one, index) =>
      one.target.reps !== null &&
      hasSets(one.sets, one.target.sets, sides) &&
      atLeast(extra[index] ?? 0, grow.extraReps) &&
      keptRir(one) &&
      one.pain !== null &&
      one.pain <= grow.pain,
  )
  if (!isMet) return null
  const percent = legs ? (experienced === false ? grow.lowerOthers : grow.lowerExperienced) : grow.upper
  const change = heavier(newest, percent, nextLoad, grow.nextWeight)
  return step(
    'two-for-two',
    change,
    `${listed(extra)} repetitions more than asked in the last set of ${countedWords(some.length)}: ${changeWords(change)}.`,
    { extraBefore: extra[0] ?? 0, extraNow: extra.at(-1) ?? 0, painBefore: before.pain ?? 0, pain: newest.pain ?? 0 },
  )
}

/**
 * By repetitions in reserve, of workouts in a row that say the same (reference 9.2): one is not acted on, because the number is
 * rough. Null where it is not known, or leaves the load as it is without a word.
 */
export function rirStep(history: readonly Performed[], { grow, reserve }: ProgressionThresholds): Step | null {
  const some = lastOf(history, grow.workouts)
  const beyond = some?.flatMap((one) => rirBeyondTarget(one) ?? []) ?? []
  const [before, now] = [beyond[0], beyond.at(-1)]
  if (before === undefined || now === undefined || beyond.length !== grow.workouts) return null
  const numbers = { beyondBefore: before, beyondNow: now }
  const said = `${listed(beyond.map(words))} in reserve against the target in ${countedWords(beyond.length)}`
  const [least, most] = [Math.min(...beyond), Math.max(...beyond)]
  const up = atLeast(least, reserve.much) ? reserve.muchLoad : atLeast(least, reserve.some) ? reserve.someLoad : null
  const newest = some?.at(-1)
  const weighs = newest !== undefined && hasLoad(newest)
  // Without a load there is none to add to: repetitions grow by two-for-two.
  if (up !== null && weighs) return step('rir', { kind: 'load', percent: up }, `${said}: ${up} % more load.`, numbers)
  if (meets('lte', most, -reserve.tooFew)) {
    const less = reserve.tooFewLoad
    if (!weighs && (newest?.target.reps ?? 0) > 1)
      return step('rir', { kind: 'reps', by: -1 }, `${said}: one repetition less.`, numbers)
    if (weighs) return step('rir', { kind: 'load', percent: -less }, `${said}: ${less} % less load.`, numbers)
  }
  if (meets('lte', now, -reserve.watch))
    return step('rir', { kind: 'none' }, `${said}: the same again, and watch it.`, numbers)
  return null
}

const words = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Math.round(value * 10) / 10)}`
