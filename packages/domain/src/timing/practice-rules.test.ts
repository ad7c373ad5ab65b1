import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { QUIET, readsOf } from './facts.test.makers.ts'
import { judgeFacts } from './judge.ts'
import { judgePlan } from './judge-plan.ts'
import { practiceRuleSet, type RuleOverride } from './practice-rules.ts'
import { SHIPPED_RULE_SET } from './rule-set.ts'
import { RULE_SET_VERSION, RULES } from './rules.ts'

/** KEY-03 up to 36 h instead of 48 h. */
const SHORTER: RuleOverride = { rule: 'KEY-03', thresholds: [{ condition: 1, value: 36 }] }
const LOWERED: RuleOverride = { rule: 'PRE-03', severity: 'warn' }

describe('a practice’s own rules', () => {
  test('move a threshold, on both sides of it', () => {
    const rules = practiceRuleSet([SHORTER])
    const fired = (hoursToKey: number) => judgeFacts({ ...QUIET, hoursToKey }, rules).firedRules
    expect(fired(35.99)).toContain('KEY-03')
    expect(fired(36)).not.toContain('KEY-03')
    expect(judgeFacts({ ...QUIET, hoursToKey: 36 }).firedRules).toContain('KEY-03')
  })

  test('lower a block to a caution, with the limit as it was', () => {
    const race = { ...QUIET, hoursToRace: 30, raceClass: 'short', racePriority: 'B' } as const
    const verdict = judgeFacts(race, practiceRuleSet([LOWERED]))
    expect(verdict.maxPressure).toBe(judgeFacts(race).maxPressure)
    const asked = { intent: 'maintenance', pressure: 4, minutes: 40 } as const
    expect(judgePlan(verdict, asked).override).toBe('acknowledge')
    expect(judgePlan(judgeFacts(race), asked).override).toBe('written-reason')
  })

  test('are named by their version in every verdict, the same for the same changes', () => {
    const one = practiceRuleSet([SHORTER, LOWERED])
    expect(one.version).toMatch(new RegExp(`^${RULE_SET_VERSION}\\+[0-9a-f]{8}$`))
    expect(practiceRuleSet([LOWERED, SHORTER]).version).toBe(one.version)
    expect(practiceRuleSet([SHORTER]).version).not.toBe(one.version)
    expect(judgeFacts(QUIET, one).ruleSet).toBe(one.version)
    expect(judgeFacts(QUIET).ruleSet).toBe(RULE_SET_VERSION)
  })

  test('another number of the same rule is another version: a verdict can be told by it later', () => {
    const version = (value: number, rule = 'KEY-03') =>
      practiceRuleSet([{ rule, thresholds: [{ condition: 1, value }] }]).version
    expect(new Set([version(36), version(40), version(36, 'KEY-04')]).size).toBe(3)
    expect(version(36)).toMatch(/\+[0-9a-f]{8}$/)
  })

  test('what is refused is named, for its field', () => {
    try {
      practiceRuleSet([{ rule: 'SAF-01', severity: 'warn' }])
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'rule-not-changeable', details: { rule: 'SAF-01' } })
    }
  })

  test('without a change are the shipped ones', () => {
    expect(practiceRuleSet([])).toBe(SHIPPED_RULE_SET)
    expect(practiceRuleSet([{ rule: 'KEY-03', thresholds: [{ condition: 1, value: 48 }] }])).toBe(SHIPPED_RULE_SET)
  })

  test('R24 leave every safety rule as it is shipped', () => {
    for (const { id } of RULES.filter(({ severity }) => severity === 'safety')) {
      expect(() => practiceRuleSet([{ rule: id, severity: 'warn' }])).toThrow(DomainError)
      expect(() => practiceRuleSet([{ rule: id, thresholds: [] }])).toThrow(/cannot be changed/)
    }
    expect(() => practiceRuleSet([{ rule: 'PST-09', thresholds: [{ condition: 1, value: 100 }] }])).toThrow(DomainError)
  })

  test.each([
    ['an unknown rule', { rule: 'KEY-99' }, 'There is no timing rule KEY-99.'],
    ['a caution lowered further', { rule: 'KEY-04', severity: 'warn' }, 'Only a block can be lowered'],
    ['a block made stricter', { rule: 'KEY-03', severity: 'safety' as 'warn' }, 'Only a block can be lowered'],
    ['a block switched off', { rule: 'KEY-03', severity: 'info' as 'warn' }, 'Only a block can be lowered'],
    [
      'a condition that is not there',
      { rule: 'KEY-03', thresholds: [{ condition: 2, value: 1 }] },
      'no number to change',
    ],
    [
      'a condition without a number',
      { rule: 'PRE-02', thresholds: [{ condition: 0, value: 1 }] },
      'no number to change',
    ],
    ['a flag as a threshold', { rule: 'POP-01', thresholds: [{ condition: 0, value: 0 }] }, 'no number to change'],
    [
      'no number',
      { rule: 'KEY-03', thresholds: [{ condition: 1, value: Number.NaN }] },
      'Enter a number for hoursToKey',
    ],
  ] as [string, RuleOverride, string][])('refuse %s', (_name, override, sentence) => {
    expect(() => practiceRuleSet([override])).toThrow(sentence)
  })

  test('refuse two changes of one rule', () => {
    expect(() => practiceRuleSet([LOWERED, LOWERED])).toThrow('PRE-03 is changed twice.')
  })

  test('may move every number of every rule that is not for safety', () => {
    for (const rule of RULES.filter(({ severity }) => severity !== 'safety'))
      rule.when.all.forEach((condition, index) => {
        const isThreshold = ['gte', 'gt', 'lte', 'lt'].includes(condition.op)
        const change = () => practiceRuleSet([{ rule: rule.id, thresholds: [{ condition: index, value: 1234 }] }])
        if (!isThreshold) expect(change, rule.id).toThrow(DomainError)
        else {
          const changed = change().rules.find((one) => one.rule.id === rule.id)?.rule
          expect(changed && readsOf(changed)[index]?.value).toBe(1234)
        }
      })
  })

  test('leave the shipped rules untouched', () => {
    const before = JSON.stringify(RULES)
    practiceRuleSet([SHORTER, LOWERED])
    expect(JSON.stringify(RULES)).toBe(before)
  })
})
