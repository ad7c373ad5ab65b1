import { type Day, daysBetween, startOfWeek } from '../calendar/day.ts'
import type { Exercise } from '../library/exercises.ts'
import { sameContent } from '../same-content.ts'
import { atMost } from './apply-step.ts'
import { type LevelContext, levelDown, levelUp } from './level-steps.ts'
import type { PainContext } from './pain-limit.ts'
import { painStep } from './pain-step.ts'
import { type DeloadGround, deloadStep, missedTime } from './pause-steps.ts'
import { amountAsked, lastOf, type Performed, sameTarget } from './performed.ts'
import type { ProgressionRule } from './progression-rule.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { ruleStep } from './rule-step.ts'
import type { Dose } from './schema.ts'
import { isMore, type Step, step } from './step.ts'
import { stiffnessHold, type WeekStiffness } from './stiffness-hold.ts'
import { isForLegs, type LoadOptions, rirStep, twoForTwo } from './strength-steps.ts'

export type ProgressionGround = DeloadGround &
  Pick<LoadOptions, 'experienced' | 'nextLoad'> &
  Omit<LevelContext, 'exercise'> & {
    exercise: Exercise
    history: readonly Performed[]
    today: Day
    pain: PainContext
    /** The last day on which load, sets, range or exercise of this prescription were raised. */
    lastRaisedOn: Day | null
    /** What is prescribed now: what answered another dose raises nothing. Absent where it is what was answered last. */
    dose?: Dose
    /** Morning stiffness where it is felt; absent or null where it is not known. */
    stiffness?: WeekStiffness | null
    /** How this prescription goes on; absent where it goes on as its kind does. */
    rule?: ProgressionRule | undefined
  }

/**
 * The next step of one prescription (reference 9.2 to 9.4): at most one thing a week, and what protects comes first: pain, a pause, a lighter
 * week, an easier exercise; only then a harder one, more load by repetitions, more load by the reserve. What takes something off comes
 * before what only holds: pain that nobody told keeps no full load after a pause. Always a step, with its sentence and numbers; where
 * nothing fires it says that it stays.
 */
export function nextStep(ground: ProgressionGround, thresholds: ProgressionThresholds): Step {
  const { history, today, exercise, pain, lastRaisedOn } = ground
  const { dose, rule } = ground
  const sides = (dose ? dose.side === 'each' : exercise.unilateral) ? 2 : 1
  const [newest] = lastOf(history, 1) ?? []
  if (!newest) return step('hold', { kind: 'none' }, 'Nothing done yet: start as prescribed.', {})

  const daysOff = daysBetween(newest.day, today)
  const down = levelDown(history, ground, pain, thresholds, sides)
  const hurts = painStep(history, pain, thresholds)
  const pause = missedTime(daysOff, exercise.category, exercise.regressionId, thresholds, newest.target)
  const lighter = deloadStep(ground, history, thresholds, sides)
  const protecting =
    (hurts?.change.kind === 'stop' ? hurts : null) ??
    down ??
    [hurts, pause, lighter].find((one) => one !== null && one.change.kind !== 'none') ??
    hurts ??
    pause ??
    lighter
  if (protecting) return protecting

  const stiffer = stiffnessHold(ground.stiffness, thresholds)
  const answered = sameTarget(history)
  const qualifying = dose && !isAnswerTo(newest.target, dose) ? [] : answered
  if (rule && dose) {
    // Too little in reserve takes off whatever the rule says.
    const reserve = rirStep(qualifying, thresholds)
    const own =
      reserve && isLess(reserve) ? reserve : ruleStep(qualifying, rule, dose, today, dose.side === 'each' ? 2 : 1)
    return isMore(own) ? (stiffer ?? heldBack(own, lastRaisedOn, today)) : own
  }
  const raising =
    levelUp(qualifying, ground, thresholds, sides) ??
    twoForTwo(qualifying, { ...ground, isForLegs: isForLegs(exercise) }, thresholds, sides) ??
    rirStep(qualifying, thresholds)
  if (raising === null) return step('hold', { kind: 'none' }, 'Nothing asks for a change: the same again.', {})
  const bound = dose && isMore(raising) ? atMost(dose, raising) : null
  if (bound)
    return step('hold', { kind: 'none' }, `More is asked for, and a dose takes at most ${bound}: the same again.`, {})
  return isMore(raising) ? (stiffer ?? heldBack(raising, lastRaisedOn, today)) : raising
}

/** At most one thing a week is added. */
const heldBack = (raising: Step, lastRaisedOn: Day | null, today: Day): Step =>
  lastRaisedOn !== null && startOfWeek(lastRaisedOn) === startOfWeek(today)
    ? step('one-a-week', { kind: 'none' }, 'Something was added this week already: one thing at a time.', {
        daysSince: daysBetween(lastRaisedOn, today),
      })
    : raising

const isLess = ({ change }: Step): boolean =>
  (change.kind === 'load' && change.percent < 0) || (change.kind === 'reps' && change.by < 0)

/** Did they do what is prescribed now? */
const isAnswerTo = (target: Performed['target'], dose: Dose): boolean =>
  target.sets === dose.sets &&
  amountAsked(target) === amountAsked(dose) &&
  target.rir === dose.rir &&
  sameContent(target.load, dose.load)
