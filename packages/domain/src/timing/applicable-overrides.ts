import { DomainError } from '../errors.ts'
import { practiceRuleSet, type RuleOverride } from './practice-rules.ts'

const isApplicable = (override: RuleOverride): boolean => {
  try {
    practiceRuleSet([override])
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

/**
 * A practice's stored changes, and those that the shipped rules have outgrown: a rule that is gone, or that keeps runners safe
 * now. These are set aside, so that the rule holds as it is shipped, and nothing else of the practice's is lost.
 */
export const applicableOverrides = (
  stored: readonly RuleOverride[],
): { overrides: RuleOverride[]; setAside: RuleOverride[] } => ({
  overrides: stored.filter(isApplicable),
  setAside: stored.filter((override) => !isApplicable(override)),
})
