import { atLeast } from '../assessments/threshold.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Side } from '../library/region-side.ts'
import type { NamesTest } from '../library/test-of.ts'
import type { RecordSession } from '../record/schema.ts'
import { linesOf, type RuleLine, SAFE } from '../rule-page.ts'
import {
  type AdverseWorry,
  type CountedAnswers,
  countAnswers,
  type HoursToNormal,
  type UnclassifiedAnswer,
} from './counted-answers.ts'
import { hoursAfter, QUESTIONS, type Question, SETTLED_AFTER_HOURS } from './response-windows.ts'
import { retestChange } from './retest-change.ts'
import { TOLERANCE_SETTINGS, type ToleranceThresholds } from './tolerance-settings.ts'

export type ResponseClass = 'adverse' | 'too-much' | 'about-right' | 'no-change' | 'unknown'

/** Classes after which the next session is lighter. */
export const isHarmful = (response: ResponseClass | null): boolean => response === 'adverse' || response === 'too-much'

/** So sore, or still so sore after three days, that somebody has to look (reference 6): the same in every practice. */
const ADVERSE_SORENESS: Partial<Record<Question, number>> = { 24: 8, 72: 4 }

type ResponseThresholds = Pick<ToleranceThresholds, 'response'>

/** Soreness that costs training; what hurts on day three hurts more than it should. */
const tooSore = ({ response: { sore24, sore48, sore72 } }: ResponseThresholds): Record<Question, number> => ({
  24: sore24,
  48: sore48,
  72: sore72,
})

/** The fewest hours that an answer about "until it felt normal" stands for; null for normal at once. */
const HOURS_AT_LEAST: Record<HoursToNormal, number | null> = {
  '0': null,
  '<24': 0,
  '24-48': 24,
  '48-72': 48,
  '>72': 72,
}

/** A condition that was met, with its numbers. */
export type Because =
  | { code: 'worry'; question: Question; worry: AdverseWorry }
  | { code: 'soreness'; question: Question; value: number; from: number }
  | { code: 'guarded'; value: number; from: number }
  | { code: 'legs'; question: Question }
  | { code: 'hours-to-normal'; value: HoursToNormal }
  | { code: 'stiffness'; before: number; after: number; from: number }
  | ({ code: 'retest'; side: Side; change: number; threshold: number } & NamesTest)

export type Classified = {
  /** Null: not known yet. Until 78 h are over, answers may still come. */
  class: ResponseClass | null
  /** Every condition of that class which is met; empty for `no-change`, `unknown` and null. */
  because: Because[]
  /** What improved, whatever the class: the other side of the trade-off (S49). */
  gains: Because[]
  answers: CountedAnswers
  notClassified: UnclassifiedAnswer[]
}

function adverse(answers: CountedAnswers): Because[] {
  return QUESTIONS.flatMap((question): Because[] => {
    const answer = answers[question]
    if (!answer) return []
    const from = ADVERSE_SORENESS[question]
    const { soreness } = answer
    return [
      ...answer.worries.map((worry): Because => ({ code: 'worry', question, worry })),
      ...(from !== undefined && soreness !== null && soreness >= from
        ? [{ code: 'soreness', question, value: soreness, from } as const]
        : []),
    ]
  })
}

function tooMuch(answers: CountedAnswers, guarded: boolean, thresholds: ResponseThresholds): Because[] {
  const { flatLegsFrom, hoursToNormal: longest, soreAfterTensing } = thresholds.response
  const from24to72 = tooSore(thresholds)
  const because = QUESTIONS.flatMap((question): Because[] => {
    const answer = answers[question]
    if (!answer) return []
    const from = from24to72[question]
    const { soreness, legs, hoursToNormal } = answer
    const hours = hoursToNormal === null ? null : HOURS_AT_LEAST[hoursToNormal]
    return [
      ...(soreness !== null && soreness >= from
        ? [{ code: 'soreness', question, value: soreness, from } as const]
        : []),
      ...(legs === 'clearly flat' && question >= flatLegsFrom ? [{ code: 'legs', question } as const] : []),
      ...(hoursToNormal !== null && hours !== null && hours >= longest
        ? [{ code: 'hours-to-normal', value: hoursToNormal } as const]
        : []),
    ]
  })
  const next = answers[24]?.soreness ?? null
  if (guarded && next !== null && next >= soreAfterTensing)
    because.push({ code: 'guarded', value: next, from: soreAfterTensing })
  return because
}

function improved(session: RecordSession, answers: CountedAnswers, thresholds: ResponseThresholds): Because[] {
  const { stiffnessDrop } = thresholds.response
  const gains: Because[] = []
  const before = session.stiffnessBefore ?? null
  const after = answers[48]?.stiffness ?? null
  if (before !== null && after !== null && atLeast(before - after, stiffnessDrop))
    gains.push({ code: 'stiffness', before, after, from: stiffnessDrop })
  for (const retest of session.retests ?? []) {
    const { verdict, change, threshold } = retestChange(retest, session)
    if (verdict === 'better' && change !== null && threshold !== null)
      gains.push({ code: 'retest', test: retest.test, own: retest.own, side: retest.side, change, threshold })
  }
  return gains
}

/**
 * How a runner answered a session, as it is known at a moment (reference 6; the first class that fits wins). A missing
 * answer meets no condition. Without an answer that counts for 24 or 48 h nothing can be said: null until 78 h after
 * the session's end, `unknown` from then on.
 */
export function classifyResponse(session: RecordSession, at: Instant, thresholds: ResponseThresholds): Classified {
  const { answers, notClassified } = countAnswers(session, at)
  const gains = improved(session, answers, thresholds)
  const known = { gains, answers, notClassified }
  if (!answers[24] && !answers[48]) {
    const settled = hoursAfter(session, at) >= SETTLED_AFTER_HOURS
    return { class: settled ? 'unknown' : null, because: [], ...known }
  }
  const harm = adverse(answers)
  if (harm.length > 0) return { class: 'adverse', because: harm, ...known }
  const cost = tooMuch(answers, session.guarded === true, thresholds)
  if (cost.length > 0) return { class: 'too-much', because: cost, ...known }
  if (gains.length > 0) return { class: 'about-right', because: gains, ...known }
  return { class: 'no-change', because: [], ...known }
}

const REFERENCE = { confidence: 'low', source: 'reference 6' } as const
const line = linesOf(TOLERANCE_SETTINGS)
const sore = (from: Partial<Record<Question, number>>): string =>
  QUESTIONS.flatMap((question) =>
    from[question] === undefined ? [] : [`${from[question]} or more at ${question} h`],
  ).join(', ')

/** The same, for the document of rules: the first that fits counts. */
export const responseLines = (thresholds: ToleranceThresholds): RuleLine[] => {
  const { soreAfterTensing, flatLegsFrom, hoursToNormal, stiffnessDrop } = thresholds.response
  return [
    {
      id: 'harmful',
      when: `a bruise that was not agreed as a cup mark, tingling or dizziness, or soreness ${sore(ADVERSE_SORENESS)}`,
      means: 'somebody has to look at it before the next booking',
      ...REFERENCE,
      fixed: SAFE,
    },
    line(
      thresholds,
      [
        'response.sore24',
        'response.sore48',
        'response.sore72',
        'response.soreAfterTensing',
        'response.flatLegsFrom',
        'response.hoursToNormal',
      ],
      {
        id: 'too much',
        when: `soreness ${sore(tooSore(thresholds))}; or ${soreAfterTensing} or more at 24 h after tensing on the table; or legs clearly flat at ${flatLegsFrom} h or later; or more than ${hoursToNormal} h to normal`,
        means: 'the next session is lighter',
        ...REFERENCE,
      },
    ),
    line(thresholds, ['response.stiffnessDrop'], {
      id: 'about right',
      when: `stiffness ${stiffnessDrop} or more lower at 48 h than before the session, or a test on the table better by at least its smallest real change`,
      means: 'the dose works',
      ...REFERENCE,
    }),
    {
      id: 'no change',
      when: 'answered, and none of the above',
      means: 'there may be room for more, once',
      ...REFERENCE,
    },
    {
      id: 'not known',
      when: `no answer for 24 or 48 h until ${SETTLED_AFTER_HOURS} h after the session`,
      means: 'never read as fine',
      ...REFERENCE,
    },
  ]
}
