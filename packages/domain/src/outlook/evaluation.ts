import { addDays, type Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import { SIGN_IDS, type SignId } from '../progress/signs.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { RecordEvaluation, RunnerRecord } from '../record/schema.ts'
import { bookingAdvice } from './booking-advice.ts'

/** The signs are evaluated weekly, and at most one prompt is given in as many days (reference 7.3). */
const EVERY_DAYS = 7

/** True when a week has gone by since the last evaluation, or there was none. */
export const isEvaluationDue = (last: Day | null, today: Day): boolean =>
  last === null || last <= addDays(today, -EVERY_DAYS)

type Evaluation = RecordEvaluation & {
  signs: Record<SignId, 'yes' | 'no' | 'unknown'>
  recommendation: NonNullable<RecordEvaluation['recommendation']>
}

/** The week's result as it is kept: what the signs said and recommended at a moment. */
export const evaluationOf = (record: RunnerRecord, at: Instant, thresholds: Thresholds): Evaluation => {
  const { signs, recommendation } = bookingAdvice(record, at, thresholds)
  return {
    at,
    signs: Object.fromEntries(SIGN_IDS.map((id) => [id, signs[id].state])) as Record<SignId, 'yes' | 'no' | 'unknown'>,
    recommendation,
  }
}
