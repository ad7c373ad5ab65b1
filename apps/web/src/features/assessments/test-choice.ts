import {
  minutesOf,
  STARTING_SETS,
  TEST_FAMILIES,
  type TestFamily,
} from '@strideloom/domain/assessments/test-families.ts'
import { TEST_IDS } from '@strideloom/domain/library/ids.ts'
import type { ChosenTest } from '@strideloom/domain/library/practice-tests.ts'
import { regionName } from '@strideloom/domain/library/regions.ts'
import { idSchema } from '@strideloom/domain/text.ts'

/** Accents and case do not matter when searching. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Where a test is found: its name, its family, the regions it speaks of. */
const wordsOf = ({ item: { name, regions } }: ChosenTest, family: string): string => {
  const places = regions.map((one) => (one === '*' ? 'any region' : regionName(one)))
  return fold([name, family, ...places].join(' '))
}

/** The families with what belongs to them, and a practice's own, which belong to none, after them. */
export const withOwn = <Item>(
  families: readonly TestFamily[],
  items: readonly Item[],
  idOf: (item: Item) => string,
): { id: string; name: string; items: Item[] }[] => {
  const inFamily = ({ tests }: TestFamily): Item[] => tests.flatMap((id) => items.filter((item) => idOf(item) === id))
  const others = items.filter((item) => !families.some(({ tests }) => tests.some((id) => id === idOf(item))))
  return [
    ...families.map((family) => ({ id: family.id, name: family.name, items: inFamily(family) })),
    { id: 'own', name: 'Your own', items: others },
  ]
}

/** Families with the tests that are asked for and match every word of the search; families without any are left out. */
export const chosenFamilies = (choices: readonly ChosenTest[], only: readonly string[] | null, search: string) => {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return withOwn(TEST_FAMILIES, choices, ({ item }) => item.id)
    .map(({ items, ...family }) => ({
      ...family,
      tests: items.filter(
        (chosen) =>
          (only === null || only.includes(chosen.item.id)) &&
          words.every((word) => wordsOf(chosen, family.name).includes(word)),
      ),
    }))
    .filter(({ tests }) => tests.length > 0)
}

/** The sets to begin with, in words: "Calf, 6 min". */
export const SET_OPTIONS = STARTING_SETS.map(({ id, name, tests }) => ({
  id,
  label: `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${minutesOf(tests)} min`,
  tests,
}))

/** Tests of an address (`knee-to-wall,heel-raise-bent`), a practice's own by their ids; null for all of them. */
export const readTests = (text: string | undefined): string[] | null => {
  const wanted = (text ?? '').split(',')
  const own = wanted.filter((id) => idSchema.safeParse(id).success)
  const tests = [...TEST_IDS.filter((id) => wanted.includes(id)), ...new Set(own)]
  return tests.length > 0 ? tests : null
}
