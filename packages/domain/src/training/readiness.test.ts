import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { addHours } from '../calendar/instant.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { checkIn, evening, morning, recordWith } from '../record/record.test.makers.ts'
import { lowReadinessDays, readinessAt, readinessByDay, readinessOf } from './readiness.ts'
import { readinessBand, readinessZ } from './readiness-band.ts'

const DAY = '2026-05-17'
const all = (value: number | null) => ({
  sleep: value,
  fatigue: value,
  soreness: value,
  stress: value,
  mood: value,
})
const at = (day: string, value: number | null) => checkIn(day, all(value))

describe('readiness (reference 7.1)', () => {
  it.each([
    [1, 0],
    [3, 50],
    [4, 75],
    [5, 100],
  ])('five times %i is %i', (value, wanted) => {
    expect(readinessOf(at(DAY, value), SHIPPED_THRESHOLDS)).toBe(wanted)
  })

  it('is the mean of what was answered, from three answers on', () => {
    expect(readinessOf({ at: morning(DAY), sleep: 5, fatigue: 3, mood: 2, stress: null }, SHIPPED_THRESHOLDS)).toBe(
      (100 + 50 + 25) / 3,
    )
    expect(readinessOf({ at: morning(DAY), sleep: 5, fatigue: 3, stress: null }, SHIPPED_THRESHOLDS)).toBeNull()
  })

  it('README 2: exactly 48.0 h old is still valid, a minute more is not', () => {
    const checkIns = [at(DAY, 4)]
    const limit = addHours(morning(DAY), 48)
    expect(readinessAt(checkIns, limit, SHIPPED_THRESHOLDS)).toBe(75)
    expect(readinessAt(checkIns, addHours(limit, 1 / 60), SHIPPED_THRESHOLDS)).toBeNull()
    expect(readinessAt(checkIns, addHours(morning(DAY), -1), SHIPPED_THRESHOLDS)).toBeNull()
    expect(readinessAt(undefined, limit, SHIPPED_THRESHOLDS)).toBeNull()
  })

  it('takes the newest that is known at that moment, whatever the order of the list', () => {
    const checkIns = [at(DAY, 2), at(addDays(DAY, -1), 5), { ...at(DAY, 3), at: evening(DAY) }]
    expect(readinessAt(checkIns, addHours(evening(DAY), 1), SHIPPED_THRESHOLDS)).toBe(50)
    expect(readinessAt(checkIns, addHours(evening(DAY), 1), SHIPPED_THRESHOLDS, addHours(evening(DAY), -1))).toBe(25)
  })

  it('too few answers today are unknown, not yesterday; a body map alone asks for no wellness', () => {
    const yesterday = at(addDays(DAY, -1), 4)
    expect(
      readinessAt([yesterday, { at: morning(DAY), sleep: 1, fatigue: 1 }], evening(DAY), SHIPPED_THRESHOLDS),
    ).toBeNull()
    expect(readinessAt([yesterday, { at: morning(DAY), stiffness: [] }], evening(DAY), SHIPPED_THRESHOLDS)).toBe(75)
  })

  it('README 4: a check-in with the five questions passed over hides no answer, for as long as that is valid', () => {
    const [low, passedOver] = [at(addDays(DAY, -1), 1), at(DAY, null)]
    const limit = addHours(low.at, 48)
    const readiness = (moment: string, ...checkIns: (typeof low)[]) => readinessAt(checkIns, moment, SHIPPED_THRESHOLDS)
    expect(readiness(limit, low, passedOver)).toBe(0)
    expect(readiness(limit, passedOver, low)).toBe(0)
    expect(readiness(addHours(limit, 1 / 60), low, passedOver)).toBeNull()
    expect(readiness(evening(DAY), low, { ...passedOver, mood: 5 })).toBeNull()
    expect(readiness(evening(DAY), passedOver)).toBeNull()
  })

  it('FAT-04: a day with a low answer stays one when the questions are passed over later on it', () => {
    const days = [0, 1, 2].map((back) => addDays(DAY, -back))
    const low = days.map((day) => at(day, 1))
    const passedOver = days.map((day) => ({ ...at(day, null), at: evening(day) }))
    const count = (checkIns: typeof low) =>
      lowReadinessDays(recordWith({ checkIns }), `${DAY}T23:00:00+02:00`, SHIPPED_THRESHOLDS)
    expect(count([...low, ...passedOver])).toBe(3)
    expect(count([...passedOver, ...low])).toBe(3)
    expect(count(passedOver)).toBeNull()
  })

  it('has its bands from 40, 60 and 80 on, unrounded', () => {
    expect([39.99, 40, 59.99, 60, 79.99, 80].map((value) => readinessBand(value, null, SHIPPED_THRESHOLDS))).toEqual([
      'very low',
      'low',
      'low',
      'normal',
      'normal',
      'high',
    ])
    expect(readinessBand(null, null, SHIPPED_THRESHOLDS)).toBeNull()
    expect(readinessBand(75, -1.5, SHIPPED_THRESHOLDS)).toBe('low')
    expect(readinessBand(75, -1.49, SHIPPED_THRESHOLDS)).toBe('normal')
    expect(readinessBand(10, -3, SHIPPED_THRESHOLDS)).toBe('very low')
  })

  it('knows the own usual after fourteen answered days, with a spread of at least 5', () => {
    const before = (count: number) => Array.from({ length: count }, (_, index) => at(addDays(DAY, -1 - index), 4))
    const z = (count: number) =>
      readinessZ(recordWith({ checkIns: [...before(count), at(DAY, 3)] }), evening(DAY), SHIPPED_THRESHOLDS)
    expect(z(13)).toBeNull()
    expect(z(14)).toBe((50 - 75) / 5)
    expect(readinessZ(recordWith({ checkIns: before(20) }), evening(DAY), SHIPPED_THRESHOLDS)).toBeNull()
  })

  it('FAT-04: low days of the last five; nothing known is null, a day without an answer is not low', () => {
    const days = (values: (number | null)[]) =>
      lowReadinessDays(
        recordWith({
          checkIns: values.flatMap((value, ago) => (value === null ? [] : [at(addDays(DAY, -ago), value)])),
        }),
        evening(DAY),
        SHIPPED_THRESHOLDS,
      )
    expect(days([2, 2, 2, 4, 4, 1])).toBe(3)
    expect(days([3, null, 2])).toBe(1)
    expect(days([null, null, null, null, null, 1])).toBeNull()
  })

  const five = fc.option(fc.integer({ min: 1, max: 5 }))
  it('is total, 0–100, and one answer less never makes it known', () => {
    fc.assert(
      fc.property(fc.record({ sleep: five, fatigue: five, soreness: five, stress: five, mood: five }), (answers) => {
        const readiness = readinessOf({ at: morning(DAY), ...answers }, SHIPPED_THRESHOLDS)
        if (readiness !== null) expect(readiness >= 0 && readiness <= 100).toBe(true)
        if (readiness === null)
          expect(readinessOf({ at: morning(DAY), ...answers, mood: null }, SHIPPED_THRESHOLDS)).toBeNull()
      }),
    )
  })

  it('what lies before the window changes nothing', () => {
    const window = { from: addDays(DAY, -6), to: DAY, timeZone: 'Europe/Berlin', until: evening(DAY) }
    const inside = [at(DAY, 4), at(addDays(DAY, -6), 2)]
    expect(readinessByDay([...inside, at(addDays(DAY, -7), 1)], window, SHIPPED_THRESHOLDS)).toEqual(
      readinessByDay(inside, window, SHIPPED_THRESHOLDS),
    )
    expect([...readinessByDay(inside, window, SHIPPED_THRESHOLDS)]).toEqual([
      [addDays(DAY, -6), 25],
      [DAY, 75],
    ])
  })
})
