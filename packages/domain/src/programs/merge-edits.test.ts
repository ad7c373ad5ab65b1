import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { checkProgram } from './check-program.ts'
import { atPlace, changedPlaces, mergeEdits, overlapOf } from './merge-edits.ts'
import { moveWorkout } from './move-workout.ts'
import { byExercise, calfProgram, commands, contextOn, editedPrograms, MONDAY } from './programs.test.makers.ts'
import type { Program } from './schema.ts'
import { setDose } from './set-dose.ts'
import { stopPrescribing } from './stop-prescribing.ts'

const context = contextOn(MONDAY)
const base = calfProgram(context)
const raise = byExercise(base, 'soleus-raise-single')
const withSets = (sets: number) => setDose(base, raise.id, { dose: { ...raise.dose, sets } })

/** A program and what two people made of it. */
const twoEdits = fc
  .tuple(editedPrograms, fc.array(commands, { maxLength: 3 }), fc.array(commands, { maxLength: 3 }))
  .map(([{ program, context: at }, mine, theirs]) => {
    const edit = (edits: typeof mine): Program => edits.reduce((soFar, { run }) => run(soFar, at), program)
    return { base: program, mine: edit(mine), theirs: edit(theirs) }
  })

test('R11 edits of different things are both kept, and nothing overlaps', () => {
  const workout = Object.values(base.workouts).find(({ area }) => area === 'mobility')
  if (!workout) throw new Error('a stretch was planned')
  const mine = moveWorkout(base, workout.id, addDays(workout.day, 1), context)
  const theirs = withSets(5)
  expect(overlapOf(base, mine, theirs)).toEqual([])
  const both = mergeEdits(base, mine, theirs)
  expect(both.workouts[workout.id]?.day).toBe(addDays(workout.day, 1))
  expect(both.prescriptions[raise.id]?.dose.sets).toBe(5)
})

test('R11 where both changed the same, it is named, and mine stands', () => {
  const [mine, theirs] = [withSets(4), withSets(5)]
  expect(overlapOf(base, mine, theirs)).toEqual([{ where: 'prescriptions', id: raise.id }])
  expect(mergeEdits(base, mine, theirs).prescriptions[raise.id]?.dose.sets).toBe(4)
  expect(overlapOf(base, mine, withSets(4))).toEqual([])
  expect(overlapOf(base, { ...base, title: 'A' }, { ...base, title: 'B' })).toEqual([{ where: 'head', id: 'title' }])
})

test('R11 removed by one and changed by the other is an overlap too', () => {
  const theirs = stopPrescribing(base, raise.id, context)
  expect(overlapOf(base, withSets(4), theirs).map(({ where }) => where)).toContain('prescriptions')
})

test('edits that are right alone may be wrong together: the check of a program says so', () => {
  const pairing = Object.keys(base.pairings)[0] ?? ''
  const theirs: Program = { ...base, pairings: {}, prescriptions: {}, workouts: {} }
  const mine = setDose(base, raise.id, { pairingId: pairing, why: 'mine' })
  expect(checkProgram(theirs)).toEqual([])
  expect(checkProgram(mergeEdits(base, mine, theirs))).not.toEqual([])
})

test('R11 no change of either is lost without being named', () => {
  fc.assert(
    fc.property(twoEdits, ({ base: before, mine, theirs }) => {
      const both = mergeEdits(before, mine, theirs)
      const named = new Set(overlapOf(before, mine, theirs).map(({ where, id }) => `${where} ${id}`))
      for (const place of changedPlaces(before, mine)) expect(atPlace(both, place)).toEqual(atPlace(mine, place))
      for (const place of changedPlaces(before, theirs))
        if (!named.has(`${place.where} ${place.id}`)) expect(atPlace(both, place)).toEqual(atPlace(theirs, place))
      if (named.size === 0) expect(mergeEdits(before, theirs, mine)).toEqual(both)
      expect(mergeEdits(before, mine, before)).toEqual(mine)
      expect(mergeEdits(before, before, theirs)).toEqual(theirs)
    }),
    { numRuns: 200 },
  )
})
