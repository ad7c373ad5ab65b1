import { describe, expect, test } from 'vitest'
import { savedTemplateSchema } from '../library/own-template.ts'
import { swappedTemplate } from '../library/swap-sides.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { addPairing } from './add-pairing.ts'
import { checkProgram } from './check-program.ts'
import { joinExercises } from './join-exercises.ts'
import { layTemplate } from './lay-template.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import { newProgram } from './new-program.ts'
import { prescribe } from './prescribe.ts'
import { calfPairing, contextOn, exerciseWith, MONDAY, work } from './programs.test.makers.ts'
import { isUpToDate, layingsOf } from './push-template.ts'
import type { Program } from './schema.ts'
import { setRule } from './set-rule.ts'
import { setVariant } from './set-variant.ts'
import { templateOf } from './template-of.ts'
import { choose, otherIds, TEMPLATE_ID } from './templates.test.makers.ts'

const context = contextOn(MONDAY, otherIds())
const block = { id: context.newId(), startDay: MONDAY, weeks: 4, phase: 'build' as const, purpose: '' }
const STRETCH = 'calf-stretch-bent'
const RAISE = 'soleus-raise-single'
const side = (on: 'left' | 'right', id: string, weekdays: number[], sets: number) => {
  const one = exerciseWith(id, weekdays)
  return { ...one, dose: { ...one.dose, side: on, sets } }
}
const pairing = (on: 'left' | 'right', sets: number) =>
  calfPairing({
    title: 'Calf',
    works: [work({ side: on })],
    exercises: [side(on, RAISE, [2, 5], sets), side(on, STRETCH, [1, 2, 3, 4, 5, 6, 7], sets)],
  })
/** The left calf and the right one, under one title and by one pattern: weaker on the left, and a bridge for nobody. */
const both = prescribe(
  [pairing('left', 4), pairing('right', 2)].reduce(
    (soFar, one) => addPairing(soFar, one, context),
    newProgram('Both calves', block),
  ),
  { ...exerciseWith('glute-bridge', [2]), id: context.newId(), pairingId: null },
  context,
)
const keep = (program: Program) => templateOf(program, block.id, { id: TEMPLATE_ID, name: 'Both' })
const layAgain = (program: Program, swapped = false) =>
  layTemplate(
    newProgram('Again', block),
    { template: keep(program), version: 0, swapped, blockIds: [block.id], choose },
    contextOn(MONDAY, otherIds()),
  )
/** What is prescribed, for which hands, in words without ids. */
const told = (program: Program) =>
  Object.values(program.prescriptions)
    .map(({ exercise, pairingId, dose, weekdays, role, rule, variant }) => ({
      exercise,
      of: program.pairings[pairingId ?? '']?.works.map((one) => one.side).join() ?? null,
      side: dose.side,
      sets: dose.sets,
      weekdays,
      role,
      rule,
      variant,
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

describe('P16 a kept block is laid as it was', () => {
  test('two pairings of one pattern and title stay two, each with its exercises, sides and doses', () => {
    expect(savedTemplateSchema.safeParse(keep(both)).error).toBeUndefined()
    const again = layAgain(both)
    expect(checkProgram(again)).toEqual([])
    expect(Object.values(again.pairings).map(({ title, works }) => [title, works.map((one) => one.side)])).toEqual([
      ['Calf', ['left']],
      ['Calf', ['right']],
    ])
    expect(told(again)).toEqual(told(both))
    const laid = layingsOf(again)[0]?.laid
    expect(laid && isUpToDate(laid, keep(both), choose)).toBe(true)
    expect(laid && isUpToDate(laid, { ...keep(both), ways: [] }, choose)).toBe(false)
  })

  test('swapped, the weaker side is the other one', () => {
    const swapped = layAgain(both, true)
    const sets = told(swapped).flatMap((one) => (one.exercise === RAISE ? [[one.of, one.side, one.sets]] : []))
    expect(sets).toEqual([
      ['left', 'left', 2],
      ['right', 'right', 4],
    ])
    expect(swappedTemplate(swappedTemplate(keep(both)))).toEqual(keep(both))
  })

  test('a way of its own keeps its rule, what is done at home and its place in a round', () => {
    const [left, right] = Object.values(both.prescriptions).filter(({ exercise }) => exercise === RAISE)
    if (!left || !right) throw new Error('both are there')
    const rule = { kind: 'weekly' as const, everyWeeks: 1, add: { by: 'sets' as const, value: 1 }, upTo: 5 }
    const variant = { exercise: STRETCH, dose: { ...left.dose, reps: null, seconds: 40, side: 'right' as const } }
    const ruled = setVariant(setRule(both, right.id, rule), right.id, variant)
    const joined = joinExercises(setVariant(ruled, left.id, variant), [right.id, left.id], context)
    const again = layAgain(joined)
    expect(told(again)).toEqual(told(joined))
    const ids = Object.values(again.groups)[0]?.prescriptionIds ?? []
    expect(ids.map((id) => again.prescriptions[id]?.dose.side)).toEqual(['right', 'left'])
  })

  test('heavy on one day and light on another are two; a lighter week is none of its own', () => {
    const light = { ...exerciseWith('glute-bridge', [5]), id: context.newId(), pairingId: null }
    const twice = prescribe(both, { ...light, dose: { ...light.dose, sets: 1 } }, context)
    expect(told(layAgain(twice))).toEqual(told(twice))
    const lighter = lightenWeeks(twice, ['2026-12-14'], context, SHIPPED_THRESHOLDS)
    expect(told(layAgain(lighter))).toEqual(told(twice))
  })
})
