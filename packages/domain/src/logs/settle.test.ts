import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loggedAtAfter } from './logged-at.ts'
import { isNewer, mergeEntries, type Settling, settleItem, settleWhole } from './settle.ts'

const WORKOUT = 'w1'
const ITEMS = ['a', 'b', 'c']
const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`
const entry = (id: string, item: string | null, minute: number, outcome: Settling['outcome'] = 'done'): Settling => ({
  id,
  workoutId: WORKOUT,
  workoutItemId: item,
  loggedAt: at(minute),
  outcome,
})
const stateOf = (entries: readonly Settling[]) => [
  ...ITEMS.map((item) => settleItem({ workoutId: WORKOUT, workoutItemId: item }, entries)?.id ?? null),
  settleWhole(WORKOUT, entries)?.id ?? null,
]

// Few instants, so that ties are common; some written with an offset, which sorts differently as text.
const anyEntry = fc
  .record({
    id: fc.integer({ min: 0, max: 40 }).map((n) => `id-${String(n).padStart(3, '0')}`),
    workoutId: fc.constantFrom(WORKOUT, WORKOUT, WORKOUT, 'w2'),
    workoutItemId: fc.option(fc.constantFrom(...ITEMS), { nil: null }),
    loggedAt: fc.constantFrom(at(0), at(1), at(2), '2026-11-23T12:01:00+02:00', '2026-11-23T07:03:00-03:00'),
    outcome: fc.constantFrom('done', 'partly', 'skipped', 'withdrawn'),
  })
  .map((made) => made as Settling)
const histories = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 25 })

describe('settling', () => {
  test('R10 the order of arrival and repeats change nothing', () => {
    fc.assert(
      fc.property(
        histories.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
            fc.subarray(entries),
          ),
        ),
        ([entries, shuffled, again]) => {
          const state = stateOf(entries)
          expect(stateOf(shuffled)).toEqual(state)
          expect(stateOf(mergeEntries([...again, ...shuffled], again))).toEqual(state)
          expect(stateOf([...shuffled, ...again])).toEqual(state)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('R10 settling what is settled changes nothing: only the entries that count are needed', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const counting = entries.filter(
          (one) =>
            !entries.some(
              (other) =>
                other !== one &&
                other.workoutId === one.workoutId &&
                other.workoutItemId === one.workoutItemId &&
                isNewer(other, one),
            ),
        )
        expect(stateOf(counting)).toEqual(stateOf(entries))
      }),
    )
  })

  test('of two entries the one logged last counts, then the greater id', () => {
    expect(stateOf([entry('2', 'a', 5), entry('1', 'a', 6, 'partly')])[0]).toBe('1')
    expect(stateOf([entry('2', 'a', 5), entry('1', 'a', 5)])[0]).toBe('2')
  })

  test('P28 a skipped workout covers its items, but not one that was logged after it', () => {
    expect(stateOf([entry('1', 'a', 1), entry('2', null, 2, 'skipped'), entry('3', 'b', 3)])).toEqual([
      '2',
      '3',
      '2',
      '2',
    ])
  })

  test('P28 taking a skipped workout back brings back what its items had', () => {
    const entries = [entry('1', 'a', 1), entry('2', null, 2, 'skipped'), entry('3', null, 3, 'withdrawn')]
    expect(stateOf(entries)).toEqual(['1', null, null, null])
  })

  test('P28 an item taken back is open, also inside a skipped workout', () => {
    expect(stateOf([entry('1', 'a', 1), entry('2', 'a', 2, 'withdrawn')])[0]).toBeNull()
    expect(stateOf([entry('1', null, 1, 'skipped'), entry('2', 'a', 2, 'withdrawn')])).toEqual([null, '1', '1', '1'])
  })

  test('R10 a phone with a slow clock can still correct what it sees', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(at(0), '2020-01-01T00:00:00Z', at(30)), (entries, now) => {
        const mine: Settling = { ...entry('zzz', 'a', 0, 'partly'), loggedAt: loggedAtAfter(now, entries) }
        expect(stateOf([mine, ...entries])[0]).toBe('zzz')
      }),
    )
  })
})
