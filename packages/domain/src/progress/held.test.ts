import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { heldAfter, heldStretches } from './held.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const FROM = '2026-11-12'
const series = (...values: (number | null)[]) => values.map((value, index) => ({ day: addDays(FROM, index), value }))

describe('how long a change held', () => {
  test('S78 up to the first of two rising answers from 3 up: four easy days', () => {
    // The design's story: 6 before, then 4 3 2 2, then 4 and 5.
    const held = heldAfter(series(5, 6, 4, 3, 2, 2, 4, 5), '2026-11-13', '2026-11-23', SHIPPED_THRESHOLDS)
    expect(held).toEqual({ from: '2026-11-13', to: '2026-11-17', days: 4, before: 6, backOn: '2026-11-18' })
  })

  test('S78 an answer within 1 of the value before is back', () => {
    expect(heldAfter(series(5, 2, 4), FROM, '2026-11-30', SHIPPED_THRESHOLDS)).toMatchObject({
      days: 1,
      backOn: '2026-11-14',
    })
    expect(heldAfter(series(5, 4), FROM, '2026-11-30', SHIPPED_THRESHOLDS)).toMatchObject({
      days: 0,
      to: FROM,
      backOn: '2026-11-13',
    })
  })

  test('P37 an unanswered day is not counted as held', () => {
    expect(heldAfter(series(6, 2, null, null, 2), FROM, '2026-11-30', SHIPPED_THRESHOLDS)).toMatchObject({
      days: 2,
      backOn: null,
    })
  })

  test('P37 no answer before or after is not known', () => {
    expect(heldAfter(series(null, 2, 2), FROM, '2026-11-30', SHIPPED_THRESHOLDS)).toBeNull()
    expect(heldAfter(series(6, null, null), FROM, '2026-11-30', SHIPPED_THRESHOLDS)).toBeNull()
    expect(heldAfter(series(6, 2), FROM, FROM, SHIPPED_THRESHOLDS)).toBeNull()
  })

  test('nothing stiff to begin with has nothing to hold', () => {
    expect(heldAfter(series(2, 0, 0), FROM, '2026-11-30', SHIPPED_THRESHOLDS)).toBeNull()
  })

  test('each session is followed to the day before the next', () => {
    expect(heldStretches(series(6, 2, 2, 6, 3, 2), ['2026-11-15', FROM, FROM], SHIPPED_THRESHOLDS)).toMatchObject([
      { from: FROM, days: 2, backOn: null },
      { from: '2026-11-15', days: 2, backOn: null },
    ])
  })
})
