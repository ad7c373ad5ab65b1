import { boundsOf } from './bounds.ts'
import { linkedEdges } from './linked-spans.ts'
import type { RuleOverride } from './practice-rules.ts'
import { RULES } from './rules.ts'

const shippedValue = (rule: string, condition: number): number | null =>
  RULES.flatMap((one) => (one.id === rule ? boundsOf(one) : [])).find(({ index }) => index === condition)?.value ?? null

/** Without what is as shipped anyway, in the order of the rules: the same settings are the same list, as text too. */
export function tidied(overrides: readonly RuleOverride[]): RuleOverride[] {
  const order = new Map(RULES.map(({ id }, index) => [id, index]))
  return overrides
    .flatMap(({ rule, thresholds = [], severity }): RuleOverride[] => {
      const own = thresholds
        .filter(({ condition, value }) => shippedValue(rule, condition) !== value)
        .map(({ condition, value }) => ({ condition, value }))
        .sort((one, other) => one.condition - other.condition)
      if (own.length === 0 && severity === undefined) return []
      return [{ rule, ...(own.length > 0 && { thresholds: own }), ...(severity && { severity }) }]
    })
    .sort((one, other) => (order.get(one.rule) ?? 0) - (order.get(other.rule) ?? 0))
}

/** True when two lists make the same rules. */
export const sameOverrides = (one: readonly RuleOverride[], other: readonly RuleOverride[]): boolean =>
  JSON.stringify(tidied(one)) === JSON.stringify(tidied(other))

const put = (overrides: readonly RuleOverride[], rule: string, change: (own: RuleOverride) => RuleOverride) => {
  const own = overrides.find((one) => one.rule === rule) ?? { rule }
  return [...overrides.filter((one) => one.rule !== rule), change(own)]
}

/** Sets one number, and with it every number that begins or ends there: no hour is left without a rule. */
export const withNumber = (
  overrides: readonly RuleOverride[],
  edge: { rule: string; condition: number },
  value: number,
): RuleOverride[] =>
  tidied(
    linkedEdges(RULES, edge).reduce<RuleOverride[]>(
      (list, { rule, condition }) =>
        put(list, rule, (own) => ({
          ...own,
          thresholds: [...(own.thresholds ?? []).filter((one) => one.condition !== condition), { condition, value }],
        })),
      [...overrides],
    ),
  )

/** Lowers a block to a caution, or takes that back. */
export const withLowered = (overrides: readonly RuleOverride[], rule: string, isLowered: boolean): RuleOverride[] =>
  tidied(
    put(overrides, rule, ({ thresholds }) => ({
      rule,
      ...(thresholds && { thresholds }),
      ...(isLowered && { severity: 'warn' as const }),
    })),
  )

/** Everything of one rule as it is shipped, with the numbers that hang together with its own. */
export function withShipped(overrides: readonly RuleOverride[], rule: string): RuleOverride[] {
  const own = overrides.find((one) => one.rule === rule)
  const numbersBack = (own?.thresholds ?? []).reduce<RuleOverride[]>(
    (list, { condition }) => withNumber(list, { rule, condition }, shippedValue(rule, condition) ?? 0),
    [...overrides],
  )
  return withLowered(numbersBack, rule, false)
}

/** What was changed on one state, carried over to another: rules that were not touched are taken as they are by now. */
export function carriedOver(
  base: readonly RuleOverride[],
  draft: readonly RuleOverride[],
  newest: readonly RuleOverride[],
): RuleOverride[] {
  const of = (list: readonly RuleOverride[], id: string) => list.filter(({ rule }) => rule === id)
  return tidied(RULES.flatMap(({ id }) => of(sameOverrides(of(base, id), of(draft, id)) ? newest : draft, id)))
}
