import { boundsOf } from './bounds.ts'
import { numberSetting } from './number-settings.ts'
import { practiceRuleSet, type RuleOverride } from './practice-rules.ts'
import { SEVERITY_WORDS } from './rule-words.ts'
import type { TimingRule } from './rules.ts'

/** One thing of a rule that is another one than it was: "up to 24 h, now 40 h before the key run", "as a block, now a caution". */
export type RuleChange = { readonly rule: string; readonly what: string; readonly from: string; readonly to: string }

const rulesOf = (overrides: readonly RuleOverride[]): TimingRule[] =>
  practiceRuleSet(overrides).rules.map(({ rule }) => rule)

const numberChanges = (was: TimingRule, is: TimingRule): RuleChange[] =>
  boundsOf(is).flatMap((bound, index): RuleChange[] => {
    const before = boundsOf(was)[index]?.value
    if (before === undefined || before === bound.value) return []
    const setting = numberSetting(bound.fact)
    const unit = setting?.unit ? ` ${setting.unit}` : ''
    // The unit says it already: "40 h before the key run".
    const of = (setting?.name ?? bound.fact).replace(/^(hours|days|years) /, '')
    const what = bound.end === 'from' ? 'from' : 'up to'
    return [{ rule: is.id, what, from: `${before}${unit}`, to: `${bound.value}${unit} ${of}` }]
  })

/** What is another one between two states of a practice's changes, number by number, in the order of the rules. */
export function ruleChanges(before: readonly RuleOverride[], after: readonly RuleOverride[]): RuleChange[] {
  const was = rulesOf(before)
  return rulesOf(after).flatMap((rule, index): RuleChange[] => {
    const old = was[index]
    if (!old) return []
    return [
      ...numberChanges(old, rule),
      ...(old.severity === rule.severity
        ? []
        : [
            {
              rule: rule.id,
              what: 'as',
              from: `a ${SEVERITY_WORDS[old.severity].name.toLowerCase()}`,
              to: `a ${SEVERITY_WORDS[rule.severity].name.toLowerCase()}`,
            },
          ]),
    ]
  })
}
