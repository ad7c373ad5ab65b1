import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { ResponseClass } from './classify-response.ts'
import { type ChainLink, type ChainState, decayed, firstState, nextCeiling } from './next-ceiling.ts'

const CLASSES = ['adverse', 'too-much', 'about-right', 'no-change', 'unknown'] as const

const after = (
  ceiling: number,
  response: ResponseClass | null,
  pressure: number | null,
  { previous = null, held = false, soreness24 = 1 }: Partial<ChainState & ChainLink> = {},
) => nextCeiling({ ceiling, previous, held }, { class: response, pressure, soreness24 }, SHIPPED_THRESHOLDS)

describe('reference 6: the next ceiling', () => {
  test('a first-timer starts at 5, somebody used to firm massage at 6, and nothing is held yet', () => {
    expect(firstState(false, SHIPPED_THRESHOLDS)).toEqual({ ceiling: 5, previous: null, held: false })
    expect(firstState(true, SHIPPED_THRESHOLDS)).toEqual({ ceiling: 6, previous: null, held: false })
  })

  test.each([
    [6, 6, 'too-much', null, 4],
    [6, 5, 'too-much', null, 3],
    [7, 7, 'adverse', null, 4],
    [5, 5, 'about-right', null, 5],
    [5, 5, 'no-change', null, 6],
    [6, 4, 'no-change', null, 6],
    [8, 8, 'no-change', null, 8],
    [6, 5, 'unknown', null, 5],
    [3, 3, 'too-much', null, 2],
    [6, 6, 'no-change', 'no-change', 6],
  ] as const)('vector: tolerance %d, given %d, %s after %s → %d', (ceiling, pressure, response, previous, expected) => {
    expect(after(ceiling, response, pressure, { previous }).ceiling).toBe(expected)
  })

  test('harm counts from what was given or from what was open, whichever is less, and never goes under 2', () => {
    expect(after(4, 'too-much', 8).ceiling).toBe(2)
    expect(after(8, 'too-much', 8).ceiling).toBe(6)
    expect(after(6, 'adverse', 8).ceiling).toBe(3)
    expect(after(8, 'adverse', 6).ceiling).toBe(3)
    expect(after(2, 'adverse', 1).ceiling).toBe(2)
  })

  test('a pressure that nobody noted counts as what was open: harm lowers from there, and nothing rises', () => {
    expect(after(7, 'too-much', null).ceiling).toBe(5)
    expect(after(7, 'adverse', null).ceiling).toBe(4)
    expect(after(7, 'unknown', null).ceiling).toBe(7)
    expect(after(5, 'no-change', null)).toMatchObject({ ceiling: 5, reason: 'pressure-not-known', flag: null })
  })

  test('S44 after no change it rises where the dose came within 1 of what was open, and soreness at 24 h was 3 or less', () => {
    expect(after(6, 'no-change', 5)).toMatchObject({ ceiling: 7, reason: 'room' })
    expect(after(6, 'no-change', 4.9)).toMatchObject({ ceiling: 6, reason: 'not-tried' })
    expect(after(6, 'no-change', 6, { soreness24: 3 })).toMatchObject({ ceiling: 7, reason: 'room' })
    expect(after(6, 'no-change', 6, { soreness24: 3.1 })).toMatchObject({ ceiling: 6, reason: 'sore' })
  })

  test('without the answer at 24 h it does not rise: unknown is no zero', () => {
    expect(after(6, 'no-change', 6, { soreness24: null })).toMatchObject({ ceiling: 6, reason: 'soreness-not-known' })
    expect(after(6, 'no-change', 6, { soreness24: 0 }).ceiling).toBe(7)
  })

  test('S44 8 is the house limit', () => {
    expect(after(7, 'no-change', 7)).toMatchObject({ ceiling: 8, reason: 'room' })
    expect(after(8, 'no-change', 8)).toMatchObject({ ceiling: 8, reason: 'house-limit' })
  })

  test('the second no-change in a row adds nothing and doubts the hypothesis; any other class between begins anew', () => {
    expect(after(6, 'no-change', 6, { previous: 'no-change' })).toMatchObject({
      ceiling: 6,
      flag: 'change-hypothesis',
      reason: 'same-again',
    })
    for (const previous of [null, 'adverse', 'too-much', 'about-right', 'unknown'] as const)
      expect(after(6, 'no-change', 6, { previous })).toMatchObject({ ceiling: 7, flag: null })
  })

  test('no answer brings it down to what was given, but not below 3, and never up', () => {
    expect(after(6, 'unknown', 4).ceiling).toBe(4)
    expect(after(6, 'unknown', 2).ceiling).toBe(3)
    expect(after(6, 'unknown', 8).ceiling).toBe(6)
    expect(after(2, 'unknown', 2).ceiling).toBe(2)
    expect(after(6, 'unknown', 6)).toMatchObject({ reason: 'no-answer', flag: null })
  })

  test('README 10: while answers are awaited it stays, but never above the last pressure given', () => {
    expect(after(6, null, 4)).toMatchObject({ ceiling: 4, reason: 'answers-awaited', previous: null, flag: null })
    expect(after(6, null, 7).ceiling).toBe(6)
    expect(after(6, null, 1).ceiling).toBe(2)
    expect(after(6, null, null).ceiling).toBe(6)
  })

  test('two harmful answers in a row hold it at 4 until two in a row are about right', () => {
    for (const [first, second] of [
      ['too-much', 'too-much'],
      ['adverse', 'too-much'],
      ['too-much', 'adverse'],
      ['adverse', 'adverse'],
    ] as const)
      expect(after(8, second, 8, { previous: first })).toMatchObject({ held: true, ceiling: expect.closeTo(4, 0) })
    expect(after(8, 'too-much', 8, { previous: 'too-much' }).ceiling).toBe(4)
    expect(after(8, 'too-much', 8, { previous: 'about-right' })).toMatchObject({ held: false, ceiling: 6 })
    const held = { ceiling: 4, held: true }
    expect(
      nextCeiling(
        { ...held, previous: 'about-right' },
        { class: 'about-right', pressure: 4, soreness24: 1 },
        SHIPPED_THRESHOLDS,
      ),
    ).toEqual({ ceiling: 4, previous: 'about-right', held: false, flag: null, reason: 'dose-works' })
    for (const [previous, response] of [
      ['too-much', 'about-right'],
      ['about-right', 'no-change'],
      ['about-right', 'unknown'],
      ['about-right', null],
    ] as const)
      expect(after(4, response, 4, { ...held, previous }).held).toBe(true)
  })

  test('held at 4 it does not rise for want of change; below 4 there is room up to it', () => {
    expect(after(4, 'no-change', 4, { held: true, previous: 'about-right' })).toMatchObject({
      ceiling: 4,
      reason: 'held',
      held: true,
    })
    expect(after(3, 'no-change', 3, { held: true })).toMatchObject({ ceiling: 4, reason: 'room', held: true })
    expect(after(4, 'no-change', 4, { held: false })).toMatchObject({ ceiling: 5, reason: 'room' })
  })

  test('eight weeks without hands: from the 56th day on at most 5, and a row of equal answers begins anew', () => {
    const state: ChainState = { ceiling: 7, previous: 'no-change', held: true }
    expect(decayed(state, 55, SHIPPED_THRESHOLDS)).toEqual(state)
    expect(decayed(state, 56, SHIPPED_THRESHOLDS)).toEqual({ ceiling: 5, previous: null, held: true })
    expect(decayed({ ...state, ceiling: 3 }, 80, SHIPPED_THRESHOLDS).ceiling).toBe(3)
  })
})

const pressure = fc.option(fc.integer({ min: 1, max: 8 }))
const link: fc.Arbitrary<ChainLink> = fc.record({
  class: fc.option(fc.constantFrom(...CLASSES)),
  pressure,
  soreness24: fc.option(fc.integer({ min: 0, max: 10 })),
})

/** Every state that a chain of sessions passes through, with what led there. */
const chain = (links: readonly ChainLink[], used: boolean) => {
  let state = firstState(used, SHIPPED_THRESHOLDS)
  return links.map((one) => {
    const before = state
    const next = nextCeiling(before, one, SHIPPED_THRESHOLDS)
    state = next
    return { before, one, next }
  })
}
const chains = fc.tuple(fc.array(link, { maxLength: 30 }), fc.boolean())

describe('reference 6: what holds in every chain', () => {
  test('never above 8 or below 2, up by one at most, and only after no-change', () => {
    fc.assert(
      fc.property(chains, ([links, used]) => {
        for (const { before, one, next } of chain(links, used)) {
          expect(next.ceiling).toBeGreaterThanOrEqual(2)
          expect(next.ceiling).toBeLessThanOrEqual(8)
          expect(next.ceiling - before.ceiling).toBeLessThanOrEqual(1)
          if (next.ceiling > before.ceiling) expect(one.class).toBe('no-change')
        }
      }),
    )
  })

  test('two harmful sessions in a row never leave more than 4, nor does anything until two are about right', () => {
    const isHarmful = (one: ChainLink) => one.class === 'adverse' || one.class === 'too-much'
    fc.assert(
      fc.property(chains, ([links, used]) => {
        let [isHeld, rights] = [false, 0]
        chain(links, used).forEach(({ one, next }, index) => {
          const before = links[index - 1]
          rights = one.class === 'about-right' ? rights + 1 : 0
          if (isHarmful(one) && before !== undefined && isHarmful(before)) isHeld = true
          else if (rights >= 2) isHeld = false
          if (isHeld) expect(next.ceiling).toBeLessThanOrEqual(4)
        })
      }),
    )
  })

  test('what is not known never leaves more than what is known to be harmless', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), link, (ceiling, one) => {
        const state: ChainState = { ceiling, previous: null, held: false }
        const best = nextCeiling(
          state,
          { ...one, pressure: ceiling, soreness24: 0, class: 'no-change' },
          SHIPPED_THRESHOLDS,
        ).ceiling
        for (const missing of [
          { ...one, soreness24: null, class: 'no-change' as const },
          { ...one, class: 'unknown' as const },
          { ...one, class: null },
        ])
          expect(nextCeiling(state, missing, SHIPPED_THRESHOLDS).ceiling).toBeLessThanOrEqual(Math.min(best, ceiling))
      }),
    )
  })

  test('a firmer dose that was answered in the same way never leaves less', () => {
    fc.assert(
      fc.property(link, fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 7 }), (one, ceiling, given) => {
        const state: ChainState = { ceiling, previous: null, held: false }
        const [lighter, firmer] = [given, given + 1].map(
          (dose) => nextCeiling(state, { ...one, pressure: dose }, SHIPPED_THRESHOLDS).ceiling,
        )
        expect(firmer).toBeGreaterThanOrEqual(lighter ?? 0)
      }),
    )
  })
})
