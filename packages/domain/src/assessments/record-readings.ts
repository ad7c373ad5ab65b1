import { dayOf } from '../calendar/instant.ts'
import { shippedTest } from '../library/tests.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { valueRange } from './measured-value.ts'
import type { Reading } from './readings.ts'

/**
 * Yes and no are kept as 1 and 0, as everywhere. A yes to what is measured, or a number where yes or no was asked, is no value; nor is
 * one that nobody can measure: a slip of the finger is not taken for a finding, nor for its absence.
 */
const measuredValue = (test: string, value: number | boolean | null): number | null => {
  const asked = shippedTest(test)
  if (value === null || asked === null) return value === null ? null : Number(value)
  if (typeof value === 'boolean') return asked.unit === 'yes/no' ? Number(value) : null
  const { low, high } = valueRange(asked)
  return value >= low && value <= high && (asked.unit !== 'yes/no' || Number.isInteger(value)) ? value : null
}

/** Ids in the order of the document, so that of two values of one day the later one is the newer. */
const idOf = (index: number): string => `record-${String(index).padStart(6, '0')}`

/** The assessments of a record as readings. A side that was not said is the centre: one value for both sides. */
export const readingsOfRecord = ({ assessments }: Pick<RunnerRecord, 'assessments'>): Reading[] =>
  (assessments ?? []).map(({ date, side, value, ...rest }, index) => ({
    ...rest,
    id: idOf(index),
    day: date,
    side: side ?? 'center',
    value: measuredValue(rest.test, value),
  }))

/**
 * The re-tests of done sessions as readings: the value before hands were on counts as that day's; without one, the value
 * after. In order of time among themselves.
 */
export const retestsOfRecord = ({ runner, sessions }: Pick<RunnerRecord, 'runner' | 'sessions'>): Reading[] =>
  (sessions ?? [])
    .filter(({ status }) => status === 'done')
    .flatMap(({ start, retests }) =>
      (retests ?? []).map(({ before, after, ...rest }) => ({
        ...rest,
        day: dayOf(start, runner.timeZone),
        value: measuredValue(rest.test, before ?? after),
      })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((reading, index) => ({ ...reading, id: `re-${idOf(index)}` }))
