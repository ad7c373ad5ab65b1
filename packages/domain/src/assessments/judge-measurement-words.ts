import type { AssessmentTest, FlagLevel, Unit } from '../library/tests.ts'
import type { Comparison, Judgement, JudgementReason, NoYardstick, Yardstick } from './judge-measurement.ts'
import { numberWords, sentence, valueWords } from './number-words.ts'
import type { Unusable } from './readings.ts'
import type { Op } from './threshold.ts'

const LEVEL_WORDS: Record<FlagLevel | 'within', string> = {
  restricted: 'restricted',
  'clearly-restricted': 'clearly restricted',
  low: 'low',
  'very-low': 'very low',
  caution: 'a reason for caution',
  refer: 'a reason to see a clinician before more load',
  raised: 'raised',
  high: 'high',
  within: 'inside the usual range',
}

/** The level in a word or two, for a badge. */
export const levelWords = (level: FlagLevel | 'within'): string => LEVEL_WORDS[level]

const UNUSABLE_WORDS: Record<Unusable, string> = {
  'no-value': 'There is no value.',
  'pelvis-not-controlled': 'The pelvis was not controlled, so this value cannot be used for findings.',
  'stopped-by-pain': 'Pain stopped the test, so the value does not show what the muscle can do.',
  neural: 'Moving the head or the foot changed the feeling, so this value does not show the length of the muscle.',
}

export const unusableWords = (why: Unusable): string => UNUSABLE_WORDS[why]

/** What a threshold was made of, in brackets: `(0.8 × 32, the norm for men of 34)`. */
function ofWords(of: Yardstick): string {
  if (of.kind === 'fixed') return ''
  if (of.kind === 'baseline') return ` (${of.fraction} × ${numberWords(of.baseline)}, the own first value of ${of.day})`
  const whom =
    of.sex === 'male'
      ? 'the norm for men'
      : of.sex === 'female'
        ? 'the norm for women'
        : 'the mean of the norms for women and men'
  return ` (${of.fraction} × ${numberWords(of.norm)}, ${whom} of ${of.age})`
}

/** A comparison that holds, or does not: `below 9 cm`, `not above 0°`, `3 or more`. */
export function comparisonWords({ op, threshold, of }: Omit<Comparison, 'value'>, unit: Unit, holds: boolean): string {
  const number = valueWords(threshold, unit)
  const words: Record<Op, [string, string]> = {
    lt: [`below ${number}`, `not below ${number}`],
    lte: [`${number} or less`, `above ${number}`],
    gt: [`above ${number}`, `not above ${number}`],
    gte: [`${number} or more`, `below ${number}`],
    eq: [number, `not ${number}`],
  }
  return `${words[op][holds ? 0 : 1]}${ofWords(of)}`
}

/** Why there is nothing to compare with. */
export function noYardstickWords(reason: NoYardstick): string {
  if (reason.code === 'no-baseline') return 'There is no earlier value of this runner to compare with.'
  switch (reason.why) {
    case 'age-unknown':
      return 'The date of birth is not known, so there is no norm to compare with.'
    case 'too-young':
      return `There is no norm at the age of ${reason.age}: compare the sides only.`
    case 'too-old':
      return `The norms end before the age of ${reason.age}: compare the sides only.`
    case 'no-table':
      return 'This test has no norm.'
  }
}

/** Why a value is judged as it is, in one sentence with its numbers. */
export function judgementWords(
  { unit }: Pick<AssessmentTest, 'unit'>,
  { level, reason }: Pick<Judgement, 'level' | 'reason'>,
): string {
  return reasonWords(unit, level, reason)
}

function reasonWords(unit: Unit, level: Judgement['level'], reason: JudgementReason): string {
  switch (reason.code) {
    case 'flagged':
    case 'within': {
      const value = sentence(valueWords(reason.value, unit))
      const verdict = level === null ? '' : `: ${LEVEL_WORDS[level]}`
      return unit === 'yes/no'
        ? `${value}${verdict}.`
        : `${value}${verdict}, ${comparisonWords(reason, unit, reason.code === 'flagged')}.`
    }
    case 'no-norm':
    case 'no-baseline':
      return noYardstickWords(reason)
    case 'no-cut-off':
      return 'This test has no cut-off: compare the sides and the visits.'
    default:
      return UNUSABLE_WORDS[reason.code]
  }
}
