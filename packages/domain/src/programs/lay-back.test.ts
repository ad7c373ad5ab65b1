import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, startOfWeek } from '../calendar/day.ts'
import { lastDayOf } from './block-days.ts'
import { firstDayBack, layBack, weeksBack } from './lay-back.ts'

const SUNDAY = '2027-05-02'
const words = (race: Parameters<typeof layBack>[1], weeks: number) =>
  layBack(SUNDAY, race, weeks).map(({ phase, weeks: length }) => `${phase} ${length}`)

describe('blocks laid back from a race', () => {
  test('as the templates have them: a marathon in 12 weeks, a 10 km in 6', () => {
    expect(words('marathon', 12)).toEqual(['build 4', 'race 6', 'taper 2'])
    expect(words('half', 12)).toEqual(['build 6', 'speed 4', 'taper 2'])
    expect(words('short', 6)).toEqual(['build 2', 'speed 3', 'taper 1'])
    expect(words('ultra', 24)).toEqual(['base 10', 'build 6', 'race 6', 'taper 2'])
    expect(words('half', 1)).toEqual(['taper 1'])
  })

  test('every week once, from a Monday to the week of the race, whatever weekday it is on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 52 }),
        fc.constantFrom('short' as const, 'half' as const, 'marathon' as const, 'ultra' as const),
        (day, weeks, race) => {
          const raceDay = addDays(SUNDAY, day)
          const laid = layBack(raceDay, race, weeks)
          expect(laid[0]?.startDay).toBe(firstDayBack(raceDay, weeks))
          expect(weeksBack(raceDay, laid[0]?.startDay ?? '')).toBe(weeks)
          expect(laid.reduce((sum, one) => sum + one.weeks, 0)).toBe(weeks)
          for (const [index, one] of laid.entries())
            if (index > 0) expect(one.startDay).toBe(addDays(lastDayOf(laid[index - 1] as never), 1))
          const last = laid.at(-1)
          expect(last?.phase).toBe('taper')
          expect(startOfWeek(lastDayOf(last as never))).toBe(startOfWeek(raceDay))
        },
      ),
    )
  })

  test('a race that is over leaves no week', () => {
    expect(weeksBack(SUNDAY, addDays(SUNDAY, 1))).toBe(0)
    expect(weeksBack(SUNDAY, SUNDAY)).toBe(1)
  })
})
