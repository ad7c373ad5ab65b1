import { EXERCISES } from '@strideloom/domain/library/exercises.ts'
import { expect, test } from 'vitest'
import { findExercises } from './find-exercises.ts'

test('without words everything is there, in the order of the library', () => {
  expect(findExercises(EXERCISES, '  ', null)).toEqual(EXERCISES)
})

test('a region finds what works on it and on its parts', () => {
  const found = findExercises(EXERCISES, 'calf', null)
  expect(found.some(({ regions, name }) => regions.includes('soleus') && !/calf/i.test(name))).toBe(true)
})

test('those with the words in their name come first', () => {
  const names = findExercises(EXERCISES, 'bridge', null).map(({ name }) => /bridge/i.test(name))
  expect(names[0]).toBe(true)
  expect(names.lastIndexOf(true)).toBeLessThan(names.includes(false) ? names.indexOf(false) : names.length)
})

test('a kind narrows it, and nonsense finds nothing', () => {
  expect(findExercises(EXERCISES, '', 'trunk').every(({ category }) => category === 'trunk')).toBe(true)
  expect(findExercises(EXERCISES, 'zzzz', null)).toEqual([])
})
