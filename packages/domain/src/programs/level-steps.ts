import type { PlyometricGate } from '../assessments/plyometric-gate.ts'
import { atLeast, meets } from '../assessments/threshold.ts'
import { type Exercise, exercise } from '../library/exercises.ts'
import { type PainContext, painAnswer } from './pain-step.ts'
import { amountAsked, lastOf, type Performed, shareDone } from './performed.ts'
import { type Step, step } from './step.ts'

const RIR_FOR_UP = 2
const PAIN_FOR_UP = 2
/** Under this share of what was asked a workout failed. */
const FAILED_BELOW = 0.7
/** Jumps over this level wait for a coach where the runner is under 18 (reference 14.13). */
const JUMPS_FOR_MINORS = 2

export type LevelContext = {
  exercise: Pick<Exercise, 'regressionId' | 'progressionId' | 'prescription'>
  gate: PlyometricGate | null
  isMinor: boolean | null
  coachSignedOff?: boolean
}

/** Every set at the top of the range, two in reserve, clean, pain 2 at most. What is not known is not enough. */
function isAtTop(one: Performed, { prescription }: LevelContext['exercise']): boolean {
  const top = prescription.repsMax ?? amountAsked(one.target)
  return (
    one.sets.length >= one.target.sets &&
    one.sets.every(({ amount, rir }) => amount >= top && rir !== null && rir >= RIR_FOR_UP) &&
    one.isClean === true &&
    one.pain !== null &&
    one.pain <= PAIN_FOR_UP
  )
}

/** Why the harder exercise has to wait; null where nothing is in the way. */
function waitsFor(next: Exercise | null, { gate, isMinor, coachSignedOff }: LevelContext): string | null {
  if (next?.category !== 'plyometric') return null
  if (gate?.passed !== true) return 'hops and jumps wait for their gate'
  const young = isMinor !== false && next.level > JUMPS_FOR_MINORS && !coachSignedOff
  return young ? 'jumps of this level wait for a coach’s word where the runner is, or may be, under 18' : null
}

/** Two workouts at the top: the harder exercise (reference 9.2), behind the gate where it is one of hops and jumps. */
export function levelUp(history: readonly Performed[], context: LevelContext): Step | null {
  const two = lastOf(history, 2)
  const to = context.exercise.progressionId
  if (two === null || to === null || !two.every((one) => isAtTop(one, context.exercise))) return null
  const top = context.exercise.prescription.repsMax ?? amountAsked((two[1] as Performed).target)
  const next = exercise(to)
  const waits = waitsFor(next, context)
  const said = `Two workouts with ${top} in every set, clean and with two in reserve`
  return waits === null
    ? step('level-up', { kind: 'level', to, direction: 'up' }, `${said}: on to ${next?.name ?? to}.`, { top })
    : step('hold', { kind: 'none' }, `${said}, but ${waits}.`, { top })
}

/** Two workouts with under 70 % of what was asked, or pain that was too much in both: the easier exercise (reference 9.2). */
export function levelDown(
  history: readonly Performed[],
  context: LevelContext,
  pain: PainContext,
  sides = 1,
): Step | null {
  const two = lastOf(history, 2)
  if (two === null) return null
  const shares = two.map((one) => shareDone(one, sides))
  const failed = shares.every((share) => share !== null && meets('lt', share, FAILED_BELOW))
  const hurt = two.every((one) => painAnswer(one, pain) === 'too-much')
  if (!failed && !hurt) return null
  const to = context.exercise.regressionId
  const easier = to === null ? 'less of it' : (exercise(to)?.name ?? to)
  const [before, now] = shares.map((share) => Math.round((share ?? 0) * 100))
  const why = failed
    ? `${before} % and ${now} % of what was asked in two workouts`
    : 'Too much pain in two workouts running'
  const change =
    to === null ? ({ kind: 'sets', percent: -50 } as const) : ({ kind: 'level', to, direction: 'down' } as const)
  return step(
    'level-down',
    change,
    `${why}: ${easier}.`,
    { shareBefore: shares[0] ?? 0, shareNow: shares[1] ?? 0 },
    { flagTherapist: hurt },
  )
}

/** Did this workout fail? Null where nothing was asked. */
export const isFailed = (one: Performed, sides = 1): boolean | null => {
  const share = shareDone(one, sides)
  return share === null ? null : !atLeast(share, FAILED_BELOW)
}
