import { expect, it, test } from 'vitest'
import { EXERCISES, exercise } from '../library/exercises.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { checkProgram } from './check-program.ts'
import { comparePlans } from './compare-plans.ts'
import { doneElsewhere } from './done-elsewhere.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import { newProgram } from './new-program.ts'
import { prescribe } from './prescribe.ts'
import { prescribedFrom } from './prescribed.ts'
import { byExercise, contextOn, exerciseWith, MONDAY } from './programs.test.makers.ts'
import type { Prescription, Program } from './schema.ts'
import { setVariant, variantFrom } from './set-variant.ts'
import { homeVariantOf } from './substitutes.ts'

const offered = EXERCISES.map((item) => ({ item, own: null }))
const context = contextOn(MONDAY)
const block = { id: context.newId(), startDay: MONDAY, weeks: 1, phase: 'build' as const, purpose: '' }
const planned = (id: string): { program: Program; one: Prescription } => {
  const program = prescribe(
    newProgram('Plan', block),
    { ...exerciseWith(id, [2]), id: context.newId(), pairingId: null },
    context,
  )
  return { program, one: byExercise(program, id) }
}
const homeOf = (one: Prescription) => {
  const known = exercise(one.exercise)
  const choice = known && homeVariantOf(known, offered)
  if (!choice) throw new Error(`nothing for ${one.exercise} at home`)
  return variantFrom(choice, one)
}
const GYM = EXERCISES.filter((one) => homeVariantOf(one, offered) !== null).map(({ id }) => id)

it.each(GYM)('P21 %s at home: the same kind and region, nothing needed, a dose that may be prescribed', (id) => {
  const { program, one } = planned(id)
  const variant = homeOf(one)
  const [known, other] = [exercise(id), exercise(variant.exercise)]
  expect([other?.category, other?.regions[0]]).toEqual([known?.category, known?.regions[0]])
  expect(variant.exercise).not.toBe(id)
  expect(variant.dose.sets).toBe(one.dose.sets)
  expect(checkProgram(setVariant(program, one.id, variant))).toEqual([])
})

test('P21 it is written once, told when it is new, and taken away without a trace', () => {
  const { program, one } = planned('leg-press')
  const variant = homeOf(one)
  const both = setVariant(program, one.id, variant)
  const name = exercise(variant.exercise)?.name
  expect(comparePlans(program, both).flatMap(({ details }) => details)).toEqual([`Leg press: at home ${name}.`])
  expect(comparePlans(both, program).flatMap(({ details }) => details)).toEqual(['Leg press: as planned only.'])
  expect(setVariant(both, one.id, null)).toEqual(program)
  expect(setVariant(program, 'gone', variant)).toBe(program)
})

test('P21 done elsewhere it has its own name, cues and dose; why, and how much it matters, stay', () => {
  const { one } = planned('leg-press')
  const prescribed = prescribedFrom({ ...one, role: 'key', why: 'So that it holds', variant: homeOf(one) })
  const there = doneElsewhere({ id: 'row', exercise: 'leg-press', prescribed })
  const { exercise: id, dose, ...told } = prescribed.variant ?? { exercise: '', dose: null }
  expect(there).toMatchObject({
    id: 'row',
    exercise: id,
    prescribed: { ...told, dose, role: 'key', why: 'So that it holds' },
  })
  expect(there && doneElsewhere(there)).toBeNull()
  expect(doneElsewhere({ exercise: 'leg-press', prescribed: prescribedFrom(one) })).toBeNull()
})

test('P21 a lighter week is lighter at home too', () => {
  const { program, one } = planned('leg-press')
  const both = setVariant(program, one.id, homeOf(one))
  const lighter = lightenWeeks(both, [MONDAY], context, SHIPPED_THRESHOLDS)
  const copy = Object.values(lighter.prescriptions).find(({ id }) => id !== one.id)
  expect(copy?.variant?.dose.sets).toBe(copy?.dose.sets)
  expect(copy?.dose.sets).toBeLessThan(one.dose.sets)
})

it.each<[{ exercise?: string; side?: 'none' }, RegExp]>([
  [{ exercise: 'gone' }, /at home is not in the library/],
  [{ side: 'none' }, /one side at a time/],
])('P21 %j is refused', ({ exercise: id, side }, wanted) => {
  const { program, one } = planned('leg-press')
  const known = exercise('split-squat')
  if (!known) throw new Error('it is shipped')
  const variant = variantFrom({ item: known, own: null }, one)
  const wrong = { ...variant, ...(id && { exercise: id }), dose: { ...variant.dose, ...(side && { side }) } }
  expect(
    checkProgram(setVariant(program, one.id, wrong))
      .map(({ message }) => message)
      .join(),
  ).toMatch(wanted)
})
