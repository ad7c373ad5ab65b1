import { expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { checkProgram } from './check-program.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import { lighterWeeks, withoutLighter } from './lighter-weeks.ts'
import { calfProgram, contextOn, MONDAY } from './programs.test.makers.ts'

const week = addDays(MONDAY, 7)

test('9.4 a lighter week has fewer sets and more in reserve, on its own days alone', () => {
  const context = contextOn(MONDAY)
  const before = calfProgram(context)
  const after = lightenWeeks(before, [week], context, SHIPPED_THRESHOLDS)
  expect(checkProgram(after)).toEqual([])
  const raise = Object.values(before.prescriptions).find(({ exercise }) => exercise === 'soleus-raise-single')
  const copies = Object.values(after.prescriptions).filter(({ id }) => !(id in before.prescriptions))
  // Mobility stays as it is.
  expect(copies.map(({ exercise }) => exercise)).toEqual(['soleus-raise-single'])
  const [copy] = copies
  expect(copy?.dose.sets).toBe(Math.round((raise?.dose.sets ?? 0) * 0.6))
  expect(copy?.weekdays).toEqual([])
  const days = Object.values(after.workouts)
    .filter(({ items }) => items.some(({ prescriptionId }) => prescriptionId === copy?.id))
    .map(({ day }) => day)
  expect(days.sort()).toEqual([addDays(week, 1), addDays(week, 4)])
  expect(after.prescriptions[raise?.id ?? '']).toBe(raise)
})

test('twice is once more lighter only as far as there is something to take, and days gone by stay', () => {
  const context = contextOn(MONDAY)
  const start = calfProgram(context)
  const light = lightenWeeks(start, [week], context, SHIPPED_THRESHOLDS)
  const later = contextOn(addDays(week, 7))
  expect(lightenWeeks(light, [week], later, SHIPPED_THRESHOLDS)).toBe(light)
  expect(lightenWeeks(start, [], context, SHIPPED_THRESHOLDS)).toBe(start)
})

test('a reserve that only one of the two says makes none of them lighter; more of it where both do, does', () => {
  const context = contextOn(MONDAY)
  const light = lightenWeeks(calfProgram(context), [week], context, SHIPPED_THRESHOLDS)
  const [copy] = Object.values(light.prescriptions).filter(({ weekdays }) => weekdays.length === 0)
  const whole = Object.values(light.prescriptions).find(
    ({ exercise, weekdays }) => exercise === copy?.exercise && weekdays.length > 0,
  )
  if (!copy || !whole) throw new Error('nothing is lighter')
  /** Both with the sets of the whole one, so that the reserve alone speaks. */
  const withReserves = (one: number | null, than: number | null) => ({
    ...light,
    prescriptions: {
      ...light.prescriptions,
      [copy.id]: { ...copy, dose: { ...whole.dose, rir: one } },
      [whole.id]: { ...whole, dose: { ...whole.dose, rir: than } },
    },
  })
  expect(lighterWeeks(withReserves(3, 2), MONDAY)).toEqual([week])
  for (const [one, than] of [
    [3, null],
    [null, 3],
    [null, null],
    [2, 3],
  ] as const) {
    const plan = withReserves(one, than)
    expect(lighterWeeks(plan, MONDAY)).toEqual([])
    expect(withoutLighter(plan, [week])).toEqual(plan)
  }
})
