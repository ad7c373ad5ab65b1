import { atLeast, meets } from '../assessments/threshold.ts'
import type { Exercise } from '../library/exercises.ts'
import { includesRegion } from '../library/regions.ts'
import { amountAsked, lastOf, type Performed, rirBeyondTarget } from './performed.ts'
import { type Step, step } from './step.ts'

/** Two repetitions more than asked in the last set, in two workouts running (reference 9.2). */
const EXTRA_REPS = 2
/** No load is added above this pain. */
const PAIN_AT_MOST = 3

/** Load to add, percent: arms and trunk 5; legs 5 for somebody who has trained long, else up to 10. */
const UPPER = 5
const LOWER = { experienced: 5, others: 10 } as const

/** Tools that come in fixed weights: the next one is used when it is within this share, else repetitions come first. */
const NEXT_WEIGHT_WITHIN = 0.1

const LEGS = ['lower-leg-foot', 'thigh-knee', 'hip-pelvis'] as const

export const isForLegs = ({ regions }: Pick<Exercise, 'regions'>): boolean =>
  regions.some((region) => LEGS.some((leg) => includesRegion(leg, region)))

/** How a load can grow. `nextLoad`: the next fixed weight there is; null or absent where any weight can be set. */
export type LoadOptions = { isForLegs: boolean; experienced: boolean | null; nextLoad?: number | null }

const hasLoad = ({ target: { load } }: Performed): boolean =>
  load.unit === 'kg' || load.unit === 'lb' || load.unit === 'percent-bodyweight'

const keptRir = (one: Performed): boolean => {
  const beyond = rirBeyondTarget(one)
  return one.target.rir === null || (beyond !== null && atLeast(beyond, 0))
}

/** A heavier weight, or repetitions where the next weight is too far or there is none. */
function heavier(newest: Performed, percent: number, nextLoad: number | null): Step['change'] {
  if (!hasLoad(newest)) return { kind: 'reps', by: 1 }
  const { load } = newest.target
  if (nextLoad === null || !('value' in load) || load.value <= 0) return { kind: 'load', percent }
  const jump = nextLoad / load.value - 1
  return jump > 0 && meets('lte', jump, NEXT_WEIGHT_WITHIN)
    ? { kind: 'load', percent: jump * 100 }
    : { kind: 'reps', by: 1 }
}

const changeWords = (change: Step['change']): string =>
  change.kind === 'load' ? `${Math.round(change.percent * 10) / 10} % more load` : 'one repetition more first'

/**
 * Two-for-two (reference 9.2, ACSM 2009): the last set with two repetitions more than asked in two workouts running, the reserve kept and pain 3
 * at most. Null where it does not fire; what is not known does not fire it.
 */
export function twoForTwo(
  history: readonly Performed[],
  { isForLegs: legs, experienced, nextLoad = null }: LoadOptions,
): Step | null {
  const two = lastOf(history, 2)
  if (two === null) return null
  const [before, newest] = two as [Performed, Performed]
  const extra = two.map(({ sets, target }) => (sets.at(-1)?.amount ?? 0) - amountAsked(target))
  const isMet = two.every(
    (one, index) =>
      one.target.reps !== null &&
      atLeast(extra[index] ?? 0, EXTRA_REPS) &&
      keptRir(one) &&
      one.pain !== null &&
      one.pain <= PAIN_AT_MOST,
  )
  if (!isMet) return null
  const percent = legs ? (experienced === false ? LOWER.others : LOWER.experienced) : UPPER
  const change = heavier(newest, percent, nextLoad)
  return step(
    'two-for-two',
    change,
    `${extra[0]} and ${extra[1]} repetitions more than asked in the last set of two workouts: ${changeWords(change)}.`,
    { extraBefore: extra[0] ?? 0, extraNow: extra[1] ?? 0, painBefore: before.pain ?? 0, pain: newest.pain ?? 0 },
  )
}

/** Load by the reserve that was left beyond the target; between −1 and +1 nothing changes (reference 9.2). */
const BY_RIR = [
  { from: 2, percent: 5 },
  { from: 1, percent: 2.5 },
] as const
const TOO_HARD = -2
const TOO_HARD_PERCENT = -5
const WATCH = -1

/**
 * By repetitions in reserve, of two workouts that say the same: one is not acted on, because the number is rough. Null where it
 * is not known, or leaves the load as it is without a word.
 */
export function rirStep(history: readonly Performed[]): Step | null {
  const two = lastOf(history, 2)
  const beyond = two?.map(rirBeyondTarget) ?? []
  const [before, now] = beyond
  if (before == null || now == null || two === null) return null
  const numbers = { beyondBefore: before, beyondNow: now }
  const said = `${words(before)} and ${words(now)} in reserve against the target in two workouts`
  const [least, most] = [Math.min(before, now), Math.max(before, now)]
  const up = BY_RIR.find(({ from }) => atLeast(least, from))
  if (up) return step('rir', { kind: 'load', percent: up.percent }, `${said}: ${up.percent} % more load.`, numbers)
  if (meets('lte', most, TOO_HARD))
    return step(
      'rir',
      { kind: 'load', percent: TOO_HARD_PERCENT },
      `${said}: ${-TOO_HARD_PERCENT} % less load.`,
      numbers,
    )
  if (meets('lte', now, WATCH)) return step('rir', { kind: 'none' }, `${said}: the same again, and watch it.`, numbers)
  return null
}

const words = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Math.round(value * 10) / 10)}`
