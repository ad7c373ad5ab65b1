import { expect, test } from 'vitest'
import { EXERCISES, exercise } from '../library/exercises.ts'
import type { ChosenExercise } from '../library/practice-exercises.ts'
import { substitutesFor } from './substitutes.ts'

const all = EXERCISES.map((item) => ({ item, own: null })) as unknown as ChosenExercise[]

test('P21 easier, harder and at home: the intent is kept, and only what is offered', () => {
  for (const one of EXERCISES) {
    const found = substitutesFor(one, all)
    for (const { why, choice } of found) {
      expect(choice.item.id).not.toBe(one.id)
      if (why === 'easier') expect(choice.item.id).toBe(one.regressionId)
      if (why === 'harder') expect(choice.item.id).toBe(one.progressionId)
      if (why === 'at home') {
        expect(choice.item.category).toBe(one.category)
        expect(choice.item.regions[0]).toBe(one.regions[0])
        expect(choice.item.equipment).not.toContain('barbell')
      }
    }
    expect(substitutesFor(one, [])).toEqual([])
  }
})

test('P21 the barbell squat has one that needs no rack; the plank needs none', () => {
  const squat = exercise('back-squat')
  const plank = exercise('front-plank-knees')
  if (!squat || !plank) throw new Error('the library lost them')
  expect(substitutesFor(squat, all).map(({ why }) => why)).toContain('at home')
  expect(substitutesFor(plank, all).map(({ why }) => why)).not.toContain('at home')
})
