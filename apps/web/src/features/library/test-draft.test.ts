import { SHIPPED_TESTS, testCopy, testVersion } from '@strideloom/domain/library/practice-tests.ts'
import { describe, expect, test } from 'vitest'
import { fixedFlags, testDraftOf, testFrom } from './test-draft.ts'

const ID = '01930000-0000-7000-8000-000000000001'
const shipped = (id: string) => {
  const found = SHIPPED_TESTS.find(({ item }) => item.id === id)
  if (!found) throw new Error(`no test ${id}`)
  return found
}

describe('a test in the form', () => {
  test('every shipped test goes through it and comes out as it went in', () => {
    for (const one of SHIPPED_TESTS.filter(({ item }) => item.id !== 'tone-palpation')) {
      const version = testVersion(one)
      expect(testFrom(testDraftOf(version), version.id, version), version.id).toEqual({
        item: version,
        complaints: null,
      })
    }
  })

  test('what is missing is told at its own field', () => {
    const { complaints } = testFrom({ ...testDraftOf(null), mdc: 2, high: 3, low: 9 }, ID, null)
    expect(complaints).toEqual({
      name: 'Enter a name.',
      protocol: 'Enter how it is done.',
      regions: 'Choose at least one region.',
      unit: 'Choose a unit.',
      betterWhen: 'Say which values are better.',
      high: 'The highest usual value may not be below the lowest.',
    })
    const own = testCopy(shipped('knee-to-wall'), ID)
    expect(testFrom({ ...testDraftOf(own), mdcSource: ' ' }, ID, own).complaints).toEqual({
      mdcSource: 'Say where the smallest real change comes from, or leave it as not known.',
    })
  })

  test('a cut-off is moved or taken away, one of an own test stands on its worse side, and those of safety stay', () => {
    const own = testCopy(shipped('knee-to-wall'), ID)
    const draft = testDraftOf(own)
    expect(draft.cutOffs.map(({ value }) => value)).toEqual([9, 7])
    const [first, second] = draft.cutOffs
    if (!first || !second) throw new Error('it has two')
    const moved = testFrom(
      {
        ...draft,
        cutOffs: [
          { ...first, value: 10 },
          { ...second, value: null },
        ],
      },
      ID,
      own,
    )
    expect(moved.item?.flags).toEqual([{ level: 'restricted', op: 'lt', value: 10 }])
    const fresh = testFrom(
      {
        ...testDraftOf(null),
        name: 'Step count',
        protocol: 'Up and down.',
        unit: 's',
        betterWhen: 'lower',
        regions: ['calf'],
        cutOffs: [{ level: 'restricted', op: 'lt', value: 20 }],
      },
      ID,
      null,
    )
    expect(fresh.item).toMatchObject({
      flags: [{ level: 'restricted', op: 'gt', value: 20 }],
      mdc: null,
      mdcSource: null,
    })
    const hop = testVersion(shipped('hop-pain'))
    expect(fixedFlags(hop)).toEqual(hop.flags)
    expect(testFrom({ ...testDraftOf(hop), cutOffs: [] }, hop.id, hop).item?.flags).toEqual(hop.flags)
  })
})
