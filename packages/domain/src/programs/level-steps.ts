import { sentence } from '../assessments/number-words.ts'
import type { PlyometricGate } from '../assessments/plyometric-gate.ts'
import { atLeast, meets } from '../assessments/threshold.ts'
import { type Exercise, exercise } from '../library/exercises.ts'
import { share } from '../setting.ts'
import type { PainContext } from './pain-limit.ts'
import { painAnswer } from './pain-step.ts'
import { amountAsked, countedWords, hasSets, lastOf, type Performed, shareDone } from './performed.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { type Step, step } from './step.ts'

export type LevelContext = {
  exercise: Pick<Exercise, 'regressionId' | 'progressionId' | 'prescription'>
  gate: PlyometricGate | null
  isMinor: boolean | null
  coachSignedOff?: boolean
}

/** Every set, on each side, at the top of the range, two in reserve, clean, pain 2 at most, as shipped. What is not known is not enough. */
function isAtTop(
  one: Performed,
  { prescription }: LevelContext['exercise'],
  { levels }: ProgressionThresholds,
  sides: number,
): boolean {
  const top = prescription.repsMax ?? amountAsked(one.target)
  return (
    hasSets(one.sets, one.target.sets, sides) &&
    one.sets.every(({ amount, rir }) => amount >= top && rir !== null && rir >= levels.rir) &&
    one.isClean === true &&
    one.pain !== null &&
    one.pain <= levels.pain
  )
}

/** Why the harder exercise has to wait; null where nothing is in the way. */
function waitsFor(
  next: Exercise | null,
  { gate, isMinor, coachSignedOff }: LevelContext,
  { levels }: ProgressionThresholds,
): string | null {
  if (next?.category !== 'plyometric') return null
  if (gate?.passed !== true) return 'hops and jumps wait for their gate'
  // Reference 14.13: jumps over this level wait for a coach where the runner is under 18.
  const young = isMinor !== false && next.level > levels.jumpsForMinors && !coachSignedOff
  return young ? 'jumps of this level wait for a coach’s word where the runner is, or may be, under 18' : null
}

/** A row of workouts at the top, two as shipped: the harder exercise (reference 9.2), behind the gate where it is one of hops and jumps. */
export function levelUp(
  history: readonly Performed[],
  context: LevelContext,
  thresholds: ProgressionThresholds,
  sides = 1,
): Step | null {
  const some = lastOf(history, thresholds.grow.workouts)
  const to = context.exercise.progressionId
  const newest = some?.at(-1)
  if (!some || !newest || to === null) return null
  if (!some.every((one) => isAtTop(one, context.exercise, thresholds, sides))) return null
  const top = context.exercise.prescription.repsMax ?? amountAsked(newest.target)
  const next = exercise(to)
  const waits = waitsFor(next, context, thresholds)
  const said = `${sentence(countedWords(some.length))} with ${top} in every set, clean and with ${thresholds.levels.rir} in reserve`
  return waits === null
    ? step('level-up', { kind: 'level', to, direction: 'up' }, `${said}: on to ${next?.name ?? to}.`, { top })
    : step('hold', { kind: 'none' }, `${said}, but ${waits}.`, { top })
}

/** Two workouts, as shipped, with under 70 % of what was asked, or pain that was too much in both: the easier exercise (reference 9.2). */
export function levelDown(
  history: readonly Performed[],
  context: LevelContext,
  pain: PainContext,
  thresholds: ProgressionThresholds,
  sides = 1,
): Step | null {
  const { failed: least, failedWorkouts } = thresholds.levels
  const some = lastOf(history, failedWorkouts)
  if (some === null) return null
  const shares = some.map((one) => shareDone(one, sides))
  const failed = shares.every((done) => done !== null && meets('lt', done, share(least)))
  const hurt = some.every((one) => painAnswer(one, pain, thresholds) === 'too-much')
  if (!failed && !hurt) return null
  const to = context.exercise.regressionId
  const easier = to === null ? 'less of it' : (exercise(to)?.name ?? to)
  const done = shares.map((one) => `${Math.round((one ?? 0) * 100)} %`).join(' and ')
  const running = failedWorkouts === 1 ? '' : ' running'
  const why = failed
    ? `${done} of what was asked in ${countedWords(failedWorkouts)}`
    : `Too much pain in ${countedWords(failedWorkouts)}${running}`
  const change =
    to === null
      ? ({ kind: 'sets', percent: -thresholds.workPain.fewerSets } as const)
      : ({ kind: 'level', to, direction: 'down' } as const)
  return step(
    'level-down',
    change,
    `${why}: ${easier}.`,
    { shareBefore: shares[0] ?? 0, shareNow: shares.at(-1) ?? 0 },
    { flagTherapist: hurt },
  )
}

/** Did this workout fail? Null where nothing was asked. */
export const isFailed = (one: Performed, { levels }: ProgressionThresholds, sides = 1): boolean | null => {
  const done = shareDone(one, sides)
  return done === null ? null : !atLeast(done, share(levels.failed))
}
