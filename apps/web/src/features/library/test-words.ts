import { levelWords } from '@strideloom/domain/assessments/judge-measurement-words.ts'
import { numberWords, valueWords } from '@strideloom/domain/assessments/number-words.ts'
import type { AssessmentTest, Unit } from '@strideloom/domain/library/tests.ts'

export const UNIT_WORDS: Record<Unit, string> = {
  cm: 'centimetres',
  deg: 'degrees',
  reps: 'repetitions',
  s: 'seconds',
  kg: 'kilograms',
  mmHg: 'mmHg',
  '%BW': '% of body weight',
  'score 0-3': 'a score from 0 to 3',
  'score 0-4': 'a score from 0 to 4',
  'NRS 0-10': 'a number from 0 to 10',
  'yes/no': 'yes or no',
}

/** "9 to 14 cm, typical adult range"; what is usual, as far as it is known. */
export const usualWords = ({
  reference: { low, high, note },
  unit,
}: Pick<AssessmentTest, 'reference' | 'unit'>): string => {
  const range =
    low !== null && high !== null
      ? `${numberWords(low)} to ${valueWords(high, unit)}`
      : low !== null
        ? `from ${valueWords(low, unit)}`
        : high !== null
          ? `up to ${valueWords(high, unit)}`
          : ''
  return [range, note].filter(Boolean).join(', ') || 'not known'
}

const OPS = { lt: 'below', lte: 'up to', gt: 'above', gte: 'from', eq: '' } as const

/** "restricted below 9 cm; clearly restricted below 7 cm". */
export const cutOffWords = ({ flags, unit }: Pick<AssessmentTest, 'flags' | 'unit'>): string =>
  flags
    .map(({ level, op, value }) => {
      const at =
        value === true
          ? 'when yes'
          : typeof value === 'number'
            ? `${OPS[op]} ${valueWords(value, unit)}`.trim()
            : `${OPS[op]} ${value.replace('*norm', ' × the norm').replace('*baseline', ' × the own first value')}`
      return `${levelWords(level)} ${at}`
    })
    .join('; ') || 'none: the sides and the visits are compared'
