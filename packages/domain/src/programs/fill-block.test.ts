import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { addBlock } from './add-block.ts'
import { addPairing } from './add-pairing.ts'
import { broughtFrom, type FindingThen, openFindingAt, standingOf } from './brought.ts'
import { checkProgram } from './check-program.ts'
import { type Fill, fillBlock } from './fill-block.ts'
import { joinExercises } from './join-exercises.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import { newProgram } from './new-program.ts'
import {
  byExercise,
  calfPairing,
  calfProgram,
  contextOn,
  daysWith,
  exerciseWith,
  FINDING,
  MONDAY,
  only,
  work,
} from './programs.test.makers.ts'
import type { Program } from './schema.ts'
import { setDose } from './set-dose.ts'

const context = contextOn(MONDAY)
const base = calfProgram(context)
const raise = byExercise(base, 'soleus-raise-single')
const stretch = byExercise(base, 'calf-stretch-bent')
/** Anna's block: a load, reasons, and a title with her name. */
const annas = joinExercises(
  setDose(base, raise.id, {
    dose: { ...raise.dose, load: { unit: 'kg', value: 12 } },
    why: 'Anna wants to run on sand.',
  }),
  [raise.id, stretch.id],
  context,
)
const reasoned = {
  ...annas,
  pairings: Object.fromEntries(
    Object.values(annas.pairings).map((one) => [
      one.id,
      {
        ...one,
        title: 'Anna, left calf',
        works: [{ ...work(), id: context.newId(), whyTissue: 'Anna said so.', whyNow: 'Her race.' }],
      },
    ]),
  ),
}
const source = only(reasoned.blocks)
const LATER = addDays(MONDAY, 7 * 4)
const into = { id: context.newId(), startDay: LATER, weeks: 2, phase: 'build' as const, purpose: '' }
const empty = newProgram('Ben', into)
const { paired, loose } = broughtFrom(reasoned, source)
const fill = (more: Partial<Fill>): Fill => ({
  blockId: into.id,
  paired: paired.map((one) => ({ ...one, findingId: null })),
  loose,
  groups: reasoned.groups,
  from: { kind: 'own' },
  swapped: false,
  ...more,
})
const at = (state: string, day: string, id: string): FindingThen => ({ region: 'calf', side: 'left', id, state, day })

describe('filling a block from another one', () => {
  test('what was cleared is told from what still stands: the newest finding of the place says it', () => {
    const pairing = only(reasoned.pairings)
    expect(standingOf(pairing, [at('restricted', MONDAY, FINDING)])).toMatchObject({
      kind: 'open',
      finding: { id: FINDING },
    })
    expect(standingOf(pairing, [at('restricted', MONDAY, FINDING), at('watch', LATER, 'two')])).toMatchObject({
      finding: { id: 'two' },
    })
    expect(standingOf(pairing, [at('restricted', MONDAY, FINDING), at('normal', LATER, 'two')])).toEqual({
      kind: 'cleared',
    })
    expect(standingOf(pairing, [])).toEqual({ kind: 'cleared' })
    expect(standingOf({ findingId: null }, [])).toEqual({ kind: 'assumed' })
  })

  test('of the runner’s own block doses, loads and reasons come along, on the weekdays that it had', () => {
    const filled = fillBlock(empty, fill({ paired: paired.map((one) => ({ ...one, findingId: FINDING })) }), context)
    expect(checkProgram(filled)).toEqual([])
    const carried = byExercise(filled, 'soleus-raise-single')
    expect(carried).toMatchObject({
      why: 'Anna wants to run on sand.',
      weekdays: [2, 5],
      dose: { load: { value: 12 } },
    })
    expect(daysWith(filled, carried.id)).toEqual([1, 4, 8, 11].map((days) => addDays(LATER, days)))
    expect(only(filled.pairings)).toMatchObject({ findingId: FINDING, title: 'Anna, left calf' })
    expect(only(filled.pairings).works[0]).toMatchObject({ whyTissue: 'Anna said so.', whyNow: '' })
    expect(only(filled.groups).prescriptionIds).toHaveLength(2)
  })

  test('nothing personal of another runner comes along: no name, no reason, no load, no finding, no date', () => {
    const filled = fillBlock(empty, fill({ from: { kind: 'other', names: ['Anna', 'Lindqvist'] } }), context)
    const text = JSON.stringify(filled)
    for (const word of ['Anna', 'sand', 'Her ', FINDING, '"kg"']) expect(text).not.toContain(word)
    expect(Object.values(filled.workouts).every(({ day }) => day >= LATER)).toBe(true)
    expect(only(filled.pairings).title).toBe('Left soleus')
    expect(Object.keys(filled.prescriptions).some((id) => id in reasoned.prescriptions)).toBe(false)
  })

  test('every way of an exercise comes along: more often on the weaker side, heavy on one day and light on another', () => {
    const way = (side: 'left' | 'right', weekdays: number[], sets: number) => {
      const one = exerciseWith('heel-raise-single', weekdays)
      return { ...one, dose: { ...one.dose, side, sets } }
    }
    const pairing = calfPairing({ exercises: [way('left', [1, 3, 5], 4), way('right', [2], 2), way('right', [6], 1)] })
    const there = addPairing(newProgram('Anna', { ...into, startDay: MONDAY }), pairing, context)
    const brought = broughtFrom(there, only(there.blocks))
    const ways = brought.paired.map((one) => ({ ...one, findingId: null }))
    const filled = fillBlock(empty, fill({ paired: ways, loose: brought.loose }), context)
    const told = (program: Program) =>
      Object.values(program.prescriptions).map(({ dose, weekdays }) => [dose.side, dose.sets, weekdays])
    expect(told(filled)).toEqual(told(there))
    // a lighter week is none of its own
    const lighter = lightenWeeks(there, [addDays(MONDAY, 7)], context, SHIPPED_THRESHOLDS)
    const [{ exercises } = { exercises: [] }] = broughtFrom(lighter, only(lighter.blocks)).paired
    expect(exercises.map(({ prescription }) => prescription.dose.sets)).toEqual([4, 2, 1])
  })

  test('with sides swapped left is right everywhere: works, doses and titles', () => {
    const oneSided = setDose(reasoned, stretch.id, { dose: { ...stretch.dose, side: 'left' } })
    const there = broughtFrom(oneSided, source)
    const filled = fillBlock(
      empty,
      fill({
        paired: there.paired.map((one) => ({ ...one, findingId: null })),
        swapped: true,
        from: { kind: 'other', names: ['Anna'] },
      }),
      context,
    )
    expect(only(filled.pairings)).toMatchObject({ title: 'Right soleus', works: [{ side: 'right' }] })
    expect(byExercise(filled, 'calf-stretch-bent').dose.side).toBe('right')
    expect(byExercise(filled, 'soleus-raise-single').dose.side).toBe('each')
  })

  test('what the same program has already goes on in the block instead of standing there twice', () => {
    const longer = addBlock(reasoned, into, { carryOn: false }, context)
    const filled = fillBlock(longer, fill({}), context)
    expect(Object.keys(filled.pairings)).toEqual(Object.keys(longer.pairings))
    expect(Object.keys(filled.prescriptions)).toEqual(Object.keys(longer.prescriptions))
    expect(daysWith(filled, raise.id)).toHaveLength(12)
    expect(fillBlock(filled, fill({}), context)).toEqual(filled)
  })

  test('the runner’s own finding at a place is answered where there is an open one', () => {
    const findings = [at('normal', LATER, 'new'), at('restricted', MONDAY, FINDING)]
    expect(openFindingAt(findings, { region: 'calf', side: 'left' })).toBeNull()
    expect(openFindingAt(findings.slice(1), { region: 'calf', side: 'left' })).toMatchObject({ id: FINDING })
    expect(openFindingAt(findings, { region: 'calf', side: 'right' })).toBeNull()
  })

  test('pairings of blocks that hold nothing are not offered', () => {
    const more = addPairing(reasoned, calfPairing({ works: [], exercises: [] }), context)
    expect(broughtFrom(more, source).paired).toHaveLength(1)
  })
})
