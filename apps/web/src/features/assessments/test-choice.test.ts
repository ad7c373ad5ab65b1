import { TEST_IDS } from '@strideloom/domain/library/ids.ts'
import { SHIPPED_TESTS, testCopy } from '@strideloom/domain/library/practice-tests.ts'
import { expect, test } from 'vitest'
import { chosenFamilies, readTests, SET_OPTIONS } from './test-choice.ts'

const [kneeToWall] = SHIPPED_TESTS
if (!kneeToWall) throw new Error('something is shipped')
const OWN = { ...testCopy(kneeToWall, '01930000-0000-7000-8000-000000000001'), name: 'Stair lunge' }
const tests = (search: string) =>
  chosenFamilies(SHIPPED_TESTS, null, search).flatMap((family) => family.tests.map(({ item }) => item.id))

test('P8 all 25 tests are there, by family', () => {
  expect(tests('').sort()).toEqual([...TEST_IDS].sort())
})

test('a test is found by its name, its family and the regions it speaks of', () => {
  expect(tests('knee-to wall')).toEqual(['knee-to-wall'])
  expect(tests('SOLEUS')).toContain('heel-raise-bent')
  expect(tests('hops')).toEqual(['hop-pain', 'hop-distance'])
  expect(tests('nothing like it')).toEqual([])
})

test('P25 a practice’s own stand after the families, found by their own words', () => {
  const choices = [...SHIPPED_TESTS, { item: OWN, own: OWN }]
  expect(chosenFamilies(choices, null, '').at(-1)).toEqual({
    id: 'own',
    name: 'Your own',
    tests: [{ item: OWN, own: OWN }],
  })
  expect(chosenFamilies(choices, null, 'stair').map(({ id }) => id)).toEqual(['own'])
  expect(chosenFamilies(SHIPPED_TESTS, [OWN.id], '')).toEqual([])
})

test('a set narrows, an address without a known test does not', () => {
  expect(chosenFamilies(SHIPPED_TESTS, ['heel-raise-bent'], '').map(({ id }) => id)).toEqual(['calf'])
  expect(readTests('heel-raise-bent,knee-to-wall,nonsense')).toEqual(['knee-to-wall', 'heel-raise-bent'])
  expect(readTests('nonsense')).toBeNull()
  expect(readTests(`${OWN.id},knee-to-wall`)).toEqual(['knee-to-wall', OWN.id])
  expect(SET_OPTIONS[0]).toMatchObject({ label: 'Calf, 6 min' })
})
