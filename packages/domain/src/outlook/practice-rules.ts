import { SHIPPED_THRESHOLDS, type Thresholds } from '../progress/thresholds.ts'
import { type RuleSet, SHIPPED_RULE_SET } from '../timing/rule-set.ts'

/**
 * All that a practice judges by: the timing rules, and the thresholds of everything that the facts of a moment are concluded with. One
 * version names both. Whatever judges or concludes is given them; only a document, which belongs to no practice, has the shipped ones.
 */
export type PracticeRules = RuleSet & { readonly thresholds: Thresholds }

/** As shipped. */
export const SHIPPED_RULES: PracticeRules = { ...SHIPPED_RULE_SET, thresholds: SHIPPED_THRESHOLDS }
