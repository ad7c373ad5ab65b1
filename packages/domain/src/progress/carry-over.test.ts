import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { calfDays, checkIn, evening, example, recordWith } from '../record/record.test.makers.ts'
import { carryOverAt } from './carry-over.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const MONDAY = '2026-04-06'
const SUNDAY = '2026-05-03'

/** Weeks of values on Monday, Wednesday, Friday …; the last day of the last week is `at`. */
const weeksOf = (weeks: readonly (readonly number[])[]) =>
  weeks.flatMap((values, week) =>
    values.flatMap((value, index) => calfDays(addDays(MONDAY, week * 7 + index * 2), [value])),
  )
const calf = (weeks: readonly (readonly number[])[], at = addDays(MONDAY, weeks.length * 7 - 1)) =>
  carryOverAt(recordWith({ checkIns: weeksOf(weeks) }), evening(at), SHIPPED_THRESHOLDS)['calf/left']
const streak = (weeks: readonly (readonly number[])[]) => calf(weeks)?.streak

describe('carry-over (reference 7.4)', () => {
  it('concludes worked example C01', () => {
    const { record, ask, expect: wanted } = example('C01')
    expect(carryOverAt(record, ask.at, SHIPPED_THRESHOLDS)['calf/left']).toEqual(wanted)
  })

  it('keeps the vector: peaks 6, 5, 6 and floors –, 3, 3', () => {
    const found = calf([
      [6, 6, 6],
      [5, 3, 4],
      [6, 3, 5],
    ])
    expect(found?.weeks.map(({ carry, carried }) => [carry, carried])).toEqual([
      [null, null],
      [0.5, true],
      [0.6, true],
    ])
    expect(found).toMatchObject({ streak: 2, label: 'carried forward' })
  })

  it.each([
    ['the floor exactly 2 and half of the peak', [4, 4, 4], [2, 3, 4], 1],
    ['a floor under 2', [3, 3, 3], [1.9, 3, 3], 0],
    ['a share under half', [6, 6, 6], [2.9, 6, 6], 0],
    ['a peak of exactly 3', [3, 3, 3], [2, 2, 2], 1],
    ['a peak under 3', [2.9, 2.9, 2.9], [2.9, 2.9, 2.9], 0],
  ])('%s', (_, first, second, wanted) => {
    expect(streak([first, second])).toBe(wanted)
  })

  it('never carries more than all of it', () => {
    expect(calf([[3], [3]].map(([value = 0]) => [value, value, value + 5]))?.weeks[1]?.carry).toBe(3 / 8)
    expect(
      calf([
        [3, 3, 3],
        [9, 9, 9],
      ])?.weeks[1]?.carry,
    ).toBe(1)
  })

  it('needs three answered days in a week', () => {
    expect(
      calf([
        [6, 6, 6],
        [6, 6],
      ])?.weeks[1],
    ).toEqual({ week: '2026-04-13', n: 2, peak: null, floor: null, carry: null, carried: null, streak: 0 })
  })

  it('README 13: one week without data freezes the streak, and the null of the week after is no second', () => {
    const frozen = calf([[6, 6, 6], [6, 6, 6], [6, 6, 6], [], [6, 6, 6], [6, 6, 6]])
    expect(frozen?.weeks.map((week) => week.streak)).toEqual([0, 1, 2, 2, 2, 3])
    expect(frozen?.weeks.map((week) => week.carried)).toEqual([null, true, true, null, null, true])
    expect(frozen?.label).toBe('recurring')
  })

  it.each([
    ['two in a row', [[6, 6, 6], [6, 6, 6], [6, 6, 6], [6], [6, 6]]],
    ['two with nothing known between', [[6, 6, 6], [6, 6, 6], [6, 6, 6], [], [6, 6, 6], []]],
  ])('README 13: %s without data reset it', (_, weeks) => {
    expect(streak(weeks)).toBe(0)
  })

  it('a week that is not carried ends it', () => {
    expect(
      streak([
        [6, 6, 6],
        [6, 6, 6],
        [6, 6, 0],
      ]),
    ).toBe(0)
  })

  it('the running week is without data only once three answers cannot be reached any more', () => {
    const weeks = [[6, 6, 6], [6, 6, 6], [6, 6, 6], [6]]
    const wednesday = addDays(MONDAY, 4 * 7 + 2)
    expect(calf(weeks, wednesday)?.streak).toBe(2)
    expect(calf(weeks, addDays(wednesday, 3))?.streak).toBe(0)
  })

  it('unanswered maps are no zero, answered ones without the place are', () => {
    const days = [0, 2, 4].map((index) => addDays('2026-04-13', index))
    const first = weeksOf([[6, 6, 6]])
    const skipped = days.map((day) => checkIn(day, { stiffness: null }))
    const empty = days.map((day) => checkIn(day, { stiffness: [] }))
    const of = (checkIns: typeof first) =>
      carryOverAt(recordWith({ checkIns: [...first, ...checkIns] }), evening('2026-04-19'), SHIPPED_THRESHOLDS)[
        'calf/left'
      ]?.weeks[1]
    expect(of(skipped)).toMatchObject({ n: 0, floor: null, carried: null })
    expect(of(empty)).toMatchObject({ n: 3, floor: 0, carry: 0, carried: false })
  })

  it('a parent stands for its parts, both for left and right, and the sides stay apart', () => {
    const named = (region: 'calf' | 'soleus', side: 'left' | 'both', days: number[]) =>
      days.map((index) => checkIn(addDays(MONDAY, index), { stiffness: [{ region, side, value: 4 }] }))
    const checkIns = [...named('calf', 'both', [0, 1, 2]), ...named('soleus', 'left', [7, 8, 9])]
    const found = carryOverAt(recordWith({ checkIns }), evening(addDays(MONDAY, 13)), SHIPPED_THRESHOLDS)
    expect(Object.keys(found)).toEqual(['calf/left', 'calf/right', 'soleus/left'])
    expect(Object.values(found).map((one) => one.streak)).toEqual([1, 0, 1])
  })

  it('weeks run by the local calendar, over the change of clocks too', () => {
    // 29 March 2026 has 23 hours in Berlin; 23:30 of Sunday is still in the week.
    const checkIns = ['2026-03-23T06:00:00+01:00', '2026-03-25T06:00:00+01:00', '2026-03-29T23:30:00+02:00'].map(
      (at) => ({ at, stiffness: [{ region: 'calf' as const, side: 'left' as const, value: 4 }] }),
    )
    expect(
      carryOverAt(recordWith({ checkIns }), '2026-03-30T00:00:00+02:00', SHIPPED_THRESHOLDS)['calf/left']?.weeks,
    ).toMatchObject([
      { week: '2026-03-23', n: 3 },
      { week: '2026-03-30', n: 0 },
    ])
  })

  const answers = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 60 })

  it('is total, and what is answered later changes nothing that is known', () => {
    fc.assert(
      fc.property(answers, fc.nat(60), (values, cut) => {
        const at = evening(addDays(MONDAY, cut))
        const whole = carryOverAt(recordWith({ checkIns: calfDays(MONDAY, values) }), at, SHIPPED_THRESHOLDS)
        const known = carryOverAt(
          recordWith({ checkIns: calfDays(MONDAY, values.slice(0, cut + 1)) }),
          at,
          SHIPPED_THRESHOLDS,
        )
        expect(whole).toEqual(known)
        for (const week of whole['calf/left']?.weeks ?? []) {
          expect(week.carried === null).toBe(week.carry === null)
          if (week.carry !== null) expect(week.carry).toBeGreaterThanOrEqual(0)
          if (week.carry !== null) expect(week.carry).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('what is older than the window changes nothing, and a missing answer makes no week known', () => {
    fc.assert(
      fc.property(answers, answers, fc.nat(59), (values, old, missing) => {
        const checkIns = calfDays(MONDAY, values)
        const before = calfDays(addDays(MONDAY, -600), old)
        const at = evening(SUNDAY)
        const found = carryOverAt(recordWith({ checkIns }), at, SHIPPED_THRESHOLDS)
        expect(carryOverAt(recordWith({ checkIns: [...before, ...checkIns] }), at, SHIPPED_THRESHOLDS)).toEqual(found)
        const fewer = calfDays(
          MONDAY,
          values.map((value, index) => (index === missing ? null : value)),
        )
        const weeks = carryOverAt(recordWith({ checkIns: fewer }), at, SHIPPED_THRESHOLDS)['calf/left']?.weeks ?? []
        for (const week of weeks) {
          const same = found['calf/left']?.weeks.find((one) => one.week === week.week)
          if (same?.carried === null) expect(week.carried).toBeNull()
        }
      }),
    )
  })
})
