import fc from 'fast-check'
import { dayFromNumber, dayNumber } from '../calendar/day.ts'
import { TEST_IDS, type TestId } from '../library/ids.ts'
import { mirrored, type Side } from '../library/region-side.ts'
import { assessmentTest, isForAnyRegion } from '../library/tests.ts'
import { valueRange } from './measured-value.ts'
import type { Reading } from './readings.ts'

/** Makers and generators for the tests of this folder. */

let made = 0

/** A reading with an id of its own; the day is that of F01 in the shared examples. */
export const reading = (test: TestId, side: Side, value: number | null, more: Partial<Reading> = {}): Reading => ({
  id: `r${String(++made).padStart(6, '0')}`,
  test,
  side,
  value,
  day: '2026-05-15',
  tester: 'T1',
  ...more,
})

/** A test measured on both sides. */
export const pair = (test: TestId, left: number, right: number, more: Partial<Reading> = {}): Reading[] => [
  reading(test, 'left', left, more),
  reading(test, 'right', right, more),
]

export const NOT_STATED = { birthDate: null, sex: null } as const
export const MAN_34 = { birthDate: '1991-11-11', sex: 'male' } as const

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const days = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-06-30') }).map(dayFromNumber)

/** A value that the test accepts: whole numbers and halves. */
const acceptedValue = (test: TestId) => {
  const { low, high, whole } = valueRange(assessmentTest(test))
  return whole
    ? fc.integer({ min: low, max: high })
    : fc.integer({ min: low * 2, max: high * 2 }).map((twice) => twice / 2)
}

/** What the input schema lets through, as a reading. */
export const readingArbitrary: fc.Arbitrary<Reading> = fc.constantFrom(...TEST_IDS).chain((test) => {
  const known = assessmentTest(test)
  return fc.record({
    id: fc.uuid(),
    test: fc.constant(test),
    side: known.perSide ? fc.constantFrom<Side>('left', 'right') : fc.constant<Side>('center'),
    region: isForAnyRegion(known) ? fc.constantFrom('soleus', 'hamstrings', 'achilles') : fc.constant(null),
    value: maybe(acceptedValue(test)),
    day: days,
    tester: maybe(fc.constantFrom('T1', 'T2')),
    pelvisControlled: maybe(fc.boolean()),
    stoppedByPain: fc.boolean(),
    pain: maybe(fc.integer({ min: 0, max: 10 })),
    neural: maybe(fc.boolean()),
    cramp: maybe(fc.boolean()),
  })
})

/** A record: ids differ, as the database sees to. */
export const readingsArbitrary = fc.uniqueArray(readingArbitrary, { selector: ({ id }) => id, maxLength: 60 })

export const runnerArbitrary = fc.record({
  birthDate: maybe(fc.integer({ min: dayNumber('1930-01-01'), max: dayNumber('2012-12-31') }).map(dayFromNumber)),
  sex: maybe(fc.constantFrom('female' as const, 'male' as const, 'other' as const)),
})

export const loadArbitrary = fc.record({
  spike: maybe(fc.double({ min: 0, max: 3, noNaN: true })),
  weekRamp: maybe(fc.double({ min: 0, max: 3, noNaN: true })),
  hillsRise: maybe(fc.constantFrom(-50, 0, 10, 40, Number.POSITIVE_INFINITY)),
  speedRise: maybe(fc.constantFrom(-50, 0, 10, 40, Number.POSITIVE_INFINITY)),
  hillsOrSpeedRise: maybe(fc.constantFrom(-50, 0, 10, 40, Number.POSITIVE_INFINITY)),
})

/** The same record on a mirrored body. */
export const mirroredReadings = (readings: readonly Reading[]): Reading[] =>
  readings.map((one) => ({ ...one, side: mirrored(one.side) }))
