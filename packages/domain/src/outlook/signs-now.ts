import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { Intent } from '../library/ids.ts'
import { cadenceLine } from '../progress/cadence.ts'
import { type CadenceInputs, cadenceInputs } from '../progress/cadence-inputs.ts'
import { OVERUSE_LINE } from '../progress/overuse.ts'
import { type Recommendation, recommendationLines } from '../progress/recommendation.ts'
import type { Sign } from '../progress/sign.ts'
import { signLines } from '../progress/sign-lines.ts'
import { SIGN_IDS, SIGN_WORDS, type SignId } from '../progress/signs.ts'
import type { PhaseName, RunnerRecord } from '../record/schema.ts'
import type { BookingRecommendation } from '../timing/facts.ts'
import { phaseOn } from '../training/phase-on.ts'
import { type Why, whyAmong, whyOf } from '../why.ts'
import { bookingAdvice } from './booking-advice.ts'
import { type Booking, bookingAt } from './booking-at.ts'
import { adviceWords } from './booking-words.ts'
import { type FirstTime, firstTime } from './first-time.ts'
import type { PracticeRules } from './practice-rules.ts'

export type SignNow = Sign & { id: SignId; says: string; why: Why }

/** A session that stands in the plan already. */
export type PlannedNext = { start: Instant; intent: Intent | null; pressure: number | null }

/** What a therapist looks at to know whether it is time to book: the signs, the advice with its reasons, and when. */
export type SignsNow = {
  signs: SignNow[]
  counts: { yes: number; known: number }
  recommendation: BookingRecommendation
  /** The advice in a sentence, and its strongest reasons in numbers, at most three. */
  title: string
  reasons: string[]
  why: Why[]
  notBookNowBefore: Booking['notBookNowBefore']
  /** The next one that is planned; null where none is. */
  planned: PlannedNext | null
  /** Only for `book-now`, as judged here; null where nothing is open within 10 days. */
  first: FirstTime | null
  cadence: { days: readonly [from: number, to: number] | null; inputs: CadenceInputs; why: Why | null }
}

const LINES: Record<Recommendation['because'], string> = {
  clinician: 'see a clinician',
  'three-signs': 'book now',
  'hot-spots': 'book now',
  'stride-and-area': 'book now',
  'two-weeks': 'book now',
  'cool-down': 'plan one',
  signs: 'plan one',
  carried: 'plan one',
  none: 'no need',
  unknown: 'not enough data',
}

const plannedNext = ({ plannedSessions }: RunnerRecord, at: Instant): PlannedNext | null => {
  const [next] = (plannedSessions ?? [])
    .filter(({ start }) => compareInstants(start, at) > 0)
    .sort((a, b) => compareInstants(a.start, b.start))
  return next ? { start: next.start, intent: next.intent ?? null, pressure: next.pressure ?? null } : null
}

/** Counts that the advice was made of, as people read them. */
const adviceNumbers = ({ counts, overuseScore, substantialProblem }: Booking, carriedWeeks: number): string[] => [
  `${counts.yes} of ${counts.known} known signs ${counts.yes === 1 ? 'is' : 'are'} a yes`,
  ...(counts.known < SIGN_IDS.length ? [`${SIGN_IDS.length - counts.known} not known`] : []),
  ...(carriedWeeks > 0 ? [`${carriedWeeks} weeks carried over`] : []),
  ...(overuseScore !== null && substantialProblem ? [`overuse answers ${overuseScore} of 100`] : []),
]

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
 * The six signs as they are shown: each yes, no or not known, with its evidence and what is missing, and the advice that the same
 * code gives for `judge` (reference 7.3). A slot is looked for only where it says to book now.
 */
export function signsNow(
  record: RunnerRecord,
  at: Instant,
  findingActive: boolean,
  rules: PracticeRules,
  carriedWeeks: number,
): SignsNow {
  const advice = bookingAdvice(record, at, rules.thresholds)
  const booking = bookingAt(record, at, findingActive, rules)
  const [title = '', ...reasons] = adviceWords(advice)
  const lines = signLines(rules.thresholds)
  return {
    signs: SIGN_IDS.map((id) => {
      const sign = advice.signs[id]
      return { id, says: SIGN_WORDS[id], ...sign, why: whyOf(lines[id], sign.evidence) }
    }),
    counts: booking.counts,
    recommendation: booking.recommendation,
    title,
    reasons,
    why: [
      whyAmong(recommendationLines(rules.thresholds), LINES[advice.because], adviceNumbers(booking, carriedWeeks)),
      ...(booking.substantialProblem ? [whyOf(OVERUSE_LINE)] : []),
    ],
    notBookNowBefore: booking.notBookNowBefore,
    planned: plannedNext(record, at),
    first: booking.recommendation === 'book-now' ? firstTime(record, at, findingActive, rules) : null,
    cadence: {
      days: booking.cadenceDays,
      inputs: cadenceInputs(record, at, rules.thresholds),
      why: cadenceWhy(booking, phaseOn(record.phases, dayOf(at, record.runner.timeZone)), rules),
    },
  }
}
