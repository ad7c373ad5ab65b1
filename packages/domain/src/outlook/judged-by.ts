import { rulesToAnswer } from '../timing/acknowledged.ts'
import type { Severity } from '../timing/facts.ts'
import type { PlanJudgement } from '../timing/plan.ts'
import type { RuleSet } from '../timing/rule-set.ts'

/** What a session broke: how grave, and the rules that ask for an answer. */
export type Broken = { readonly severity: Severity | null; readonly rules: readonly string[] }

/** The rules that a planned session was judged by, and what of them it went past then. Kept with the session. */
export type JudgedBy = Broken & { readonly ruleSet: string }

export const judgedByOf = (plan: PlanJudgement, { version }: Pick<RuleSet, 'version'>): JudgedBy => ({
  ruleSet: version,
  severity: plan.severity,
  rules: rulesToAnswer(plan),
})

const RANK: Readonly<Record<Severity, number>> = { info: 0, warn: 1, block: 2, safety: 3 }
const rankOf = ({ severity }: Pick<Broken, 'severity'>): number => (severity === null ? -1 : RANK[severity])

/** True when one plan is graver than the other. */
export const isGraver = (now: Pick<Broken, 'severity'>, then: Pick<Broken, 'severity'>): boolean =>
  rankOf(now) > rankOf(then)

/** True when one goes past more than the other: it is graver, or goes past a rule that the other kept. */
export const goesFurther = (now: Broken, then: Broken): boolean =>
  isGraver(now, then) || (rankOf(now) === rankOf(then) && now.rules.some((rule) => !then.rules.includes(rule)))
