import { compileCondition, type Holds } from './conditions.ts'
import type { FactName, Facts } from './facts.ts'
import { limitsOf } from './limits.ts'
import { type Condition, RULE_SET_VERSION, RULES, type TimingRule } from './rules.ts'
import type { Limit } from './verdict.ts'

/** A rule ready to be asked many times: the builder judges every day of a program after each edit. */
export type CompiledRule = {
  readonly rule: TimingRule
  /** True at these facts; what is said of a race is read of `race`, which is the facts themselves for a flat one. */
  readonly holds: (facts: Facts, race: Facts) => boolean
  readonly limits: (facts: Facts) => readonly Limit[]
  /** The facts that it reads, whose numbers a cause shows. */
  readonly reads: readonly FactName[]
  /** Rules that read a race are asked once per race. */
  readonly readsRace: 'ahead' | 'behind' | null
}

export type RuleSet = {
  readonly version: string
  readonly rules: readonly CompiledRule[]
}

const AHEAD: readonly FactName[] = ['hoursToRace', 'raceClass', 'racePriority']
const BEHIND: readonly FactName[] = ['hoursSinceRace', 'lastRaceClass']

/** True for a fact of one race. */
export const isOfRace = (fact: FactName): boolean => AHEAD.includes(fact) || BEHIND.includes(fact)

/** True where all conditions hold, each compiled once. */
function allHold(conditions: readonly Condition[]): Holds {
  const compiled = conditions.map(compileCondition)
  return (facts) => {
    for (const holds of compiled) if (!holds(facts)) return false
    return true
  }
}

function compile(rule: TimingRule): CompiledRule {
  const { all } = rule.when
  const reads = [...new Set(all.flatMap(({ fact }): FactName[] => (fact === 'always' ? [] : [fact])))]
  const about = (race: boolean) => all.filter(({ fact }) => (fact !== 'always' && isOfRace(fact)) === race)
  const [ofRace, ofAll] = [allHold(about(true)), allHold(about(false))]
  const takesFacts = JSON.stringify(rule.effect).includes('"$')
  const fixed = takesFacts ? [] : limitsOf(rule.effect, {})
  return {
    rule,
    holds: (facts, race) => ofRace(race) && ofAll(facts),
    limits: takesFacts ? (facts) => limitsOf(rule.effect, facts) : () => fixed,
    reads,
    readsRace: reads.some((fact) => AHEAD.includes(fact))
      ? 'ahead'
      : reads.some((fact) => BEHIND.includes(fact))
        ? 'behind'
        : null,
  }
}

/** Rules as a set with a version, compiled once. */
export const ruleSetOf = (rules: readonly TimingRule[], version: string): RuleSet => ({
  version,
  rules: rules.map(compile),
})

/** The rules as shipped. */
export const SHIPPED_RULE_SET: RuleSet = ruleSetOf(RULES, RULE_SET_VERSION)
