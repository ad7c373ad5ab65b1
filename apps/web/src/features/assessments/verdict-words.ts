import type { Judgement } from '@strideloom/domain/assessments/judge-measurement.ts'
import {
  comparisonWords,
  levelWords,
  noYardstickWords,
  unusableWords,
} from '@strideloom/domain/assessments/judge-measurement-words.ts'
import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import type { RealChange } from '@strideloom/domain/assessments/real-change.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { shortName } from '@strideloom/ui/body-map/region-label.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'

/** How loud a judgement is: `refer` sends to a clinician, `flag` is restricted or low, `watch` is less, `quiet` says nothing. */
export type Loudness = 'refer' | 'flag' | 'watch' | 'fine' | 'quiet'

export const loudnessOf = ({ level }: Pick<Judgement, 'level'>): Loudness => {
  if (level === null) return 'quiet'
  if (level === 'within') return 'fine'
  if (level === 'refer') return 'refer'
  return level === 'caution' || level === 'raised' ? 'watch' : 'flag'
}

/** "restricted, below 9 cm", "inside the usual range"; null where a test has nothing to compare with. */
export const judgementPhrase = ({ unit }: AssessmentTest, { level, reason }: Judgement): string | null => {
  switch (reason.code) {
    case 'flagged':
      return unit === 'yes/no'
        ? levelWords(level ?? 'within')
        : `${levelWords(level ?? 'within')}, ${comparisonWords(reason, unit, true)}`
    case 'within':
      // Of a test without a usual range, "usual" is the runner's own first value.
      return reason.of.kind === 'baseline' ? comparisonWords(reason, unit, false) : levelWords('within')
    case 'no-cut-off':
    case 'no-baseline':
      return null
    case 'no-norm':
      return reason.why === 'age-unknown' ? 'no norm, the date of birth is not known' : noYardstickWords(reason)
    default:
      return unusableWords(reason.code)
  }
}

const amountWords = ({ unit }: AssessmentTest, change: RealChange, value: number): string =>
  change.in === 'index-points' ? `${formatNumber(value)} points of symmetry` : valueWords(value, unit)

/** "+3 reps", "−2.2 cm", "the same". */
export const movedWords = (test: AssessmentTest, change: RealChange): string => {
  const value = change.change ?? 0
  if (value === 0) return 'the same'
  return value > 0 ? `+${amountWords(test, change, value)}` : amountWords(test, change, value)
}

/** "the error of 1.9 cm"; wider, and said so, when somebody else tested. Null where nobody has measured it. */
export const errorWords = (test: AssessmentTest, change: RealChange): string | null =>
  change.threshold === null
    ? null
    : `the error of ${amountWords(test, change, change.threshold)}${change.testerChanged ? ', another tester' : ''}`

/** "+3 reps, inside the error of 6 reps", "−2.2 cm, worse: beyond the error of 1.9 cm". */
export const changePhrase = (test: AssessmentTest, change: RealChange): string | null => {
  if (change.change === null) return null
  const [moved, error] = [movedWords(test, change), errorWords(test, change)]
  if (error === null || change.change === 0) return moved
  return change.verdict === 'no-real-change'
    ? `${moved}, inside ${error}`
    : `${moved}, ${change.verdict}: beyond ${error}`
}

/** "Knee-to-wall" of "Knee-to-wall (weight-bearing lunge)". */
export const testName = ({ name }: Pick<AssessmentTest, 'name'>): string => shortName(name)

/** The usual range in words: "9 to 14 cm"; null where the test has none. */
export const referenceWords = ({ reference: { low, high }, unit }: AssessmentTest): string | null => {
  if (low === null || high === null) return null
  return `${formatNumber(low)} to ${valueWords(high, unit)}`
}

const CONFIDENCE = { high: 'high', medium: 'medium', low: 'low', '-': 'not rated' } as const
export const confidenceWord = (confidence: keyof typeof CONFIDENCE): string => CONFIDENCE[confidence]
