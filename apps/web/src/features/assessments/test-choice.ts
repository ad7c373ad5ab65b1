import { minutesOf, STARTING_SETS, TEST_FAMILIES } from '@strideloom/domain/assessments/test-families.ts'
import { TEST_IDS, type TestId } from '@strideloom/domain/library/ids.ts'
import { regionName } from '@strideloom/domain/library/regions.ts'
import { assessmentTest } from '@strideloom/domain/library/tests.ts'

/** Accents and case do not matter when searching. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Where a test is found: its name, its family, the regions it speaks of. */
const wordsOf = (id: TestId): string => {
  const { name, regions } = assessmentTest(id)
  const family = TEST_FAMILIES.find(({ tests }) => tests.includes(id))?.name ?? ''
  const places = regions.map((one) => (one === '*' ? 'any region' : regionName(one)))
  return fold([name, family, ...places].join(' '))
}

/** Families with the tests that are asked for and match every word of the search; families without any are left out. */
export const chosenFamilies = (only: readonly TestId[] | null, search: string) => {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return TEST_FAMILIES.map((family) => ({
    ...family,
    tests: family.tests.filter(
      (id) => (only === null || only.includes(id)) && words.every((word) => wordsOf(id).includes(word)),
    ),
  })).filter(({ tests }) => tests.length > 0)
}

/** The sets to begin with, in words: "Calf, 6 min". */
export const SET_OPTIONS = STARTING_SETS.map(({ id, name, tests }) => ({
  id,
  label: `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${minutesOf(tests)} min`,
  tests,
}))

/** Tests of an address (`knee-to-wall,heel-raise-bent`); null for all of them. */
export const readTests = (text: string | undefined): TestId[] | null => {
  const wanted = (text ?? '').split(',')
  const tests = TEST_IDS.filter((id) => wanted.includes(id))
  return tests.length > 0 ? tests : null
}
