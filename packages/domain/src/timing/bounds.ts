import type { FactName } from './facts.ts'
import type { Condition, TimingRule } from './rules.ts'

/** How a condition compares a number. */
export const BOUNDS: readonly string[] = ['gte', 'gt', 'lte', 'lt']

export type NumberCondition = Extract<Condition, { op: 'gte' | 'gt' | 'lte' | 'lt' }>

export const isBound = (condition: Condition | undefined): condition is NumberCondition =>
  condition !== undefined && BOUNDS.includes(condition.op)

/** Which end of a span a condition is: `gte` and `gt` begin one, `lt` and `lte` end one. */
export const endOf = ({ op }: NumberCondition): 'from' | 'to' => (op === 'gte' || op === 'gt' ? 'from' : 'to')

/** A number of a rule: which condition it stands in, what it compares. */
export type Bound = {
  readonly index: number
  readonly fact: FactName
  readonly end: 'from' | 'to'
  readonly value: number
}

/** Every number of a rule, in the order of its conditions. */
export const boundsOf = (rule: TimingRule): Bound[] =>
  rule.when.all.flatMap((condition, index) =>
    isBound(condition) ? [{ index, fact: condition.fact, end: endOf(condition), value: condition.value }] : [],
  )

export const boundOf = (rule: TimingRule, fact: FactName, end: 'from' | 'to'): Bound | null =>
  boundsOf(rule).find((bound) => bound.fact === fact && bound.end === end) ?? null
