import { practiceExercises } from '@strideloom/domain/library/practice-exercises.ts'
import { expect, test } from 'vitest'
import { findExercises } from './find-exercises.ts'

const ALL = practiceExercises([])

test('without words everything is there, in the order of the library', () => {
  expect(findExercises(ALL, '  ', null)).toEqual(ALL)
})

test('a region finds what works on it and on its parts', () => {
  const found = findExercises(ALL, 'calf', null)
  expect(found.some(({ item: { regions, name } }) => regions.includes('soleus') && !/calf/i.test(name))).toBe(true)
})

test('those with the words in their name come first', () => {
  const names = findExercises(ALL, 'bridge', null).map(({ item: { name } }) => /bridge/i.test(name))
  expect(names[0]).toBe(true)
  expect(names.lastIndexOf(true)).toBeLessThan(names.includes(false) ? names.indexOf(false) : names.length)
})

test('a kind narrows it, and nonsense finds nothing', () => {
  expect(findExercises(ALL, '', 'trunk').every(({ item: { category } }) => category === 'trunk')).toBe(true)
  expect(findExercises(ALL, 'zzzz', null)).toEqual([])
})
