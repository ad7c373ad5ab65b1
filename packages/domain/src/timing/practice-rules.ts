import { DomainError } from '../errors.ts'
import { isBound } from './bounds.ts'
import { fingerprint } from './fingerprint.ts'
import { type RuleSet, ruleSetOf, SHIPPED_RULE_SET } from './rule-set.ts'
import { RULE_SET_VERSION, RULES, type TimingRule } from './rules.ts'
import { whenWords } from './when-words.ts'

/**
 * What a practice changes in a rule: the numbers of its conditions, by their index, and a `block` lowered to `warn`.
 * Whom and what a rule limits, and every rule of severity `safety`, stay as shipped.
 */
export type RuleOverride = {
  readonly rule: string
  readonly thresholds?: readonly { readonly condition: number; readonly value: number }[]
  readonly severity?: 'warn'
}

const refuse = (rule: string, message: string): never => {
  throw new DomainError('rule-not-changeable', message, { rule })
}

function overridden(rule: TimingRule, override: RuleOverride): TimingRule {
  const { id } = rule
  if (rule.severity === 'safety') refuse(id, `${id} keeps runners safe and cannot be changed.`)
  if (override.severity !== undefined && (override.severity !== 'warn' || rule.severity !== 'block'))
    refuse(id, `${id} is of severity ${rule.severity}. Only a block can be lowered, and only to warn.`)
  const all = [...rule.when.all]
  for (const { condition: index, value } of override.thresholds ?? []) {
    const condition = all[index]
    if (!isBound(condition)) refuse(id, `${id} has no number to change at condition ${index}.`)
    else if (typeof value !== 'number' || !Number.isFinite(value))
      refuse(id, `Enter a number for ${condition.fact} of ${id}.`)
    else all[index] = { ...condition, value }
  }
  const changed = { ...rule, when: { all }, severity: override.severity ?? rule.severity }
  return JSON.stringify(all) === JSON.stringify(rule.when.all) ? changed : withOwnReason(changed)
}

/** The shipped reason tells the shipped number ("less than 48 h"), and the shipped confidence is that number's. */
const withOwnReason = (rule: TimingRule): TimingRule => ({
  ...rule,
  reason: `${whenWords(rule)}: this practice’s own number.`,
  confidence: '-',
})

/**
 * The shipped rules with a practice's own thresholds. The version says so (`2026.1+1a2b3c4d`) and is the same for the
 * same changes in whatever order; without a change it is the shipped set. Throws DomainError `rule-not-changeable` for
 * an unknown rule, a safety rule, a condition without a number, or a severity that would not be lowered from block.
 */
export function practiceRuleSet(overrides: readonly RuleOverride[]): RuleSet {
  const byRule = new Map<string, RuleOverride>()
  for (const override of overrides) {
    if (byRule.has(override.rule)) refuse(override.rule, `${override.rule} is changed twice. Keep one change.`)
    byRule.set(override.rule, override)
  }
  for (const id of byRule.keys())
    if (!RULES.some((rule) => rule.id === id)) refuse(id, `There is no timing rule ${id}.`)
  const rules = RULES.map((rule) => {
    const override = byRule.get(rule.id)
    return override ? overridden(rule, override) : rule
  })
  const changed = rules.filter((rule, index) => JSON.stringify(rule) !== JSON.stringify(RULES[index]))
  if (changed.length === 0) return SHIPPED_RULE_SET
  const state = changed.map(({ id, when, severity }) => [id, when, severity])
  return ruleSetOf(rules, `${RULE_SET_VERSION}+${fingerprint(JSON.stringify(state))}`)
}
