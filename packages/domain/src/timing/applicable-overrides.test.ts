import { expect, test } from 'vitest'
import { applicableOverrides } from './applicable-overrides.ts'
import type { RuleOverride } from './practice-rules.ts'

test('changes that the shipped rules have outgrown are set aside, and nothing else of the practice’s is lost', () => {
  const good: RuleOverride = { rule: 'KEY-03', severity: 'warn' }
  const gone: RuleOverride = { rule: 'KEY-99', severity: 'warn' }
  const safe: RuleOverride = { rule: 'SAF-01', severity: 'warn' }
  expect(applicableOverrides([gone, good, safe])).toEqual({ overrides: [good], setAside: [gone, safe] })
  expect(applicableOverrides([])).toEqual({ overrides: [], setAside: [] })
})
