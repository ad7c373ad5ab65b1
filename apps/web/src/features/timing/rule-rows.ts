import type { Confidence } from '@strideloom/domain/library/ids.ts'
import type { ChoiceThresholds } from '@strideloom/domain/timing/choice-settings.ts'
import { CONFIDENCE_WORDS } from '@strideloom/domain/timing/confidence-words.ts'
import { effectWords } from '@strideloom/domain/timing/effect-words.ts'
import type { Severity } from '@strideloom/domain/timing/facts.ts'
import { linkedEdges } from '@strideloom/domain/timing/linked-spans.ts'
import { type NumberSetting, settableBounds } from '@strideloom/domain/timing/number-settings.ts'
import { practiceRuleSet, type RuleOverride } from '@strideloom/domain/timing/practice-rules.ts'
import { ruleGroups } from '@strideloom/domain/timing/rule-groups.ts'
import { SEVERITY_WORDS } from '@strideloom/domain/timing/rule-words.ts'
import { RULES, type TimingRule } from '@strideloom/domain/timing/rules.ts'
import { choiceWords } from '@strideloom/domain/timing/rules-by-choice.ts'
import { whenWords } from '@strideloom/domain/timing/when-words.ts'
import { type Filter, hasWords } from './search.ts'

/** A number that the practice may set: as it is drafted, and as it is shipped. */
export type NumberRow = {
  condition: number
  end: 'from' | 'to'
  value: number
  shipped: number
  setting: NumberSetting
  /** Rules whose number moves along, so that no hour is left without a rule. */
  movesWith: string[]
}

export type RuleRow = {
  id: string
  when: string
  leaves: string
  severity: Severity
  reason: string
  /** Of the shipped number. */
  confidence: Confidence
  seed: string | null
  numbers: NumberRow[]
  isLowered: boolean
  mayLower: boolean
  /** When it fires as it is shipped, where the practice has numbers of its own. */
  shippedWhen: string | null
  /** What the practice's choices mean for it. */
  choice: string | null
  /** Another than what is saved. */
  isTouched: boolean
  /** Another than what is shipped. */
  isOwn: boolean
}

export type RuleGroupRows = { id: string; title: string; rows: RuleRow[] }

const numbersOf = (rule: TimingRule, shipped: TimingRule): NumberRow[] =>
  settableBounds(shipped).map(({ index, end, value, setting }) => {
    const condition = rule.when.all[index]
    const now = condition && 'value' in condition && typeof condition.value === 'number' ? condition.value : value
    const linked = linkedEdges(RULES, { rule: shipped.id, condition: index }).filter((edge) => edge.rule !== shipped.id)
    return {
      condition: index,
      end,
      value: now,
      shipped: value,
      setting,
      movesWith: [...new Set(linked.map((edge) => edge.rule))],
    }
  })

/** Every rule as it would be under a draft, in its group, beside what is saved and what is shipped. */
export const ruleRows = (
  draft: readonly RuleOverride[],
  saved: readonly RuleOverride[],
  thresholds: ChoiceThresholds,
): RuleGroupRows[] => {
  const rulesOf = (overrides: readonly RuleOverride[]) =>
    new Map(practiceRuleSet(overrides).rules.map(({ rule }) => [rule.id, rule]))
  const [drafted, stored] = [rulesOf(draft), rulesOf(saved)]
  const rowOf = (shipped: TimingRule): RuleRow => {
    const rule = drafted.get(shipped.id) ?? shipped
    const was = stored.get(shipped.id) ?? shipped
    const same = (one: TimingRule, other: TimingRule) =>
      one.severity === other.severity && JSON.stringify(one.when) === JSON.stringify(other.when)
    return {
      id: shipped.id,
      when: whenWords(rule),
      leaves: effectWords(rule.effect),
      severity: rule.severity,
      reason: shipped.reason,
      confidence: shipped.confidence,
      seed: shipped.seed ?? null,
      numbers: numbersOf(rule, shipped),
      isLowered: rule.severity !== shipped.severity,
      mayLower: shipped.severity === 'block',
      shippedWhen: JSON.stringify(rule.when) === JSON.stringify(shipped.when) ? null : whenWords(shipped),
      choice: choiceWords(shipped.id, thresholds),
      isTouched: !same(rule, was),
      isOwn: !same(rule, shipped),
    }
  }
  return ruleGroups().map(({ id, title, rules }) => ({ id, title, rows: rules.map(rowOf) }))
}

const textsOf = (title: string, row: RuleRow): string[] => [
  row.id,
  title,
  row.when,
  row.leaves,
  row.reason,
  row.seed ?? '',
  row.choice ?? '',
  SEVERITY_WORDS[row.severity].name,
  CONFIDENCE_WORDS[row.confidence].name,
]

/** Rules that have every word that was typed, and are of the practice's own making where only those are asked for. */
export const found = (groups: readonly RuleGroupRows[], { search, onlyOwn }: Filter): RuleGroupRows[] =>
  groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter(
        (row) => (!onlyOwn || row.isOwn || row.isTouched) && hasWords(textsOf(group.title, row), search),
      ),
    }))
    .filter(({ rows }) => rows.length > 0)
