import { expect, test } from 'vitest'
import { addDays, startOfWeek } from '../calendar/day.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { checkProgram } from './check-program.ts'
import { exchangeExercise } from './exchange-exercise.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import { lighterWeeks } from './lighter-weeks.ts'
import { byExercise, calfProgram, contextOn, daysWith, MONDAY } from './programs.test.makers.ts'
import { setDose } from './set-dose.ts'

const context = contextOn(MONDAY)
const week = addDays(MONDAY, 7)
const plan = calfProgram(context)
const raise = byExercise(plan, 'soleus-raise-single')
/** The other raise, with other numbers than the one that it comes for. */
const other = {
  ...raise,
  id: context.newId(),
  exercise: 'heel-raise-single',
  dose: { ...raise.dose, sets: 4, rir: 3 },
}
const light = lightenWeeks(plan, [week], context, SHIPPED_THRESHOLDS)
const doseIn = (program: typeof plan, day: string) =>
  Object.values(program.workouts).flatMap((workout) =>
    workout.day === day
      ? workout.items.flatMap(({ prescriptionId }) => {
          const one = program.prescriptions[prescriptionId]
          return one?.exercise.includes('raise') ? [[one.exercise, one.dose.sets, one.dose.rir]] : []
        })
      : [],
  )

test('a lighter week gets the other exercise too, once and as much lighter, and nothing of the one before', () => {
  const changed = exchangeExercise(light, raise.id, other, context)
  expect(checkProgram(changed)).toEqual([])
  expect(Object.values(changed.prescriptions).filter(({ exercise }) => exercise === raise.exercise)).toEqual([])
  const days = daysWith(plan, raise.id)
  for (const day of days) {
    const isLight = startOfWeek(day) === week
    const [whole, lighter] = [byExercise(light, raise.exercise), doseIn(light, addDays(week, 1))[0]]
    const less = (lighter?.[2] as number) - (whole.dose.rir as number)
    expect(doseIn(changed, day)).toEqual([
      [
        'heel-raise-single',
        isLight ? Math.round((4 * (lighter?.[1] as number)) / whole.dose.sets) : 4,
        isLight ? 3 + less : 3,
      ],
    ])
  }
  expect(lighterWeeks(changed, MONDAY)).toEqual([week])
})

test('where there is nothing to take away, the lighter week gets it as it is', () => {
  const single = { ...other, dose: { ...other.dose, sets: 1, rir: null } }
  const changed = exchangeExercise(light, raise.id, single, context)
  expect(daysWith(changed, single.id)).toEqual(daysWith(plan, raise.id))
  expect(lighterWeeks(changed, MONDAY)).toEqual([])
})

test('a lighter week that is gone by keeps what was asked there', () => {
  const later = contextOn(addDays(week, 7))
  const changed = exchangeExercise(light, raise.id, other, later)
  const gone = addDays(week, 1)
  expect(doseIn(changed, gone)).toEqual(doseIn(light, gone))
  expect(checkProgram(changed)).toEqual([])
})

test('a load that was taken down for the week is taken down of the other as well', () => {
  const heavy = setDose(plan, raise.id, { dose: { ...raise.dose, load: { unit: 'kg', value: 20 } } })
  const lowered = lightenWeeks(heavy, [week], context, {
    ...SHIPPED_THRESHOLDS,
    deload: { ...SHIPPED_THRESHOLDS.deload, load: 10 },
  })
  const heavier = { ...other, dose: { ...other.dose, load: { unit: 'kg' as const, value: 40 } } }
  const changed = exchangeExercise(lowered, raise.id, heavier, context)
  const own = Object.values(changed.prescriptions).find(
    ({ exercise, weekdays }) => exercise === other.exercise && weekdays.length === 0,
  )
  expect(own?.dose.load).toEqual({ unit: 'kg', value: 36 })
})
