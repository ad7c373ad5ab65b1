import type { Thresholds } from '../progress/thresholds.ts'
import type { CeilingThresholds } from '../sessions/next-ceiling.ts'
import { boundsOf } from '../timing/bounds.ts'
import type { FactName } from '../timing/facts.ts'
import type { RuleSet } from '../timing/rule-set.ts'

/** How far a set of rules looks, in hours: what lies further away no rule of it can read. */
export type RulesReach = { readonly raceAhead: number; readonly raceBehind: number; readonly beside: number }

/** As shipped: races by the resolution of timing-rules.json; key runs and heavy leg strength by KEY-07 and the STR rules. */
export const SHIPPED_REACH: RulesReach = { raceAhead: 336, raceBehind: 240, beside: 24 }

/** Thresholds that know how far the rules beside them look. Without it they belong to the shipped rules, or to nearer ones. */
type KnowsReach = CeilingThresholds & { readonly reach?: RulesReach }

export const reachOf = ({ reach = SHIPPED_REACH }: KnowsReach): RulesReach => reach

const BESIDE: readonly FactName[] = ['hoursSinceKey', 'hoursSinceHeavyLower', 'hoursToHeavyLower']

/** Never less than as shipped, so that the facts of a practice that looks less far are those of all others. */
function reachOfRules({ rules }: Pick<RuleSet, 'rules'>): RulesReach {
  const bounds = rules.flatMap(({ rule }) => boundsOf(rule))
  const furthest = (facts: readonly FactName[], shipped: number): number =>
    Math.max(shipped, ...bounds.flatMap(({ fact, value }) => (facts.includes(fact) ? value : [])))
  return {
    raceAhead: furthest(['hoursToRace'], SHIPPED_REACH.raceAhead),
    raceBehind: furthest(['hoursSinceRace'], SHIPPED_REACH.raceBehind),
    beside: furthest(BESIDE, SHIPPED_REACH.beside),
  }
}

/**
 * A practice's thresholds with how far its rules look, where that is further than as shipped; else the very same. Facts are made with the
 * thresholds alone, and a race that they leave out no rule can speak of.
 */
export function withReach(thresholds: Thresholds, ruleSet: Pick<RuleSet, 'rules'>): Thresholds & KnowsReach {
  const reach = reachOfRules(ruleSet)
  const isFurther = (Object.keys(reach) as (keyof RulesReach)[]).some((name) => reach[name] > SHIPPED_REACH[name])
  return isFurther ? { ...thresholds, reach } : thresholds
}
