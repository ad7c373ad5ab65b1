import { compileCondition, type Holds } from './conditions.ts'
import type { FactName, Facts } from './facts.ts'
import { limitsOf } from './limits.ts'
import { RULE_SET_VERSION, RULES, type TimingRule } from './rules.ts'
import type { Limit } from './verdict.ts'

/** A rule ready to be asked many times: the builder judges every day of a program after each edit. */
export type CompiledRule = {
  readonly rule: TimingRule
  readonly holds: Holds
  readonly limits: (facts: Facts) => readonly Limit[]
  /** The facts that it reads, whose numbers a cause shows. */
  readonly reads: readonly FactName[]
  /** Rules that read a race are asked once per race. */
  readonly readsRace: 'ahead' | 'behind' | null
}

export type RuleSet = {
  readonly version: string
  readonly rules: readonly CompiledRule[]
  /** What the rules about races read beside the race: all that a view of one race has to carry. */
  readonly readBesideRaces: readonly FactName[]
}

const AHEAD: readonly FactName[] = ['hoursToRace', 'raceClass', 'racePriority']
const BEHIND: readonly FactName[] = ['hoursSinceRace', 'lastRaceClass']

function compile(rule: TimingRule): CompiledRule {
  const conditions = rule.when.all.map(compileCondition)
  const reads = [...new Set(rule.when.all.flatMap(({ fact }): FactName[] => (fact === 'always' ? [] : [fact])))]
  const takesFacts = JSON.stringify(rule.effect).includes('"$')
  const fixed = takesFacts ? [] : limitsOf(rule.effect, {})
  return {
    rule,
    holds: (facts) => conditions.every((holds) => holds(facts)),
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
export function ruleSetOf(rules: readonly TimingRule[], version: string): RuleSet {
  const compiled = rules.map(compile)
  const read = compiled.flatMap(({ reads, readsRace }) => (readsRace === null ? [] : reads))
  return {
    version,
    rules: compiled,
    readBesideRaces: [...new Set(read)].filter((fact) => !AHEAD.includes(fact) && !BEHIND.includes(fact)),
  }
}

/** The rules as shipped. */
export const SHIPPED_RULE_SET: RuleSet = ruleSetOf(RULES, RULE_SET_VERSION)
