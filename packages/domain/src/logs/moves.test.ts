import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { dueDay, movableWithin, offeredDays } from './move-days.ts'
import { moveSchema } from './move-schema.ts'
import { type Move, placeOf, workedSince } from './moves.ts'
import type { Settling } from './settle.ts'

const [MONDAY, WEDNESDAY, THURSDAY, SUNDAY] = ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-29'] as const
const NEXT_MONDAY = '2026-11-30'
const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`
const move = (id: string, toDay: string, minute: number, fromDay: string = MONDAY): Move => ({
  id,
  workoutId: 'w1',
  fromDay,
  toDay,
  movedAt: at(minute),
})
const entry = (id: string, item: string | null, minute: number, outcome: Settling['outcome']): Settling => ({
  id,
  workoutId: 'w1',
  workoutItemId: item,
  loggedAt: at(minute),
  outcome,
})
const monday = { day: MONDAY, laidAgainAt: null, workedAt: null }

// Few days and instants, so that ties, moves back and moves of an earlier plan are common; some with an offset, which sorts differently as text.
const anyMove = fc
  .record({
    id: fc.integer({ min: 0, max: 40 }).map((n) => `id-${String(n).padStart(3, '0')}`),
    fromDay: fc.constantFrom(MONDAY, MONDAY, WEDNESDAY),
    toDay: fc.constantFrom(MONDAY, WEDNESDAY, THURSDAY, NEXT_MONDAY),
    movedAt: fc.constantFrom(at(0), at(1), at(2), '2026-11-23T12:01:00+02:00', '2026-11-23T07:03:00-03:00'),
  })
  .map((made): Move => ({ ...made, workoutId: 'w1' }))
const histories = fc.uniqueArray(anyMove, { selector: ({ id }) => id, maxLength: 12 })

describe('P28 where a moved workout lies', () => {
  test('P28 it lies where it was moved to, and its old day is known', () => {
    expect(placeOf(monday, [move('a', THURSDAY, 1)])).toEqual({ day: THURSDAY, movedFrom: MONDAY, overtaken: null })
    expect(placeOf(monday, [])).toEqual({ day: MONDAY, movedFrom: null, overtaken: null })
  })

  test('P28 moved on and moved back: what was moved last holds', () => {
    const moves = [move('a', THURSDAY, 1), move('b', WEDNESDAY, 2)]
    expect(placeOf(monday, moves).day).toBe(WEDNESDAY)
    expect(placeOf(monday, [...moves, move('c', MONDAY, 3)])).toEqual(placeOf(monday, []))
  })

  test('P28 what was done before it was moved stays on its day, and the move is told', () => {
    const done = { day: MONDAY, laidAgainAt: null, workedAt: at(1) }
    expect(placeOf(done, [move('a', THURSDAY, 2)])).toEqual({
      day: MONDAY,
      movedFrom: null,
      overtaken: { by: 'done', toDay: THURSDAY },
    })
    // done where it was moved to
    expect(placeOf({ day: MONDAY, laidAgainAt: null, workedAt: at(3) }, [move('a', THURSDAY, 2)]).day).toBe(THURSDAY)
  })

  test('P28 a plan that was published again with another day holds, and the move is told; with the same day nothing is', () => {
    const moves = [move('a', THURSDAY, 1)]
    expect(placeOf({ day: WEDNESDAY, laidAgainAt: null, workedAt: null }, moves)).toEqual({
      day: WEDNESDAY,
      movedFrom: null,
      overtaken: { by: 'plan', toDay: THURSDAY },
    })
    expect(placeOf({ day: THURSDAY, laidAgainAt: null, workedAt: null }, moves).overtaken).toBeNull()
    // moved back before: there is nothing to tell
    expect(
      placeOf({ day: WEDNESDAY, laidAgainAt: null, workedAt: null }, [...moves, move('b', MONDAY, 2)]).overtaken,
    ).toBeNull()
  })

  test('P28 a move that a plan has overtaken is over, also where a later plan brings its day back; a move made since then holds', () => {
    const back = { day: MONDAY, laidAgainAt: at(5), workedAt: null }
    expect(placeOf(back, [move('a', THURSDAY, 1)])).toEqual({
      day: MONDAY,
      movedFrom: null,
      overtaken: { by: 'plan', toDay: THURSDAY },
    })
    expect(placeOf(back, [move('a', THURSDAY, 1), move('b', WEDNESDAY, 5)]).day).toBe(WEDNESDAY)
    // moved back before: there is nothing to tell
    expect(placeOf(back, [move('a', THURSDAY, 1), move('b', MONDAY, 2)]).overtaken).toBeNull()
  })

  test('P28 with every further publication a move that was over stays over', () => {
    fc.assert(
      fc.property(
        histories,
        fc.array(fc.constantFrom(null, MONDAY, WEDNESDAY), { minLength: 1, maxLength: 8 }),
        (moves, published) => {
          // null: taken out of the plan; the publications follow each other after all the moves
          let [day, laidAgainAt, isOut]: [string, string | null, boolean] = [MONDAY, null, false]
          let wasOver = false
          for (const [n, next] of published.entries()) {
            if (next !== null && (next !== day || isOut)) [day, laidAgainAt] = [next, at(10 + n)]
            isOut = next === null
            const isMoved = placeOf({ day, laidAgainAt, workedAt: null }, moves).movedFrom !== null
            if (wasOver) expect(isMoved).toBe(false)
            wasOver = laidAgainAt !== null
          }
        },
      ),
    )
  })

  test('R10 the order of arrival and repeats change nothing', () => {
    fc.assert(
      fc.property(
        histories.chain((moves) =>
          fc.tuple(
            fc.constant(moves),
            fc.shuffledSubarray(moves, { minLength: moves.length, maxLength: moves.length }),
            fc.subarray(moves),
          ),
        ),
        fc.constantFrom(null, at(0), at(1), at(2)),
        fc.constantFrom(null, at(1), at(2)),
        ([moves, shuffled, again], workedAt, laidAgainAt) => {
          const workout = { day: MONDAY, laidAgainAt, workedAt }
          expect(placeOf(workout, [...shuffled, ...again])).toEqual(placeOf(workout, moves))
        },
      ),
    )
  })

  test('P28 it lies on its day of the plan or where the last move says, and never both moved and overtaken', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(MONDAY, WEDNESDAY),
        fc.constantFrom(null, at(1)),
        fc.constantFrom(null, at(1), at(2)),
        (moves, day, workedAt, laidAgainAt) => {
          const place = placeOf({ day, laidAgainAt, workedAt }, moves)
          expect(place.movedFrom === null ? day : place.movedFrom).toBe(day)
          expect(place.movedFrom !== null && place.overtaken !== null).toBe(false)
          if (place.day !== day) expect(moves.some(({ toDay }) => toDay === place.day)).toBe(true)
          // one more move, later than all, is obeyed where nothing was done
          const last = { ...move('z', THURSDAY, 59, day) }
          if (workedAt === null) expect(placeOf({ day, laidAgainAt, workedAt }, [...moves, last]).day).toBe(THURSDAY)
        },
      ),
    )
  })
})

describe('since when work is done', () => {
  test('P28 the first entry that stands counts; what was taken back, skipped, or said of the whole workout is no work', () => {
    expect(workedSince([entry('1', 'a', 3, 'partly'), entry('2', 'b', 2, 'done')])).toBe(at(2))
    expect(workedSince([entry('1', 'a', 1, 'done'), entry('2', 'a', 2, 'withdrawn')])).toBeNull()
    expect(workedSince([entry('1', 'a', 1, 'skipped'), entry('2', null, 2, 'skipped')])).toBeNull()
  })
})

describe('when a moved workout is due', () => {
  test('P28 within its week where it lies, from another week on its day of the plan (reference 8)', () => {
    expect(dueDay({ day: THURSDAY, movedFrom: MONDAY })).toBe(THURSDAY)
    expect(dueDay({ day: NEXT_MONDAY, movedFrom: SUNDAY })).toBe(SUNDAY)
    expect(dueDay({ day: MONDAY, movedFrom: null })).toBe(MONDAY)
  })
})

describe('which days are offered', () => {
  test('P28 from today on: the rest of its week, and the seven days ahead; nothing that is over', () => {
    expect(offeredDays(THURSDAY, MONDAY)).toEqual(Array.from({ length: 8 }, (_, n) => addDays(MONDAY, n)))
    // of a Sunday the two days on which it still counts
    expect(offeredDays(SUNDAY, MONDAY).at(-1)).toBe(addDays(SUNDAY, 2))
    expect(offeredDays(MONDAY, SUNDAY)[0]).toBe(SUNDAY)
  })

  test('P28 every day that is offered may be told, and a workout of long ago has none', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), (ahead) => {
        const planned = addDays(MONDAY, ahead)
        const days = offeredDays(planned, MONDAY)
        const { from, to } = movableWithin(planned)
        for (const day of days) expect(day >= MONDAY && day >= from && day <= to).toBe(true)
        expect(days.length === 0).toBe(to < MONDAY)
      }),
    )
  })
})

describe('what a move may say', () => {
  const told = {
    ...move('a', THURSDAY, 1),
    id: '019a0000-0000-7000-8000-000000000001',
    workoutId: '019a0000-0000-7000-8000-000000000002',
  }
  test('P28 a move beyond a week before its day or two after it is refused with a sentence', () => {
    const { from, to } = movableWithin(MONDAY)
    for (const toDay of [from, to, MONDAY]) expect(moveSchema.safeParse({ ...told, toDay }).success).toBe(true)
    for (const toDay of [addDays(from, -1), addDays(to, 1)])
      expect(moveSchema.safeParse({ ...told, toDay }).error?.issues).toMatchObject([
        { path: ['toDay'], message: expect.stringMatching(/too far/) },
      ])
  })
})
