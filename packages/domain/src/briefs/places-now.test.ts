import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { placesNow } from './places-now.ts'

const TODAY = '2026-06-15'
const NONE = { worked: [], recurring: [] }
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

  it('what hands worked on is told although it is not stiff, and once', () => {
    const told = placesNow(
      answers(4, 5),
      {
        ...NONE,
        worked: [
          { region: 'soleus', side: 'left' },
          { region: 'adductors', side: 'both' },
        ],
      },
      TODAY,
    )
    expect(told.map(({ region, side, value, worked }) => [region, side, value, worked])).toEqual([
      ['calf', 'left', 5, true],
      ['adductors', 'left', 0, true],
      ['adductors', 'right', 0, true],
    ])
  })
})
