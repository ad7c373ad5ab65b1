import type { Severity } from './facts.ts'
import type { PlanJudgement } from './plan.ts'

/** What a therapist went past, and why: kept with the planned session, shown again in the brief. */
export type Acknowledged = { readonly rules: readonly string[]; readonly reason: string }

/** Fewest characters of a reason for going past a `block`. */
export const LEAST_REASON = 10

/** The rules that a plan goes past and that ask for an answer, each once, in the order of the breaks. */
export const rulesToAnswer = ({ breaks }: Pick<PlanJudgement, 'breaks'>): string[] => [
  ...new Set(
    breaks.flatMap(({ causes }) => causes.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)),
  ),
]

/**
 * What a plan still asks for, given what was acknowledged: `safety` never opens, a `block` wants its reason written, a
 * `warn` wants one picked or typed. Null when nothing is open. An acknowledgement counts only when it names every rule
 * that the plan goes past today: one that was given for other rules is no answer.
 */
export function stillAsked(
  judgement: Pick<PlanJudgement, 'breaks' | 'severity'>,
  acknowledged: Acknowledged | null,
): Exclude<Severity, 'info'> | null {
  const { severity } = judgement
  if (severity === null || severity === 'info') return null
  if (severity === 'safety') return 'safety'
  const covers = rulesToAnswer(judgement).every((rule) => acknowledged?.rules.includes(rule))
  const least = severity === 'block' ? LEAST_REASON : 1
  return acknowledged && covers && [...acknowledged.reason.trim()].length >= least ? null : severity
}
