import type { Instant } from '../calendar/instant.ts'
import { trainsModerately } from '../progress/moderate-runner.ts'
import { type Overuse, overuseAt } from '../progress/overuse.ts'
import { type Recommendation, recommend } from '../progress/recommendation.ts'
import { type CarriedLately, carriedLately, longestCarried } from '../progress/recurring.ts'
import { type Signs, signsAt } from '../progress/signs.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { type ClinicianReason, clinicianReasons } from './clinician-reasons.ts'

/** What the signs recommend, before anybody looks for a slot. */
export type BookingAdvice = Recommendation & {
  signs: Signs
  /** Trains moderately, and no sign is a yes; null where the training is not known. */
  moderateRunner: boolean | null
  clinician: ClinicianReason[]
  overuse: Overuse
  carried: CarriedLately[]
}

/** The parts of a record that it is made from. */
const PARTS = [
  'runner',
  'runs',
  'checkIns',
  'weekly',
  'deskAnswers',
  'assessments',
  'sessions',
  'evaluations',
  'races',
  'skippedOrCutRuns',
  'confirmedRestDays',
  'logs',
] as const satisfies readonly (keyof RunnerRecord)[]

type Known = { at: Instant; thresholds: Thresholds; parts: readonly unknown[]; advice: BookingAdvice }

/** A record is never changed in place; a draft that is dragged about leaves these parts as they are. */
const known = new WeakMap<object, Known>()

function conclude(record: RunnerRecord, at: Instant, thresholds: Thresholds): BookingAdvice {
  const signs = signsAt(record, at, thresholds)
  const clinician = clinicianReasons(record, at)
  const carried = carriedLately(record, at, thresholds)
  const needsClinician = clinician.length > 0
  const recommended = recommend(
    record,
    at,
    { signs, carriedWeeks: longestCarried(carried), needsClinician },
    thresholds,
  )
  const moderate = trainsModerately(record, at, thresholds)
  return {
    ...recommended,
    signs,
    clinician,
    moderateRunner: recommended.counts.yes > 0 ? false : moderate,
    overuse: overuseAt(record, at),
    carried,
  }
}

/** The six signs, what they recommend at a moment, and why (reference 7.3). */
export function bookingAdvice(record: RunnerRecord, at: Instant, thresholds: Thresholds): BookingAdvice {
  const parts = PARTS.map((part) => record[part])
  const before = known.get(record.runner)
  const isSame = before?.at === at && before.thresholds === thresholds
  if (isSame && before.parts.every((part, index) => part === parts[index])) return before.advice
  const advice = conclude(record, at, thresholds)
  known.set(record.runner, { at, thresholds, parts, advice })
  return advice
}
