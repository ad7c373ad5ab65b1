import { applicableOverrides } from '@strideloom/domain/timing/applicable-overrides.ts'
import { practiceRuleSet, type RuleOverride } from '@strideloom/domain/timing/practice-rules.ts'
import { type RuleSet, SHIPPED_RULE_SET } from '@strideloom/domain/timing/rule-set.ts'

/** A practice's changes as a version keeps them; null where the practice has none. */
export type StoredRules = { id: string; number: number; overrides: RuleOverride[] } | null

/** Rule sets that are kept ready; a version never changes. Those that were asked for longest ago go first. */
const MOST_KEPT = 500
const kept = new Map<string, RuleSet>()

/** The rules of a practice, compiled once a version. */
export const ruleSetOfVersion = (version: StoredRules): RuleSet => {
  if (version === null) return SHIPPED_RULE_SET
  const known = kept.get(version.id)
  if (known) return known
  const made = practiceRuleSet(applicableOverrides(version.overrides).overrides)
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(version.id, made)
  return made
}
