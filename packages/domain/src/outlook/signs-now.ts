import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { Intent } from '../library/ids.ts'
import { cadenceLine } from '../progress/cadence.ts'
import { type CadenceInputs, cadenceInputs } from '../progress/cadence-inputs.ts'
import { type Maintenance, maintenanceFor } from '../progress/maintenance.ts'
import type { PhaseName, RunnerRecord } from '../record/schema.ts'
import { phaseOn } from '../training/phase-on.ts'
import { type Why, whyOf } from '../why.ts'
import { type AdviceNow, adviceNow } from './advice-now.ts'
import { type Booking, bookingAt } from './booking-at.ts'
import { type FirstTime, firstTime } from './first-time.ts'
import type { PracticeRules } from './practice-rules.ts'

/** A session that stands in the plan already. */
export type PlannedNext = { start: Instant; intent: Intent | null; pressure: number | null }

/** What a therapist looks at to know whether it is time to book: the signs, the advice with its reasons, and when. */
export type SignsNow = AdviceNow & {
  /** The next one that is planned; null where none is. */
  planned: PlannedNext | null
  /** Only for `book-now`, as judged here; null where nothing is open within 10 days. */
  first: FirstTime | null
  cadence: { days: readonly [from: number, to: number] | null; inputs: CadenceInputs; why: Why | null }
  /** Maintenance mode with what ends it (S67); null: not in it. */
  maintenance: Maintenance | null
}

/** The next session that is planned or booked; null where none is. */
export const plannedNext = ({ plannedSessions }: RunnerRecord, at: Instant): PlannedNext | null => {
  const [next] = (plannedSessions ?? [])
    .filter(({ start }) => compareInstants(start, at) > 0)
    .sort((a, b) => compareInstants(a.start, b.start))
  return next ? { start: next.start, intent: next.intent ?? null, pressure: next.pressure ?? null } : null
}

const cadenceWhy = (booking: Booking, phase: PhaseName | null, { thresholds }: PracticeRules): Why | null => {
  if (booking.cadenceDays === null) return null
  const [from, to] = booking.cadenceDays
  const { confidence, setting, says } = whyOf(cadenceLine(phase, booking.moderateRunner, thresholds))
  return {
    rule: booking.rule ?? 'how often',
    says: `${says} For the phase of the plan, when nothing speaks for a session. Practitioners say anything from weekly to monthly.`,
    numbers: [from === to ? `${from} days` : `${from} to ${to} days`],
    confidence,
    source: 'reference 7.3',
    setting,
  }
}

/**
 * The signs and the advice, and when: what is planned, the first time that the guard leaves, how often. A slot is looked for only
 * where the advice says to book now.
 */
export function signsNow(record: RunnerRecord, at: Instant, findingActive: boolean, rules: PracticeRules): SignsNow {
  const advice = adviceNow(record, at, rules.thresholds)
  const booking = bookingAt(record, at, findingActive, rules)
  const phase = phaseOn(record.phases, dayOf(at, record.runner.timeZone))
  return {
    ...advice,
    planned: plannedNext(record, at),
    first: advice.recommendation === 'book-now' ? firstTime(record, at, findingActive, rules) : null,
    cadence: {
      days: booking.cadenceDays,
      inputs: cadenceInputs(record, at, rules.thresholds),
      why: cadenceWhy(booking, phase, rules),
    },
    maintenance: maintenanceFor(booking.recommendation, phase, booking.moderateRunner, rules.thresholds),
  }
}
