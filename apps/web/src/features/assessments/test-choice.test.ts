import { TEST_IDS } from '@strideloom/domain/library/ids.ts'
import { expect, test } from 'vitest'
import { chosenFamilies, readTests, SET_OPTIONS } from './test-choice.ts'

const tests = (search: string) => chosenFamilies(null, search).flatMap((family) => family.tests)

test('P8 all 25 tests are there, by family', () => {
  expect(tests('').sort()).toEqual([...TEST_IDS].sort())
})

test('a test is found by its name, its family and the regions it speaks of', () => {
  expect(tests('knee-to wall')).toEqual(['knee-to-wall'])
  expect(tests('SOLEUS')).toContain('heel-raise-bent')
  expect(tests('hops')).toEqual(['hop-pain', 'hop-distance'])
  expect(tests('nothing like it')).toEqual([])
})

test('a set narrows, an address without a known test does not', () => {
  expect(chosenFamilies(['heel-raise-bent'], '').map(({ id }) => id)).toEqual(['calf'])
  expect(readTests('heel-raise-bent,knee-to-wall,nonsense')).toEqual(['knee-to-wall', 'heel-raise-bent'])
  expect(readTests('nonsense')).toBeNull()
  expect(SET_OPTIONS[0]).toMatchObject({ label: 'Calf, 6 min' })
})
