import { describe, expect, test } from 'vitest'
import { changedMeaning, MAKE_A_COPY, savedTestSchema } from './own-test.ts'
import { practiceTests, SHIPPED_TESTS, testCopy, testVersion } from './practice-tests.ts'
import { complaintAboutTest, findTest, testOf } from './test-of.ts'
import { assessmentTest, TESTS } from './tests.ts'

const ID = '01930000-0000-7000-8000-000000000001'
const chosen = (id: string) => {
  const found = SHIPPED_TESTS.find(({ item }) => item.id === id)
  if (!found) throw new Error(`no test ${id}`)
  return found
}
const complaints = (value: unknown): string[] =>
  savedTestSchema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('P25 a test as the practice has it', () => {
  test('every shipped one may be changed and copied, but the grades of palpation, which are findings', () => {
    for (const one of SHIPPED_TESTS) {
      expect(complaints(testVersion(one)), one.item.id).toEqual(
        one.item.id === 'tone-palpation'
          ? ['name: Grades of palpation are kept as findings and stay as they are.']
          : [],
      )
      expect(complaints(testCopy(one, ID)), one.item.id).toEqual([])
    }
  })

  test('without a source no smallest real change, and without one none is claimed', () => {
    const own = testCopy(chosen('knee-to-wall'), ID)
    expect(complaints({ ...own, mdcSource: null })).toEqual([
      'mdcSource: Say where the smallest real change comes from, or leave it as not known.',
    ])
    expect(complaints({ ...own, mdc: null, mdcSource: null })).toEqual([])
    expect(complaints({ ...own, unit: 'yes/no', betterWhen: 'no' })).toContain(
      'mdc: Yes and no have no smallest real change.',
    )
  })

  test('what changes the meaning of a number makes another test, whatever else is changed with it', () => {
    const version = testVersion(chosen('knee-to-wall'))
    for (const [wrong, field] of [
      [{ unit: 'deg' }, 'unit'],
      [{ perSide: false }, 'perSide'],
      [{ betterWhen: 'lower' }, 'betterWhen'],
      [{ protocol: 'Without shoes, the foot turned out.' }, 'protocol'],
    ] as const) {
      expect(complaints({ ...version, ...wrong })).toEqual([`${field}: ${MAKE_A_COPY}`])
      expect(complaints({ ...testCopy(chosen('knee-to-wall'), ID), ...wrong })).toEqual([])
      expect(changedMeaning(version, { ...version, ...wrong })).toEqual([field])
    }
    expect(complaints({ ...version, name: 'Wall lunge', trials: '5, mean', flags: [] })).toEqual([])
  })

  test('values that send somebody to a clinician stay where they are', () => {
    const safety = TESTS.filter(({ flags }) => flags.some(({ level }) => level === 'refer'))
    expect(safety.length).toBeGreaterThan(0)
    for (const { id } of safety)
      expect(complaints({ ...testVersion(chosen(id)), flags: [] }), id).toEqual([
        'flags: Values that call for caution or a clinician stay as they are shipped.',
      ])
  })

  test('what is missing is told in a sentence', () => {
    const own = testCopy(chosen('knee-to-wall'), ID)
    for (const [wrong, said] of [
      [{ name: '' }, 'name: Enter a name.'],
      [{ protocol: ' ' }, 'protocol: Enter how it is done.'],
      [{ regions: [] }, 'regions: Choose at least one region.'],
      [{ unit: 'miles' }, 'unit: Choose a unit.'],
      [{ mdc: { value: 0, kind: 'absolute' } }, 'mdc.value: Enter the smallest real change as a number above 0.'],
      [
        { reference: { low: 9, high: 3, note: '' } },
        'reference.high: The highest usual value may not be below the lowest.',
      ],
    ] as const)
      expect(complaints({ ...own, ...wrong })).toContain(said)
  })

  test('a value is told by the version that it was measured with', () => {
    const own = { ...testCopy(chosen('knee-to-wall'), ID), name: 'Stair lunge' }
    expect(practiceTests([{ id: ID, item: own, isRetired: true }]).at(-1)).toMatchObject({ item: own, isRetired: true })
    expect(testOf({ test: ID, own }).name).toBe('Stair lunge')
    expect(testOf({ test: 'knee-to-wall', own: null })).toBe(assessmentTest('knee-to-wall'))
    expect(findTest({ test: ID })).toBeNull()
    expect(() => testOf({ test: ID })).toThrow()
    expect(complaintAboutTest({ test: ID })).toBe('This test is not in the library. Choose another one.')
    expect(complaintAboutTest({ test: 'knee-to-wall', own })).toMatch(/stored under another id/)
    expect(complaintAboutTest({ test: ID, own })).toBeNull()
  })
})
