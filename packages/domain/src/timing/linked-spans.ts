import { type Bound, boundOf, isBound } from './bounds.ts'
import type { FactName } from './facts.ts'
import type { Condition, TimingRule } from './rules.ts'

/** The stretch of a fact that a rule speaks for, in some classes of races. Ends are [from, to); null is open. */
export type RuleSpan = {
  readonly rule: string
  readonly fact: FactName
  readonly from: Bound | null
  readonly to: Bound | null
  readonly cells: readonly string[]
}

const CLASSES = ['short', 'half', 'marathon', 'ultra'] as const
const PRIORITIES = ['A', 'B', 'C'] as const

/** C is not accepted for a marathon or an ultra: it counts as B there (judge.ts). */
const RACES = CLASSES.flatMap((raceClass) =>
  PRIORITIES.flatMap((racePriority) =>
    racePriority === 'C' && (raceClass === 'marathon' || raceClass === 'ultra') ? [] : [{ raceClass, racePriority }],
  ),
)

const OF_A_RACE = ['raceClass', 'racePriority', 'lastRaceClass'] as const
type OfARace = (typeof OF_A_RACE)[number]
const isOfARace = (fact: string): fact is OfARace => (OF_A_RACE as readonly string[]).includes(fact)

const takes = (condition: Condition | undefined, choice: string): boolean =>
  condition === undefined ||
  (condition.op === 'in' && condition.value.includes(choice)) ||
  (condition.op === 'eq' && condition.value === choice)

const cellsOf = (rule: TimingRule, fact: FactName): string[] => {
  const about = (name: OfARace) => rule.when.all.find((condition) => condition.fact === name)
  if (fact === 'hoursToRace')
    return RACES.filter(
      ({ raceClass, racePriority }) =>
        takes(about('raceClass'), raceClass) && takes(about('racePriority'), racePriority),
    ).map(({ raceClass, racePriority }) => `${raceClass} ${racePriority}`)
  if (fact === 'hoursSinceRace') return CLASSES.filter((raceClass) => takes(about('lastRaceClass'), raceClass))
  return ['']
}

/**
 * The span of a rule that says how the hours or points of one thing are shared out among rules. Null for a rule that asks for
 * something else beside (a newcomer, a firm pressure): it speaks on top of the others.
 */
export function spanOfRule(rule: TimingRule): RuleSpan | null {
  const [fact, ...others] = new Set(rule.when.all.flatMap((one) => (isBound(one) ? [one.fact] : [])))
  if (fact === undefined || others.length > 0) return null
  if (rule.when.all.some((one) => !isBound(one) && !isOfARace(one.fact))) return null
  return {
    rule: rule.id,
    fact,
    from: boundOf(rule, fact, 'from'),
    to: boundOf(rule, fact, 'to'),
    cells: cellsOf(rule, fact),
  }
}

export const startOfSpan = ({ from }: RuleSpan): number => from?.value ?? Number.NEGATIVE_INFINITY
export const stopOfSpan = ({ to }: RuleSpan): number => to?.value ?? Number.POSITIVE_INFINITY

export const areTogether = (one: RuleSpan, other: RuleSpan): boolean =>
  one.rule !== other.rule && one.fact === other.fact && one.cells.some((cell) => other.cells.includes(cell))

/** One number, wherever it stands. */
export type Edge = { readonly rule: string; readonly condition: number }

const keyOf = ({ rule, condition }: Edge): string => `${rule} ${condition}`

/** Where one rule ends and another begins, in the rules as they are: the same number in both. */
function touching(rules: readonly TimingRule[]): [Edge, Edge][] {
  const spans = rules.flatMap((rule) => spanOfRule(rule) ?? [])
  return spans.flatMap((one) =>
    spans.flatMap((other): [Edge, Edge][] =>
      areTogether(one, other) && one.to !== null && other.from !== null && one.to.value === other.from.value
        ? [
            [
              { rule: one.rule, condition: one.to.index },
              { rule: other.rule, condition: other.from.index },
            ],
          ]
        : [],
    ),
  )
}

/**
 * Every number that has to move together with one, itself included: where a rule ends the next begins, so that no hour is left
 * without a rule and none gets two.
 * @param rules the shipped ones
 */
export function linkedEdges(rules: readonly TimingRule[], edge: Edge): Edge[] {
  const pairs = touching(rules)
  const found = new Map([[keyOf(edge), edge]])
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const [one, other] of pairs) {
      if (found.has(keyOf(one))) found.set(keyOf(other), other)
      if (found.has(keyOf(other))) found.set(keyOf(one), one)
    }
  }
  return [...found.values()]
}
