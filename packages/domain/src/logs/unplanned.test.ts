import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastUnplanned, settleUnplanned, type Unplanned } from './unplanned.ts'
import { unplannedSchema } from './unplanned-schema.ts'
import { complaintsOfUnplanned, unplannedTitle } from './unplanned-words.ts'

const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`
const told = (id: string, workId: string, minute: number, withdrawn = false): Unplanned => ({
  id,
  workId,
  day: '2026-11-23',
  parts: [{ exercise: null, name: 'Swimming' }],
  minutes: 40,
  effort: 4,
  pain: null,
  note: '',
  withdrawn,
  toldAt: at(minute),
})
const statements = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 2 }), fc.boolean())
    .map(([id, workId, minute, withdrawn]) => told(`id-${String(id).padStart(2, '0')}`, workId, minute, withdrawn)),
  { selector: ({ id }) => id, maxLength: 12 },
)

describe('P34 work that no plan asked for', () => {
  test('P34 of several statements about one work the one told last counts; taken back it is none', () => {
    expect(settleUnplanned([told('1', 'a', 1), told('2', 'a', 2), told('3', 'b', 1)]).map(({ id }) => id)).toEqual([
      '3',
      '2',
    ])
    expect(settleUnplanned([told('1', 'a', 1), told('2', 'a', 2, true)])).toEqual([])
    expect(lastUnplanned([told('1', 'a', 1), told('2', 'a', 2, true)]).map(({ id }) => id)).toEqual(['2'])
  })

  test('R10 the order of arrival and repeats change nothing', () => {
    fc.assert(
      fc.property(
        statements.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
            fc.subarray(all),
          ),
        ),
        ([all, shuffled, again]) => {
          expect(settleUnplanned([...shuffled, ...again])).toEqual(settleUnplanned(all))
          // what a phone is sent is enough: nothing older is needed
          expect(settleUnplanned(lastUnplanned(shuffled))).toEqual(settleUnplanned(all))
        },
      ),
    )
  })

  test('P34 what is missing gets a sentence, on the phone as on the server', () => {
    const ids = { id: '019a0000-0000-7000-8000-000000000001', workId: '019a0000-0000-7000-8000-000000000002' }
    const good = { ...told('1', 'a', 1), ...ids }
    expect(unplannedSchema.safeParse(good).success).toBe(true)
    for (const [over, field] of [
      [{ parts: [] }, 'parts'],
      [{ minutes: 0 }, 'minutes'],
      [{ minutes: 601 }, 'minutes'],
    ] as const) {
      expect(Object.keys(complaintsOfUnplanned({ ...good, ...over }))).toEqual([field])
      expect(unplannedSchema.safeParse({ ...good, ...over }).error?.issues[0]?.path[0]).toBe(field)
    }
    expect(complaintsOfUnplanned(good)).toEqual({})
    expect(complaintsOfUnplanned({ ...good, minutes: null })).toHaveProperty('minutes')
    for (const over of [
      { minutes: 2.5 },
      { effort: 11 },
      { pain: -1 },
      { parts: [{ exercise: 'NO', name: 'x' }] },
      { parts: [{ exercise: null, name: '  ' }] },
    ])
      expect(unplannedSchema.safeParse({ ...good, ...over }).success).toBe(false)
  })

  test('P34 it is called by what was done', () => {
    const parts = [
      { exercise: null, name: 'Swimming' },
      { exercise: 'side-plank', name: 'Side plank' },
    ]
    expect(unplannedTitle({ parts })).toBe('Swimming, Side plank')
  })
})
