import { dayOf, type Instant } from '../calendar/instant.ts'
import type { Intent } from '../library/ids.ts'
import { cadenceFor } from '../progress/cadence.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { phaseOn } from '../training/phase-on.ts'
import { type BookingAdvice, bookingAdvice } from './booking-advice.ts'
import { adviceWords, slotWords, TIMES_NOT_KNOWN } from './booking-words.ts'
import { earliestSlot } from './earliest-slot.ts'
import type { PracticeRules } from './practice-rules.ts'

export type Booking = Pick<
  BookingAdvice,
  'signs' | 'counts' | 'recommendation' | 'moderateRunner' | 'notBookNowBefore' | 'clinician'
> & {
  cadenceDays: readonly [from: number, to: number] | null
  /** The rule that gives the cadence. */
  rule: string | null
  /** Only for `book-now`: the earliest that the timing rules allow, with its best intent. */
  slot: { start: Instant; intent: Intent } | null
  overuseScore: number | null
  substantialProblem: boolean | null
  /** The recommendation and its three strongest reasons in numbers, then what the slot is for. */
  says: string[]
  /** Answers that are missing for the signs that are not known. */
  missing: string[]
}

/**
 * Whether it may be time to book, and when (reference 7.3), under the names of record.md. By the rules and
 * thresholds of the practice.
 *
 * @param locked why nothing may be booked before somebody has looked at an answer (reference 6); the slot is what the timing rules
 *   leave all the same
 */
export function bookingAt(
  record: RunnerRecord,
  at: Instant,
  findingActive: boolean,
  rules: PracticeRules,
  locked: string | null = null,
): Booking {
  const advice = bookingAdvice(record, at, rules.thresholds)
  const { signs, counts, recommendation, moderateRunner, notBookNowBefore, clinician, overuse } = advice
  const phase = phaseOn(record.phases, dayOf(at, record.runner.timeZone))
  const cadence = cadenceFor(recommendation, phase, moderateRunner, rules.thresholds)
  const found = recommendation === 'book-now' ? earliestSlot(record, at, findingActive, rules) : null
  return {
    signs,
    counts,
    recommendation,
    moderateRunner,
    cadenceDays: cadence?.days ?? null,
    rule: cadence?.rule ?? null,
    slot: found && { start: found.start, intent: found.intent },
    notBookNowBefore,
    overuseScore: overuse.score,
    substantialProblem: overuse.substantial,
    clinician,
    says: [
      ...adviceWords(advice),
      ...(recommendation === 'book-now' ? [record.openSlots ? slotWords(found) : TIMES_NOT_KNOWN] : []),
      ...(locked === null ? [] : [locked]),
    ],
    missing: Object.values(signs).flatMap(({ missing }) => missing),
  }
}
