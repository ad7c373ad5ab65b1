import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayFromNumber, dayNumber, eachDay } from '../calendar/day.ts'
import { changeUsualKeyRun, endUsualKeyRun, isEverHeld, isHeldFrom } from './change-usual-key-run.ts'
import { keyRunsBetween } from './key-runs.ts'
import type { UsualKeyRun } from './schema.ts'

const TUESDAYS: UsualKeyRun = {
  id: 'old',
  weekday: 2,
  startTime: '07:00',
  minutes: 60,
  kind: 'quality',
  effort: null,
  title: 'intervals',
  fromDay: '2026-09-01',
  untilDay: null,
}
const THURSDAYS = { ...TUESDAYS, id: 'new', weekday: 4, minutes: 75 }

const day = fc.integer({ min: dayNumber('2026-08-01'), max: dayNumber('2026-12-31') }).map(dayFromNumber)
const habit = fc
  .record({
    fromDay: day,
    length: fc.option(fc.integer({ min: 0, max: 120 })),
    weekday: fc.integer({ min: 1, max: 7 }),
  })
  .map(
    ({ fromDay, length, weekday }): UsualKeyRun => ({
      ...TUESDAYS,
      weekday,
      fromDay,
      untilDay: length === null ? null : addDays(fromDay, length),
    }),
  )

describe('a changed habit', () => {
  test('P4 closes the old one the day before and opens the new one', () => {
    const change = changeUsualKeyRun(TUESDAYS, THURSDAYS, '2026-11-23')
    expect(change?.closed).toEqual({ ...TUESDAYS, untilDay: '2026-11-22' })
    expect(change?.opened).toEqual({ ...THURSDAYS, fromDay: '2026-11-23', untilDay: null })
  })

  test('a habit that is over is not changed', () => {
    expect(changeUsualKeyRun({ ...TUESDAYS, untilDay: '2026-11-22' }, THURSDAYS, '2026-11-23')).toBeNull()
    expect(changeUsualKeyRun({ ...TUESDAYS, untilDay: '2026-11-23' }, THURSDAYS, '2026-11-23')).not.toBeNull()
  })

  test('one that has not begun is replaced, and the new one begins no earlier', () => {
    const change = changeUsualKeyRun({ ...TUESDAYS, fromDay: '2026-12-01' }, THURSDAYS, '2026-11-23')
    expect(change && isEverHeld(change.closed)).toBe(false)
    expect(change?.opened.fromDay).toBe('2026-12-01')
  })

  test('the past stays as it was, and no day has both', () => {
    fc.assert(
      fc.property(habit, day, (old, from) => {
        const change = changeUsualKeyRun(old, THURSDAYS, from)
        expect(change === null).toBe(!isHeldFrom(old, from))
        if (change === null) return
        const both = [change.closed, change.opened]
        const before = ['2026-07-01', addDays(from, -1)] as const
        expect(keyRunsBetween(both, ...before)).toEqual(keyRunsBetween([old], ...before))
        expect(keyRunsBetween([change.closed], from, '2027-06-30')).toEqual([])
        for (const one of eachDay(from, '2027-06-30')) expect(isHeldFrom(change.opened, one)).toBe(isHeldFrom(old, one))
      }),
      { numRuns: 60 },
    )
  })
})

describe('an ended habit', () => {
  test('counts up to its last day, and an end before its beginning leaves nothing', () => {
    fc.assert(
      fc.property(habit, day, (old, last) => {
        const ended = endUsualKeyRun({ ...old, untilDay: null }, last)
        expect(keyRunsBetween([ended], '2026-07-01', '2027-06-30')).toEqual(
          keyRunsBetween([{ ...old, untilDay: null }], '2026-07-01', last),
        )
        expect(isEverHeld(ended)).toBe(last >= old.fromDay)
      }),
      { numRuns: 60 },
    )
  })
})
