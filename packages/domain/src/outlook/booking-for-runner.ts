import { sentence } from '../assessments/number-words.ts'
import type { Day } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { Instant } from '../calendar/instant.ts'
import type { RedFlagId } from '../library/ids.ts'
import { ALIKE, LOAD_EXPLAINS } from '../progress/sign-absorbing.ts'
import { SIGN_IDS, type SignId } from '../progress/signs.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { BookingRecommendation } from '../timing/facts.ts'
import { type BookingAdvice, bookingAdvice } from './booking-advice.ts'
import type { ClinicianReason } from './clinician-reasons.ts'
import { standingFlags } from './standing-flags.ts'

/** Whether it is time to book, for whoever runs: a sentence, and what it stands on. It says what was told, never what somebody has. */
export type BookingForRunner = {
  recommendation: BookingRecommendation
  title: string
  /** The strongest signs in numbers, or what is missing: at most three. */
  lines: string[]
  /** Whom to see first; only for `see-clinician`. */
  first: string | null
  notBookNowBefore: Day | null
}

/** So many reasons are enough (reference 7.3). */
const MOST = 3

/** The six signs as somebody tells them of themselves. */
const YOURS: Readonly<Record<SignId, string>> = {
  S1: 'Your stride feels shorter',
  S2: 'Warming up no longer takes the stiffness away',
  S3: 'The same place keeps drawing your attention',
  S4: 'Soreness stays longer',
  S5: 'A stiff place never quite settles',
  S6: 'You take your running less well',
}

/** What a yes to a safety question asks of whoever said it, in their words; `urgent`: medical help now. Null: nothing. */
export type AdviseOn = (flag: RedFlagId, urgent: boolean) => { title: string; says: string } | null

/** What the standing safety answers ask for first; the most urgent one decides. Null where none asks for a clinician. */
const advised = (record: RunnerRecord, at: Instant, reasons: readonly ClinicianReason[], adviseOn: AdviseOn) => {
  const urgent = standingFlags(record, at).find((flag) => flag.urgent)
  if (urgent) return adviseOn(urgent.id as RedFlagId, true)
  const flag = reasons.find((reason) => reason.code === 'flag')
  return flag ? adviseOn(flag.flag, false) : null
}

const CLINICIAN = 'Let a physiotherapist or a doctor look at it, then tell your therapist what they said.'

/** Why they should be seen, in words for whoever runs; tests and rules stay with the therapist. */
const seenFor = (reasons: readonly ClinicianReason[]): string[] =>
  [
    ...new Set(
      reasons.map(({ code, says }) =>
        code === 'pain'
          ? `You told of this: ${says.charAt(0).toLowerCase()}${says.slice(1)}`
          : code === 'overuse'
            ? 'You told that a problem cuts your training or your running.'
            : code === 'flag'
              ? 'You answered yes to a question on safety.'
              : 'A test of yours should be looked at.',
      ),
    ),
  ].slice(0, MOST)

const evidenceOf = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== LOAD_EXPLAINS)
    .map((line) => (line.startsWith(ALIKE) ? ALIKE : line))
    .join('; ')

const strongest = ({ signs }: BookingAdvice): string[] =>
  SIGN_IDS.filter((id) => signs[id].state === 'yes')
    .map((id) => ({ id, score: signs[id].score ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ id }) => {
      const evidence = evidenceOf(signs[id].evidence)
      return evidence === '' ? `${YOURS[id]}.` : `${YOURS[id]}: ${evidence}.`
    })

const missingOf = ({ signs }: BookingAdvice): string[] =>
  [...new Set(SIGN_IDS.flatMap((id) => signs[id].missing))].slice(0, MOST).map((what) => `${sentence(what)}.`)

/**
 * What the signs say, told to the runner: the same signs and the same recommendation as on the therapist's pages (S73), in other words.
 * No rule, no ratio, no name of a condition, no promise (S74).
 */
export function bookingForRunner(
  record: RunnerRecord,
  at: Instant,
  thresholds: Thresholds,
  adviseOn: AdviseOn,
): BookingForRunner {
  const advice = bookingAdvice(record, at, thresholds)
  const { recommendation, because, notBookNowBefore, clinician } = advice
  const told = { recommendation, notBookNowBefore, first: null }
  switch (recommendation) {
    case 'see-clinician': {
      const first = advised(record, at, clinician, adviseOn)
      return {
        ...told,
        title: 'Somebody should look at this before any massage.',
        lines: seenFor(clinician),
        first: first ? `${first.title} ${first.says}` : CLINICIAN,
      }
    }
    case 'book-now':
      return { ...told, title: 'A session soon may help. This is what you told:', lines: strongest(advice) }
    case 'plan-one':
      return {
        ...told,
        title:
          because === 'cool-down' && notBookNowBefore !== null
            ? `Your last session was only just now. Before ${dayWords(notBookNowBefore)} there is nothing to book.`
            : because === 'carried'
              ? 'Tightness stays with you from week to week. A session in the next weeks may help.'
              : 'A session in the next weeks may help. This is what you told:',
        lines: strongest(advice),
      }
    case 'no-need':
      return { ...told, title: 'Nothing you told asks for a session now.', lines: [] }
    default:
      return { ...told, title: 'Not enough answers yet to say. It takes:', lines: missingOf(advice) }
  }
}
