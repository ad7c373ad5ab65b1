import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { carriedLately } from '../progress/recurring.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { calfDays, evening, recordWith } from '../record/record.test.makers.ts'
import { placesNow } from './places-now.ts'

const TODAY = '2026-06-15'
const CALF = { region: 'calf', side: 'left' } as const
const NONE = { worked: [], carried: [] }
const answers = (...values: (number | null)[]) =>
  values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            day: addDays(TODAY, index - values.length + 1),
            stiffness: [{ region: 'calf' as const, side: 'left' as const, value }],
          },
        ],
  )

describe('places now, against the runner’s own four weeks', () => {
  it('P37 an arrow only from a whole point, and only with four answers to compare with', () => {
    const of = (...values: (number | null)[]) => placesNow(answers(...values), NONE, TODAY)[0]
    expect(of(3, 3, 3, 3, 4)).toMatchObject({ value: 4, mean: 3, answers: 4, direction: 'up' })
    expect(of(3, 3, 3, 3, 3.5)).toMatchObject({ direction: 'same' })
    expect(of(5, 5, 5, 5, 2)).toMatchObject({ direction: 'down' })
    expect(of(3, 3, 3, 5)).toMatchObject({ mean: null, answers: 3, direction: null })
  })

  it('P37 without an answer there is no line, not a zero', () => {
    expect(placesNow([], { ...NONE, worked: [{ region: 'calf', side: 'left' }] }, TODAY)).toEqual([])
    // The newest answer keeps its own day.
    expect(placesNow(answers(4, null, null), NONE, TODAY)[0]).toMatchObject({ value: 4, day: '2026-06-13' })
  })

  it('what hands worked on is told although it is not stiff any more, and once; what never was is not', () => {
    const before = {
      day: addDays(TODAY, -50),
      stiffness: [{ region: 'adductors' as const, side: 'left' as const, value: 3 }],
    }
    const worked = [
      { region: 'soleus' as const, side: 'left' as const },
      { region: 'adductors' as const, side: 'both' as const },
    ]
    const told = placesNow([before, ...answers(4, 5)], { ...NONE, worked }, TODAY)
    expect(told.map(({ region, side, value, worked: isWorked }) => [region, side, value, isWorked])).toEqual([
      ['calf', 'left', 5, true],
      ['adductors', 'left', 0, true],
    ])
  })

  it('a place that a newcomer named and does not feel today is told as 0, not left out', () => {
    expect(placesNow(answers(2, 3, 0), NONE, TODAY)[0]).toMatchObject({ value: 0, mean: null, answers: 2 })
    // Five answers say that it is nothing.
    expect(placesNow(answers(1, 0, 0, 0, 0), NONE, TODAY)).toEqual([])
  })

  it('S70 says what is carried over from week to week, and for how many weeks', () => {
    const monday = addDays(TODAY, -28)
    const stiff = Array.from({ length: 28 }, () => 5)
    const record = recordWith({ checkIns: calfDays(monday, stiff) })
    const carried = carriedLately(record, evening(addDays(TODAY, -1)), SHIPPED_THRESHOLDS)
    const [place] = placesNow(answers(4, 5), { ...NONE, carried }, TODAY)
    expect(place?.carried).toEqual({ label: 'recurring', weeks: 3 })
    expect(placesNow(answers(4, 5), NONE, TODAY)[0]?.carried).toBeNull()
    const once = [{ place: CALF, label: null, streak: 1 }]
    expect(placesNow(answers(4, 5), { ...NONE, carried: once }, TODAY)[0]?.carried).toBeNull()
  })
})
