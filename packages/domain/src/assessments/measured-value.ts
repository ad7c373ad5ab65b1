import { type AssessmentTest, shippedTest, type Unit } from '../library/tests.ts'

type Range = { low: number; high: number; whole: boolean }

/** What can be measured at all, per unit: wide enough for everybody, narrow enough to catch a slip of the finger. */
const BY_UNIT: Record<Unit, Range> = {
  cm: { low: 0, high: 60, whole: false },
  deg: { low: -90, high: 180, whole: false },
  reps: { low: 0, high: 200, whole: true },
  s: { low: 0, high: 900, whole: false },
  'score 0-3': { low: 0, high: 3, whole: true },
  'score 0-4': { low: 0, high: 4, whole: true },
  'NRS 0-10': { low: 0, high: 10, whole: false },
  mmHg: { low: 0, high: 400, whole: false },
  '%BW': { low: 0, high: 100, whole: false },
  kg: { low: 0, high: 300, whole: false },
  'yes/no': { low: 0, high: 1, whole: true },
}

/** A reach and a hop are longer than any knee-to-wall distance. */
const BY_TEST: Readonly<Partial<Record<string, Range>>> = {
  'hop-distance': { low: 0, high: 350, whole: false },
  'y-balance-anterior': { low: 0, high: 150, whole: false },
}

const UNIT_WORDS: Record<Unit, string> = {
  cm: ' cm',
  deg: ' degrees',
  reps: ' repetitions',
  s: ' seconds',
  'score 0-3': '',
  'score 0-4': '',
  'NRS 0-10': '',
  mmHg: ' mmHg',
  '%BW': ' % of body weight',
  kg: ' kg',
  'yes/no': '',
}

/** What a practice measures in centimetres may be a reach as well as a gap. */
const OWN_CM: Range = { low: 0, high: 350, whole: false }

/** Lowest and highest value that a test accepts, in its own unit; `whole` where only whole numbers exist. */
export const valueRange = ({ id, unit }: Pick<AssessmentTest, 'id' | 'unit'>): Range =>
  BY_TEST[id] ?? (unit === 'cm' && shippedTest(id) === null ? OWN_CM : BY_UNIT[unit])

/** The unit as it stands behind a number on a screen, with its space: ` cm`, `°`, nothing for scores. */
export const unitSuffix = (unit: Unit): string =>
  unit === 'deg' ? '°' : unit === 's' ? ' s' : unit === '%BW' ? ' % BW' : unit === 'reps' ? ' reps' : UNIT_WORDS[unit]

/** What is wrong with a value of that test, as a sentence; null when it can be. Two decimals are what is stored. */
export function complaintAboutValue(test: AssessmentTest, value: number): string | null {
  const { low, high, whole } = valueRange(test)
  if (test.unit === 'yes/no') return value === 0 || value === 1 ? null : `${test.name}: answer yes or no.`
  if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
    return `${test.name}: enter a ${whole ? 'whole ' : ''}number from ${low} to ${high}${UNIT_WORDS[test.unit]}.`
  }
  return Math.round(value * 100) / 100 === value ? null : `${test.name}: enter at most two decimals.`
}
