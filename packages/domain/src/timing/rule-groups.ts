import { RULES, type TimingRule } from './rules.ts'

/** The groups of timing-rules.json in the order and the words in which people read them. */
const TITLES: readonly [group: string, title: string][] = [
  ['safety', 'Safety answers and what is on file'],
  ['population', 'Pregnancy and under 18'],
  ['pre-race', 'A race ahead'],
  ['post-race', 'A race behind'],
  ['key-workout', 'Key runs'],
  ['strength', 'Heavy leg strength'],
  ['fatigue', 'Readiness'],
  ['response', 'How sessions were answered'],
  ['frequency', 'How often'],
  ['phase', 'The phase of training'],
  ['recurrence', 'Places that keep coming back'],
  ['generic', 'House limits'],
]

export type RuleGroup<Rule extends TimingRule = TimingRule> = {
  readonly id: string
  readonly title: string
  readonly rules: readonly Rule[]
}

/** Rules by their groups; a group that has no title yet stands at the end under its id, and none is left out. */
export function ruleGroups(rules: readonly TimingRule[] = RULES): RuleGroup[] {
  const known = new Map(TITLES)
  const ids = [...new Set([...known.keys(), ...rules.map(({ group }) => group)])]
  return ids
    .map((id) => ({ id, title: known.get(id) ?? id, rules: rules.filter(({ group }) => group === id) }))
    .filter(({ rules: own }) => own.length > 0)
}
