import { describe, expect, it } from 'vitest'
import { QUIET } from '../timing/facts.test.makers.ts'
import { judgeFacts } from '../timing/judge.ts'
import { reasonLines } from './limits-now.ts'

describe('S20 S21 why a day takes what it takes', () => {
  const lines = reasonLines(
    judgeFacts({
      ...QUIET,
      pressureCeiling: 6,
      hoursToKey: 30,
      flagLimits: [
        { id: 'varicose', severity: 'safety', reason: 'Varicose veins.', avoidRegions: ['soleus/left'] },
        { id: 'sore', severity: 'warn', reason: 'Sore.', regionCaps: { 'soleus/right': 3 } },
      ],
    }),
  )
  const of = (rule: string) => lines.find((line) => line.rule.endsWith(rule))

  it('what speaks of a place does not decide the session, however grave it is', () => {
    expect(of('varicose')).toMatchObject({ severity: 'safety', decides: false })
    expect(of('sore')).toMatchObject({ value: 3, decides: false })
  })

  it('what sets the lowest number does, and says why with its numbers', () => {
    const deciding = lines.filter(({ decides }) => decides)
    expect(deciding.length).toBeGreaterThan(0)
    for (const { value, why, rule } of deciding) {
      expect(value).toBe(Math.min(...lines.flatMap((line) => (line.rule.endsWith('sore') ? [] : (line.value ?? [])))))
      expect(why).toMatchObject({ rule, source: expect.stringContaining('reference 5') })
    }
  })

  it('what closes the session decides it', () => {
    const closed = reasonLines(judgeFacts({ ...QUIET, redFlagAbsolute: true }))
    expect(closed.find(({ rule }) => rule === 'SAF-01')).toMatchObject({ decides: true, severity: 'safety' })
  })
})
