import type { Instant } from '../calendar/instant.ts'
import { OVERUSE_LINE } from '../progress/overuse.ts'
import { type Recommendation, recommendationLines } from '../progress/recommendation.ts'
import { longestCarried } from '../progress/recurring.ts'
import type { Sign } from '../progress/sign.ts'
import { signLines } from '../progress/sign-lines.ts'
import { SIGN_IDS, SIGN_WORDS, type SignId } from '../progress/signs.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { type Why, whyAmong, whyOf } from '../why.ts'
import { type BookingAdvice, bookingAdvice } from './booking-advice.ts'
import { adviceWords } from './booking-words.ts'

/** A sign in words, and why it is what it is. */
export type SignNow = Sign & { id: SignId; says: string; why: Why }

/** Whether it is time to book: the six signs with what they stand on, and the advice with its reasons. */
export type AdviceNow = Pick<BookingAdvice, 'counts' | 'recommendation' | 'notBookNowBefore'> & {
  signs: SignNow[]
  /** The advice in a sentence, and its strongest reasons in numbers, at most three. */
  title: string
  reasons: string[]
  why: Why[]
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

/** Counts that the advice was made of, as people read them. */
const numbersOf = ({ counts, overuse }: BookingAdvice, carriedWeeks: number): string[] => [
  `${counts.yes} of ${counts.known} known signs ${counts.yes === 1 ? 'is' : 'are'} a yes`,
  ...(counts.known < SIGN_IDS.length ? [`${SIGN_IDS.length - counts.known} not known`] : []),
  ...(carriedWeeks > 0 ? [`${carriedWeeks} ${carriedWeeks === 1 ? 'week' : 'weeks'} carried over`] : []),
  ...(overuse.score !== null && overuse.substantial ? [`overuse answers ${overuse.score} of 100`] : []),
]

/**
 * The six signs as they are shown: each yes, no or not known, with its evidence and what is missing, and the advice that the
 * same code gives for `judge` (reference 7.3). No time is looked for.
 */
export function adviceNow(record: RunnerRecord, at: Instant, thresholds: Thresholds): AdviceNow {
  const advice = bookingAdvice(record, at, thresholds)
  const { counts, recommendation, notBookNowBefore, because, overuse } = advice
  const [title = '', ...reasons] = adviceWords(advice)
  const lines = signLines(thresholds)
  return {
    signs: SIGN_IDS.map((id) => {
      const sign = advice.signs[id]
      return { id, says: SIGN_WORDS[id], ...sign, why: whyOf(lines[id], sign.evidence) }
    }),
    counts,
    recommendation,
    title,
    reasons,
    why: [
      whyAmong(recommendationLines(thresholds), LINES[because], numbersOf(advice, longestCarried(advice.carried))),
      ...(overuse.substantial ? [whyOf(OVERUSE_LINE)] : []),
    ],
    notBookNowBefore,
  }
}
