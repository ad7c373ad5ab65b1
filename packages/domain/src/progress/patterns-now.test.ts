import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { calfDays, evening, recordWith } from '../record/record.test.makers.ts'
import { patternsNow } from './patterns-now.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const stiff = calfDays(addDays(TODAY, -27), Array(28).fill(4))

describe('patterns that fit what is known (reference 4)', () => {
  it('each with the numbers that met its trigger, and contributors that were not tested as open', () => {
    const { title, patterns } = patternsNow(recordWith({ checkIns: stiff }), AT, SHIPPED_THRESHOLDS, {})
    expect(patterns.map(({ id, side }) => `${id} ${side}`)).toContain('calf-recurrent left')
    expect(title).toMatch(/patterns? fits? what is known\.$/)
    const [calf] = patterns.filter(({ id }) => id === 'calf-recurrent')
    expect(calf?.why.numbers.length).toBeGreaterThan(0)
    expect(calf?.contributors.map(({ state }) => state)).not.toContain('supported')
  })

  it('S13 a test that fits supports its contributor, with its value, and goes first', () => {
    const assessments = [
      { date: TODAY, test: 'knee-to-wall' as const, side: 'left' as const, value: 6 },
      { date: TODAY, test: 'knee-to-wall' as const, side: 'right' as const, value: 10 },
    ]
    const { patterns } = patternsNow(recordWith({ checkIns: stiff, assessments }), AT, SHIPPED_THRESHOLDS, {})
    const first = patterns.find(({ id }) => id === 'calf-recurrent')?.contributors[0]
    expect(first).toMatchObject({ label: 'limited ankle dorsiflexion', state: 'supported' })
    expect(first?.evidence.join(' ')).toContain('6')
  })

  it('P37 nothing answered is not known, never "no pattern"', () => {
    const { title, patterns, notKnown } = patternsNow(recordWith(), AT, SHIPPED_THRESHOLDS, {})
    expect([title, patterns]).toEqual(['No pattern is known to fit.', []])
    expect(notKnown).toBeGreaterThan(0)
  })
})
