import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wishSchema } from './wish-schema.ts'
import { complaintOfWish, notOpenWords, openWish, settleWishes, WISH_STATES, type WishStep } from './wishes.ts'

const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`
const NOW = at(50)
const step = (
  id: string,
  wishId: string,
  state: WishStep['state'],
  minute: number,
  more: Partial<WishStep> = {},
): WishStep => ({
  id,
  wishId,
  state,
  times: state === 'wished' ? [{ startAt: '2026-11-26T09:00:00.000Z', minutes: 50 }] : [],
  suits: '',
  note: '',
  words: '',
  sessionId: null,
  toldAt: at(minute),
  ...more,
})
const states = (steps: readonly WishStep[], now = NOW) => settleWishes(steps, now).map(({ state }) => state)
const wished = step('1', 'a', 'wished', 1)

describe('S73 a wish for a session', () => {
  test('S73 it waits until it is booked, declined, or taken back', () => {
    expect(states([wished])).toEqual(['open'])
    expect(settleWishes([wished, step('2', 'a', 'taken', 2, { sessionId: 's' })], NOW)).toMatchObject([
      { state: 'taken', sessionId: 's', answeredAt: at(2) },
    ])
    expect(settleWishes([wished, step('2', 'a', 'declined', 2, { words: 'Away that week.' })], NOW)).toMatchObject([
      { state: 'declined', words: 'Away that week.' },
    ])
    expect(states([wished, step('2', 'a', 'withdrawn', 2)])).toEqual(['withdrawn'])
  })

  test('S73 an answer that is taken back opens it again, and says nothing any more', () => {
    const back = [wished, step('2', 'a', 'declined', 2, { words: 'No.' }), step('3', 'a', 'reopened', 3)]
    expect(settleWishes(back, NOW)).toMatchObject([{ state: 'open', words: '', answeredAt: null }])
    expect(states([...back, step('4', 'a', 'taken', 4, { sessionId: 's' })])).toEqual(['taken'])
  })

  test('S73 a phone that takes it back after it was booked undoes no booking', () => {
    const booked = [wished, step('2', 'a', 'taken', 2), step('3', 'a', 'withdrawn', 3)]
    expect(states(booked)).toEqual(['taken'])
    expect(states([...booked, step('4', 'a', 'reopened', 4)])).toEqual(['withdrawn'])
  })

  test('S73 a newer one takes the place of one that waits, and of none that was answered', () => {
    const two = [wished, step('2', 'b', 'wished', 5)]
    expect(states(two)).toEqual(['open', 'replaced'])
    expect(states([...two, step('3', 'a', 'taken', 3)])).toEqual(['open', 'taken'])
    expect(states([...two, step('3', 'b', 'withdrawn', 6)])).toEqual(['withdrawn', 'replaced'])
  })

  test('S73 it is over with its last time; in words after four weeks', () => {
    expect(states([wished], '2026-11-26T08:59:00.000Z')).toEqual(['open'])
    expect(states([wished], '2026-11-26T09:00:00.000Z')).toEqual(['passed'])
    const words = step('1', 'a', 'wished', 1, { times: [], suits: 'Mornings' })
    expect(states([words], '2026-12-21T10:00:00.000Z')).toEqual(['open'])
    expect(states([words], '2026-12-21T10:02:00.000Z')).toEqual(['passed'])
  })

  test('R10 the order of arrival and repeats change nothing, and at most one is open', () => {
    const steps = fc.uniqueArray(
      fc
        .tuple(
          fc.integer({ min: 10, max: 60 }),
          fc.constantFrom('a', 'b', 'c'),
          fc.constantFrom('wished', 'withdrawn', 'taken', 'declined', 'reopened'),
          fc.integer({ min: 0, max: 4 }),
        )
        .map(([id, wishId, state, minute]) => step(String(id), wishId, state, minute)),
      { selector: ({ id }) => id, maxLength: 14 },
    )
    fc.assert(
      fc.property(
        steps.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
            fc.subarray(all),
          ),
        ),
        ([all, shuffled, again]) => {
          const settled = settleWishes(all, NOW)
          expect(settleWishes([...shuffled, ...again], NOW)).toEqual(settled)
          expect(settled.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1)
          expect(openWish(settled)).toEqual(settled.find(({ state }) => state === 'open') ?? null)
        },
      ),
    )
  })

  test('S73 whatever stands, the therapist is told why there is nothing to answer', () => {
    for (const state of WISH_STATES)
      if (state === 'open') expect(notOpenWords({ state })).toBeNull()
      else expect(notOpenWords({ state })).toMatch(/\.$/)
  })

  test('S73 what is missing gets a sentence, on the phone as on the server', () => {
    const good = {
      id: '019a0000-0000-7000-8000-000000000001',
      wishId: '019a0000-0000-7000-8000-000000000002',
      times: wished.times,
      suits: '',
      note: '',
      toldAt: at(1),
    }
    expect(wishSchema.safeParse(good).success).toBe(true)
    expect(complaintOfWish(good)).toBeNull()
    expect(complaintOfWish({ times: [], suits: '  ' })).toMatch(/Choose a time/)
    for (const over of [
      { times: [] },
      { times: [...wished.times, ...wished.times] },
      { times: [1, 2, 3].map((hour) => ({ startAt: `2026-11-26T0${hour}:00:00.000Z`, minutes: 50 })) },
      { times: [{ startAt: 'soon', minutes: 50 }] },
      { times: [{ startAt: '2026-11-26T09:00:00.000Z', minutes: 5 }] },
      { suits: 'x'.repeat(301) },
    ])
      expect(wishSchema.safeParse({ ...good, ...over }).success).toBe(false)
  })
})
