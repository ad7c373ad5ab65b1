import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { calfDays, checkIn, evening, recordWith } from '../record/record.test.makers.ts'
import { carriedNow } from './carried-now.ts'
import { comesBack } from './comes-back.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

/** A Sunday; the Monday of its week. */
const TODAY = '2026-05-17'
const MONDAY = '2026-05-11'
const AT = evening(TODAY)
const weeksFrom = (weeks: number, values: (number | null)[]) => calfDays(addDays(MONDAY, -7 * (weeks - 1)), values)
const peaks = (...values: (number | null)[]) => values.map((peak) => ({ peak }))

describe('S4 the same place comes back', () => {
  it('in three of the last four full weeks, where enough answers say so', () => {
    expect(comesBack(peaks(3, 0, 4, 5), SHIPPED_THRESHOLDS)).toEqual({
      known: 4,
      stiff: 3,
      weeks: 4,
      isBack: true,
      from: 3,
    })
    expect(comesBack(peaks(5, 5, 5, 2.9, 0, 3, 3), SHIPPED_THRESHOLDS)).toMatchObject({ stiff: 2, isBack: false })
  })

  it('weeks that are not known decide nothing, unless the known ones do', () => {
    expect(comesBack(peaks(4, null, 4, 1), SHIPPED_THRESHOLDS)).toMatchObject({ known: 3, stiff: 2, isBack: null })
    expect(comesBack(peaks(1, null, 4, 1), SHIPPED_THRESHOLDS)).toMatchObject({ isBack: false })
    expect(comesBack(peaks(4, 4, 4, null), SHIPPED_THRESHOLDS)).toMatchObject({ isBack: true })
    expect(comesBack([], SHIPPED_THRESHOLDS)).toEqual({ known: 0, stiff: 0, weeks: 4, isBack: null, from: 3 })
  })
})

describe('what is carried, for the map and its list', () => {
  const carried = weeksFrom(4, [6, 4, 4, 4, 4, 4, 4, 5, 3, 3, 3, 3, 3, 3, 5, 3, 3, 3, 3, 3, 3, 5, 3, 3, 3, 3, 3, 3])

  it('S70 with its weeks, its label and its reasons', () => {
    const { places, knownWeeks, changed } = carriedNow(recordWith({ checkIns: carried }), AT, SHIPPED_THRESHOLDS)
    expect(places).toHaveLength(1)
    expect(places[0]).toMatchObject({ region: 'calf', side: 'left', streak: 3, label: 'recurring' })
    expect(places[0]?.weeks.map(({ peak, floor }) => [peak, floor])).toEqual([
      [6, 4],
      [5, 3],
      [5, 3],
      [5, 3],
    ])
    expect(places[0]?.why.map(({ rule, numbers }) => [rule, numbers])).toEqual([
      ['recurring', ['weeks, the newest last: 3 to 5 (7 answers), 3 to 5 (7 answers), 3 to 5 (7 answers)']],
      ['comes back', ['stiff in 3 of 3 known weeks']],
    ])
    // Without a session there is nothing to look back from.
    expect([knownWeeks, changed]).toEqual([3, null])
  })

  it('S29 after a session a place that returns brings the four drivers, unknown ones as unknown', () => {
    const sessions = [
      { id: 's', start: `${addDays(TODAY, -20)}T12:00:00+02:00`, minutes: 50, status: 'done' as const, handsOn: true },
    ]
    const { changed } = carriedNow(recordWith({ checkIns: carried, sessions }), AT, SHIPPED_THRESHOLDS)
    expect(changed?.since).toBe(addDays(TODAY, -20))
    expect(changed?.drivers.map(({ driver, verdict }) => [driver, verdict])).toEqual([
      ['stride', 'unknown'],
      ['strength', 'unknown'],
      ['mobility', 'unknown'],
      ['load', 'unknown'],
    ])
  })

  it('a part that says the same as its whole is not told twice', () => {
    const both = carried.map((one) => ({
      ...one,
      stiffness: [...(one.stiffness ?? []), { region: 'soleus' as const, side: 'left' as const, value: 1 }],
    }))
    expect(
      carriedNow(recordWith({ checkIns: both }), AT, SHIPPED_THRESHOLDS).places.map(({ region }) => region),
    ).toEqual(['calf'])
  })

  it('P37 nothing answered is nothing known, and nothing stiff is no place', () => {
    expect(carriedNow(recordWith(), AT, SHIPPED_THRESHOLDS)).toEqual({
      places: [],
      knownWeeks: 0,
      needs: { answers: 3, peak: 3 },
      changed: null,
    })
    const well = Array.from({ length: 28 }, (_, days) => checkIn(addDays(TODAY, -days), { stiffness: [] }))
    expect(carriedNow(recordWith({ checkIns: well }), AT, SHIPPED_THRESHOLDS).places).toEqual([])
  })
})
