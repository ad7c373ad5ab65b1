import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepLook } from './ceiling-gauge.tsx'

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

describe('the ten steps', () => {
  it('S44 fill from below to the ceiling on a day', () => {
    expect(steps.map((step) => stepLook(step, 6))).toEqual([...Array(6).fill('on'), ...Array(4).fill('free')])
  })
  it('S44 say asked, free and closed in a list', () => {
    expect(steps.map((step) => stepLook(step, 6, 5, true))).toEqual([
      ...Array(5).fill('on'),
      'free',
      ...Array(4).fill('closed'),
    ])
  })
  it('S44 show every step over the ceiling that was asked, and only those', () => {
    const level = fc.integer({ min: 0, max: 10 })
    fc.assert(
      fc.property(level, level, fc.boolean(), (ceiling, asked, lie) => {
        const over = steps.filter((step) => stepLook(step, ceiling, asked, lie) === 'over')
        expect(over).toEqual(steps.filter((step) => step > ceiling && step <= asked))
      }),
    )
  })
})
