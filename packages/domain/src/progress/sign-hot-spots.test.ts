import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { checkIn, evening, recordWith } from '../record/record.test.makers.ts'
import type { RecordCheckIn } from '../record/schema.ts'
import { signsAt } from './signs.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-05-17'
/** First day of the block of 28 days that ends today. */
const FIRST = addDays(TODAY, -27)
const S5 = (checkIns: RecordCheckIn[]) => signsAt(recordWith({ checkIns }), evening(TODAY), SHIPPED_THRESHOLDS).S5
/** Values of the left calf, four weeks of some answers each; null is a map that was passed over. */
const weeks = (...values: readonly (readonly (number | null)[])[]) =>
  values.flatMap((week, index) =>
    week.map((value, day) =>
      checkIn(addDays(FIRST, 7 * index + day), {
        stiffness: value === null ? null : [{ region: 'calf', side: 'left', value }],
      }),
    ),
  )

describe('sign S5: hot spots never settle', () => {
  it('needs three answers in three of four weeks', () => {
    expect(S5(weeks([5, 5, 5], [5, 5, 5], [5, 5], [5, 5])).state).toBe('unknown')
    expect(S5(weeks([5, 5, 5], [5, 5, 5], [5, 5, null], [])).state).toBe('unknown')
    expect(S5(weeks([1, 1, 1], [1, 1, 1], [1, 1, 1], [])).state).toBe('no')
    expect(S5([]).state).toBe('unknown')
  })

  it('yes where the lowest value stays at 2 or above for three weeks in a row', () => {
    expect(S5(weeks([2, 4, 2], [3, 2, 2], [2, 2, 5], [0, 0, 0]))).toMatchObject({
      state: 'yes',
      score: 0.6,
      since: FIRST,
      evidence: ['left calf never under 2 for 3 weeks'],
    })
    expect(S5(weeks([0, 4, 2], [3, 2, 2], [2, 2, 5], [6, 2, 3])).since).toBe(addDays(FIRST, 7))
    expect(S5(weeks([2, 4, 2], [3, 1, 2], [2, 2, 5], [6, 2, 3])).state).toBe('no')
    expect(S5(weeks([2, 4, 2], [3, 2, 2], [2, 2], [6, 2, 3])).state).toBe('no')
    expect(S5(weeks([4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4])).score).toBe(1)
  })

  it('a map without the area is a zero for it, one without a value for it says nothing', () => {
    const settled = [...weeks([3, 3, 3], [3, 3, 3], [3, 3, 3], [3, 3, 3])].map((one, index) =>
      index % 3 === 0 ? { ...one, stiffness: [] } : one,
    )
    expect(S5(settled).state).toBe('no')
    const silent = weeks([3, 3, 3], [3, 3, 3], [3, 3, 3], []).map((one, index) =>
      index < 4 ? { ...one, stiffness: [{ region: 'calf' as const, side: 'left' as const, value: null }] } : one,
    )
    expect(S5(silent).state).toBe('unknown')
  })

  it('names every hot spot, the one that stays highest first, since the earliest of them', () => {
    const both = weeks([3, 3, 3], [3, 3, 3], [3, 3, 3], [0, 0, 0]).map((one, index) => ({
      ...one,
      stiffness: [
        ...(one.stiffness ?? []),
        { region: 'hamstrings' as const, side: 'right' as const, value: index < 3 ? 0 : 4 + (index % 2) },
      ],
    }))
    expect(S5(both)).toMatchObject({
      since: FIRST,
      score: 1,
      evidence: ['right hamstrings never under 4 for 3 weeks', 'left calf never under 3 for 3 weeks'],
    })
  })

  it('tells the lowest value and how many weeks it was', () => {
    expect(S5(weeks([2, 9, 9], [5, 9, 9], [4, 9, 9], [3, 9, 9])).evidence).toEqual([
      'left calf never under 2 for 4 weeks',
    ])
    expect(S5(weeks([1, 9, 9], [5, 9, 9], [4, 9, 9], [3, 9, 9]))).toMatchObject({
      evidence: ['left calf never under 3 for 3 weeks'],
      score: expect.closeTo(0.8, 9),
    })
  })

  it('keeps the sides apart', () => {
    const turns = weeks([3, 3, 3], [3, 3, 3], [3, 3, 3], [3, 3, 3]).map((one, index) => ({
      ...one,
      stiffness: [
        { region: 'calf' as const, side: index % 2 === 0 ? ('left' as const) : ('right' as const), value: 3 },
      ],
    }))
    expect(S5(turns).state).toBe('no')
  })

  it('README 12: weeks are blocks of seven days ending today, whatever the weekday', () => {
    const late = weeks([3, 3, 3], [3, 3, 3], [3, 3, 3], [3, 3, 3])
    expect(signsAt(recordWith({ checkIns: late }), evening(addDays(TODAY, 3)), SHIPPED_THRESHOLDS).S5.state).toBe('yes')
    expect(signsAt(recordWith({ checkIns: late }), evening(addDays(TODAY, 12)), SHIPPED_THRESHOLDS).S5.state).toBe(
      'unknown',
    )
  })
})
