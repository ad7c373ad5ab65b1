import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REGION_IDS, type RegionId } from '../library/ids.ts'
import { mirrored, type Side } from '../library/region-side.ts'
import {
  MAN_34,
  mirroredReadings,
  NOT_STATED,
  pair,
  reading,
  readingsArbitrary,
  runnerArbitrary,
} from './readings.test.makers.ts'
import type { Reading } from './readings.ts'
import { FINDING_STATES } from './schema.ts'
import { suggestPatterns } from './suggest-patterns.ts'
import { patternReasonWords } from './suggest-patterns-words.ts'

const finding = (region: RegionId, side: Side = 'left', state: (typeof FINDING_STATES)[number] = 'restricted') => ({
  id: `${region}-${side}`,
  region,
  side,
  state,
})
const suggested = (findings: ReturnType<typeof finding>[], readings: readonly Reading[] = []) =>
  suggestPatterns(findings, readings, MAN_34).map(({ pattern, side, reasons }) => [pattern, side, reasons[0]?.code])

describe('patterns to pick from', () => {
  it('are those of the region first, then of what it is part of or around', () => {
    expect(suggested([finding('soleus')])).toEqual([
      ['soleus-deep', 'left', 'same-region'],
      ['calf-recurrent', 'left', 'part-of-region'],
    ])
    expect(suggested([finding('hamstrings')])).toEqual([
      ['hamstring-always', 'left', 'same-region'],
      ['hamstring-high', 'left', 'around-region'],
    ])
    expect(suggested([finding('tibialis-anterior', 'right')])[0]).toEqual(['anterior-shin', 'right', 'same-region'])
    expect(suggested([finding('lumbar', 'center')])).toEqual([['low-back-stiff', 'center', 'same-region']])
  })

  it('are never made of what was found normal', () => {
    expect(suggested([finding('soleus', 'left', 'normal')])).toEqual([])
    expect(suggested([], pair('knee-to-wall', 12, 12))).toEqual([])
  })

  it('start from a test where the pattern does, and else from the region of a low test', () => {
    expect(suggested([], [reading('thomas-hip', 'left', 4, { pelvisControlled: true })])).toEqual([
      ['hip-extension-limited', 'left', 'trigger-test'],
      ['hip-flexor-tight', 'left', 'test-in-region'],
    ])
    expect(suggested([], [reading('thomas-hip', 'left', 4, { pelvisControlled: false })])).toEqual([])
    expect(suggested([], [reading('thoracic-rotation', 'left', 30)])).toEqual([
      ['upper-back-tight', 'center', 'test-in-region'],
    ])
    const squeezes = [
      reading('adductor-squeeze', 'center', 240, { day: '2026-03-01' }),
      reading('adductor-squeeze', 'center', 190),
    ]
    expect(suggested([], squeezes)).toEqual([['adductor-tight', 'both', 'test-in-region']])
  })

  it('use the newest value only', () => {
    const better = [reading('thomas-hip', 'left', 4, { day: '2026-03-01' }), reading('thomas-hip', 'left', -5)]
    expect(suggested([], better)).toEqual([])
  })

  it('say plainly that the region is why', () => {
    const [first, second] = suggestPatterns([finding('soleus')], [], NOT_STATED).flatMap(({ reasons }) => reasons)
    expect(first && patternReasonWords(first)).toBe('By region: Soleus (deep lower calf).')
    expect(second && patternReasonWords(second)).toBe('By region: Soleus (deep lower calf) is part of Calf.')
    const [test] = suggestPatterns([], [reading('knee-to-wall', 'left', 8)], NOT_STATED).flatMap(
      ({ reasons }) => reasons,
    )
    expect(test && patternReasonWords(test)).toBe(
      'Knee-to-wall (weight-bearing lunge): 8 cm. This pattern starts from that test.',
    )
  })

  it('are the same in any order, mirrored on a mirrored body, each named once', () => {
    const findings = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        region: fc.constantFrom(...REGION_IDS),
        side: fc.constantFrom<Side>('left', 'right', 'center'),
        state: fc.constantFrom(...FINDING_STATES),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    )
    fc.assert(
      fc.property(findings, readingsArbitrary, runnerArbitrary, (found, readings, runner) => {
        const suggestions = suggestPatterns(found, readings, runner)
        expect(suggestPatterns([...found].reverse(), [...readings].reverse(), runner)).toEqual(suggestions)
        const keys = (list: typeof suggestions, turn: (side: Side) => Side) =>
          list.map(({ pattern, side }) => `${pattern} ${turn(side)}`).sort()
        const other = suggestPatterns(
          found.map((one) => ({ ...one, side: mirrored(one.side) })),
          mirroredReadings(readings),
          runner,
        )
        expect(keys(other, (side) => side)).toEqual(keys(suggestions, mirrored))
        expect(new Set(keys(suggestions, (side) => side)).size).toBe(suggestions.length)
        for (const reason of suggestions.flatMap(({ reasons }) => reasons)) {
          expect(patternReasonWords(reason)).toMatch(/^[A-Z].*\.$/)
          expect(patternReasonWords(reason)).not.toMatch(/caus|undefined|null|NaN/i)
        }
      }),
    )
  })
})
