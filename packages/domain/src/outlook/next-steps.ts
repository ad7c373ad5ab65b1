import { plyometricGate } from '../assessments/plyometric-gate.ts'
import { readingsAt } from '../assessments/tests-at.ts'
import { addDays, daysBetween, yearsBetween } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RegionSide } from '../library/region-side.ts'
import { blockOn } from '../programs/block-days.ts'
import { exerciseOf } from '../programs/exercise-of.ts'
import { levelUp } from '../programs/level-steps.ts'
import { nextStep, type ProgressionGround } from '../programs/next-step.ts'
import { painContextOf } from '../programs/pain-context.ts'
import { sameTarget } from '../programs/performed.ts'
import type { Prescription, Program } from '../programs/schema.ts'
import type { Step } from '../programs/step.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import { weekStiffness } from '../progress/week-stiffness.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { loadAt } from '../training/load.ts'
import { mean } from '../training/mean.ts'
import { readinessByDay } from '../training/readiness.ts'
import { RULES_SETTING, type Why } from '../why.ts'
import { boneStressSign } from './bone-stress-sign.ts'
import { lastRaised, performedIn } from './performed-in-record.ts'
import { type WeakSide, weakSides } from './weak-side-now.ts'

/** What a prescription's history asks for next. */
export type NextStep = {
  readonly step: Step
  /** The harder exercise, where everything but clean repetitions speaks for it: those nobody is asked about. */
  readonly ifClean: Step | null
  /** How many workouts it was concluded from. */
  readonly workouts: number
  /** The side that a test found weaker, which gets more sets for a time. */
  readonly weakSide: WeakSide | null
}

const DAYS = 7
/** Above this monotony is only told as more (reference 7.2). */
const MONOTONY_COUNTED = 4

/** Mean readiness of the last seven days; null where no day of them is known. */
function meanReadiness(record: RunnerRecord, at: Instant, thresholds: Thresholds): number | null {
  const { timeZone } = record.runner
  const to = dayOf(at, timeZone)
  const window = { from: addDays(to, 1 - DAYS), to, timeZone, until: at }
  const known = [...readinessByDay(record.checkIns, window, thresholds).values()]
  return known.length === 0 ? null : mean(known)
}

const placesOf = ({ exercise, own, dose }: Prescription): RegionSide[] =>
  (exerciseOf({ exercise, own })?.regions ?? []).map((region) => ({
    region,
    side: dose.side === 'left' || dose.side === 'right' ? dose.side : 'both',
  }))

/**
 * The next step of every prescription of a program (reference 9.2 to 9.4), from the logs and check-ins of the record: at most one thing, what
 * protects first. Nothing is changed by it: a therapist takes it or leaves it. Exercises that the library does not know have none.
 */
export function nextSteps(
  record: RunnerRecord,
  program: Pick<Program, 'blocks' | 'pairings' | 'prescriptions'>,
  at: Instant,
  thresholds: Thresholds,
): Map<string, NextStep> {
  const { timeZone, birthDate } = record.runner
  const today = dayOf(at, timeZone)
  const block = blockOn(program, today)
  const weakSideOf = weakSides(record, at, thresholds)
  const bone = boneStressSign(record, at)
  const stiffnessOfWeeks = weekStiffness(record, at)
  const { monotony, rampRatio } = loadAt(record, at, thresholds)
  const shared = {
    weekOfBlock: block ? Math.floor(daysBetween(block.startDay, today) / 7) + 1 : null,
    readinessMean7: meanReadiness(record, at, thresholds),
    // More than is counted is at least that.
    monotony: typeof monotony === 'string' ? MONOTONY_COUNTED : monotony,
    loadIsUp: rampRatio === null ? null : rampRatio > 1,
    gate: plyometricGate(readingsAt(record, at), thresholds, { boneStressSign: bone }),
    isMinor: birthDate ? yearsBetween(birthDate, today) < 18 : null,
    experienced: null,
    today,
  }
  return new Map(
    Object.values(program.prescriptions).flatMap((prescription): [string, NextStep][] => {
      const { dose } = prescription
      const exercise = exerciseOf(prescription)
      if (!exercise) return []
      const places = placesOf(prescription)
      const history = performedIn(record, prescription.exercise, places, at)
      const pattern = prescription.pairingId ? (program.pairings[prescription.pairingId]?.pattern ?? null) : null
      const ground: ProgressionGround = {
        ...shared,
        exercise,
        history,
        pain: painContextOf(pattern, bone),
        stiffness: stiffnessOfWeeks(places),
        lastRaisedOn: lastRaised(history),
        dose,
        rule: prescription.rule,
      }
      const step = nextStep(ground, thresholds)
      const clean = sameTarget(history).map((one) => ({ ...one, isClean: true }))
      const isFree = step.rule === 'hold' || step.rule === 'two-for-two' || step.rule === 'rir'
      return [
        [
          prescription.id,
          {
            step,
            ifClean:
              isFree && !prescription.rule ? levelUp(clean, ground, thresholds, dose.side === 'each' ? 2 : 1) : null,
            workouts: history.length,
            weakSide: dose.side === 'each' ? weakSideOf(exercise) : null,
          },
        ],
      ]
    }),
  )
}

/** Names under which the document of rules tells them. */
const ruleOf = ({ rule, change, numbers }: Step): string => {
  switch (rule) {
    case 'pain':
      return change.kind === 'stop'
        ? 'bone suspected'
        : change.kind === 'none'
          ? 'some pain in work'
          : 'too much pain in work'
    case 'missed-time':
      return 'days off'
    case 'deload':
      return 'weekOfBlock' in numbers ? 'planned lighter week' : 'earlier lighter week'
    case 'level-down':
      return 'easier exercise'
    case 'one-a-week':
      return 'one thing a week'
    case 'level-up':
      return 'harder exercise'
    case 'rir':
      return 'repetitions in reserve'
    case 'two-for-two':
      return 'two-for-two'
    case 'own-rule':
      return 'own rule'
    case 'hold':
      return 'harder exercise'
  }
}

const few = (value: number): number => Math.round(value * 10) / 10
const spaced = (name: string): string => name.replace(/[A-Z0-9]+/g, (part) => ` ${part.toLowerCase()}`)

/** The reason of a step, in the shape of every "Why". */
export const stepWhy = (step: Step): Why => ({
  rule: ruleOf(step),
  says: step.says,
  numbers: Object.entries(step.numbers).map(([name, value]) => `${spaced(name)} ${few(value)}`),
  confidence: step.confidence,
  source: step.source,
  setting: RULES_SETTING,
})

/** Why one side gets more, in the shape of every "Why". */
export const weakSideWhy = ({ side, sets, test, left, right, unit }: WeakSide): Why => ({
  rule: 'weaker side',
  says: `${test}: left ${few(left)}, right ${few(right)} ${unit}. Both sides are trained; the ${side} one gets ${sets === 1 ? 'one more set' : `${sets} more sets`} for a time.`,
  numbers: [`left ${few(left)} ${unit}`, `right ${few(right)} ${unit}`],
  confidence: 'low',
  source: 'reference 14.9',
  setting: RULES_SETTING,
})
