import { describe, expect, it } from 'vitest'
import { INTENTS } from '../library/ids.ts'
import { discomfortLimit, discomfortLines, lighterWhenTensed } from './discomfort.ts'

describe('§6 while hands are at work', () => {
  it('discomfort ends at 5 of 10, at 6 for corrective work, at 3 before and after a race', () => {
    expect(Object.fromEntries(INTENTS.map((intent) => [intent, discomfortLimit(intent)]))).toEqual({
      'pre-event': 3,
      'recovery-flush': 5,
      'post-event': 3,
      maintenance: 5,
      corrective: 6,
    })
  })

  it.each([
    [8, 6],
    [3, 1],
    [2, 1],
    [1, 1],
  ])('where somebody tenses at %s the hand goes on at %s, never under 1', (pressure, lighter) => {
    expect(lighterWhenTensed(pressure)).toBe(lighter)
  })

  it('is told with its numbers, its confidence and its source', () => {
    expect(
      discomfortLines().map(({ id, when, means, confidence, source }) => [id, when, means, confidence, source]),
    ).toEqual([
      [
        'discomfort',
        'over 5 of 10 by the runner’s own word; over 6 in corrective work, over 3 before and after a race',
        'go on lighter',
        'medium',
        'reference 6, a convention of practitioners',
      ],
      [
        'tensed',
        'the runner tenses, holds the breath or pulls away',
        'the pressure goes down by 2',
        'medium',
        'reference 6, a convention of practitioners',
      ],
    ])
  })
})
