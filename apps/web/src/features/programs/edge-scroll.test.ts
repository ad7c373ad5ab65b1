import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepAt } from './edge-scroll.ts'

describe('carrying to an edge', () => {
  it('P13 moves nothing in the middle, and faster the nearer the edge is', () => {
    expect(stepAt(450, 0, 900)).toBe(0)
    expect(stepAt(60, 0, 900)).toBe(-1)
    expect(stepAt(0, 0, 900)).toBe(-16)
    expect(stepAt(-200, 0, 900)).toBe(-16)
    expect(stepAt(900, 0, 900)).toBe(16)
  })
  it('P13 moves towards the edge that is near, by the same amount on both sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 950 }), (at) => {
        expect(stepAt(at, 0, 900) + stepAt(900 - at, 0, 900)).toBe(0)
      }),
    )
  })
  it('P13 leaves a middle in which nothing moves, however small the window', () => {
    expect(stepAt(50, 0, 100)).toBe(0)
  })
})
