import { describe, expect, it } from 'vitest'
import { rulesToAnswer, stillAsked } from './acknowledged.ts'
import { judgeFacts } from './judge.ts'
import { judgePlan } from './judge-plan.ts'

const calm = {
  intakeComplete: true,
  redFlagAbsolute: false,
  clearanceRequired: false,
  readiness: 75,
  priorHandsOnSessions: 6,
  pressureCeiling: 7,
  phase: 'build',
} as const
const corrective = { intent: 'corrective', pressure: 6, minutes: 60 } as const
const plan = (facts: Parameters<typeof judgeFacts>[0], asked = corrective) => judgePlan(judgeFacts(facts), asked)

describe('R24 what a plan still asks for', () => {
  const blocked = plan({ ...calm, hoursToKey: 36 })

  it('is nothing where nothing is broken', () => {
    expect(stillAsked(plan(calm), null)).toBeNull()
  })
  it('is a written reason for a block, until it names every rule and says enough', () => {
    const rules = rulesToAnswer(blocked)
    expect(rules).toEqual(['KEY-03'])
    expect(stillAsked(blocked, null)).toBe('block')
    expect(stillAsked(blocked, { rules, reason: '  too short ' })).toBe('block')
    expect(stillAsked(blocked, { rules: ['PRE-03'], reason: 'Agreed with the coach.' })).toBe('block')
    expect(stillAsked(blocked, { rules: [...rules, 'PRE-03'], reason: 'Agreed with the coach.' })).toBeNull()
  })
  it('asks again when another rule speaks', () => {
    const more = plan({ ...calm, hoursToKey: 36, readiness: 50 })
    expect(rulesToAnswer(more)).toEqual(['KEY-03', 'FAT-02'])
    expect(stillAsked(more, { rules: ['KEY-03'], reason: 'Agreed with the coach.' })).toBe('block')
  })
  it('takes any reason for a warning', () => {
    const warned = plan({ ...calm, hoursToKey: 60 }, { ...corrective, pressure: 7 } as never)
    expect(warned.severity).toBe('warn')
    expect(stillAsked(warned, null)).toBe('warn')
    expect(stillAsked(warned, { rules: rulesToAnswer(warned), reason: 'ok' })).toBeNull()
  })
  it('never opens a safety refusal', () => {
    const safety = plan({ ...calm, redFlagAbsolute: true })
    expect(stillAsked(safety, { rules: rulesToAnswer(safety), reason: 'They asked for it themselves.' })).toBe('safety')
  })

  it('ten characters are enough for a block, nine are not; spaces around them do not count', () => {
    const rules = rulesToAnswer(blocked)
    expect(stillAsked(blocked, { rules, reason: ' 123456789 ' })).toBe('block')
    expect(stillAsked(blocked, { rules, reason: ' 1234567890 ' })).toBeNull()
    // Counted as people count: one sign is one.
    expect(stillAsked(blocked, { rules, reason: '👟👟👟👟👟👟👟👟👟' })).toBe('block')
  })

  it('what only informs asks for nothing', () => {
    const cause = (rule: string, severity: 'info' | 'warn') => ({
      limit: 'pressure' as const,
      value: 5,
      rule,
      severity,
      reason: '',
      confidence: 'low' as const,
      numbers: {},
      race: null,
    })
    const broken = (...causes: ReturnType<typeof cause>[]) => ({
      breaks: [{ limit: 'pressure' as const, asked: 6, allowed: 5, place: null, severity: 'info' as const, causes }],
    })
    expect(rulesToAnswer(broken(cause('OUR-01', 'info'), cause('OUR-02', 'warn'), cause('OUR-02', 'warn')))).toEqual([
      'OUR-02',
    ])
    expect(stillAsked({ ...broken(cause('OUR-01', 'info')), severity: 'info' }, null)).toBeNull()
    expect(stillAsked({ ...broken(cause('OUR-02', 'warn')), severity: 'warn' }, null)).toBe('warn')
  })
})
