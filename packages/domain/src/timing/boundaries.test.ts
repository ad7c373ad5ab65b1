import { describe, expect, test } from 'vitest'
import { type Read, readsOf } from './facts.test.makers.ts'
import { FACT_KINDS, type Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { RULES, type TimingRule } from './rules.ts'

/**
 * Every boundary of every rule, on both sides, drawn from the rules themselves: the facts that make a rule fire, and for
 * each of its conditions the nearest facts that keep or stop it. The rule table by hand is in intervals.test.ts.
 */

/** A little, in hours, days, points: under and over a threshold. */
const STEP = 0.01

/** True when every condition of the rule on that fact holds for the number: written here a second time, on purpose. */
const holdsFor = (rule: TimingRule, fact: string, value: number): boolean =>
  readsOf(rule)
    .filter((read) => read.fact === fact)
    .every(({ op, value: edge }) => {
      if (typeof edge !== 'number') return true
      return { gte: value >= edge, gt: value > edge, lte: value <= edge, lt: value < edge, eq: value === edge }[
        String(op)
      ]
    })

/** A value with which the condition holds; a number that all of the rule's conditions on that fact take. */
function satisfying(rule: TimingRule, { fact, op, value }: Read): unknown {
  if (op === 'isNull') return null
  if (op === 'nonEmpty') return ['soleus/left']
  if (FACT_KINDS[fact] !== 'number') return Array.isArray(value) ? value[0] : value
  const edges = readsOf(rule).flatMap((read) =>
    read.fact === fact && typeof read.value === 'number' ? [read.value] : [],
  )
  const candidates = edges.length === 0 ? [5] : edges.flatMap((edge) => [edge, edge - STEP, edge + STEP])
  const found = candidates.find((candidate) => holdsFor(rule, fact, candidate))
  if (found === undefined) throw new Error(`No number makes ${rule.id} fire`)
  return found
}

const firing = (rule: TimingRule): Facts =>
  Object.fromEntries(readsOf(rule).map((condition) => [condition.fact, satisfying(rule, condition)]))

const fires = (rule: TimingRule, facts: Facts): boolean => judgeFacts(facts).firedRules.includes(rule.id)

/** Facts at the edge of one condition, and whether the rule fires there. */
function edgesOf(rule: TimingRule): [name: string, facts: Facts, fires: boolean][] {
  const base = firing(rule)
  return readsOf(rule).flatMap(({ fact, op, value }): [string, Facts, boolean][] => {
    const kind = FACT_KINDS[fact]
    const at = (tried: unknown, expected: boolean): [string, Facts, boolean] => [
      `${fact} ${JSON.stringify(tried)}`,
      { ...base, [fact]: tried },
      expected,
    ]
    const unknown = at(null, op === 'isNull')
    if (kind === 'number' && typeof value === 'number')
      return [unknown, ...[value, value - STEP, value + STEP].map((tried) => at(tried, holdsFor(rule, fact, tried)))]
    if (op === 'isNull') return [unknown, at(kind === 'number' ? 0 : true, false)]
    if (op === 'notNull') return [unknown, at(0, true)]
    if (op === 'nonEmpty') return [unknown, at([], false), at(['soleus'], true)]
    if (kind === 'yes-no') return [unknown, at(true, value === true), at(false, value === false)]
    const taken: readonly unknown[] = Array.isArray(value) ? value : [value]
    // A long race is never a C race: there C counts as B (README), so that the choice alone does not decide.
    const choices = (kind as readonly string[]).filter(
      (choice) => !(choice === 'C' && ['marathon', 'ultra'].includes(String(base.raceClass))),
    )
    return [unknown, ...choices.map((choice) => at(choice, taken.includes(choice)))]
  })
}

describe('every rule', () => {
  test.each(RULES)('$id fires on its conditions and on nothing less', (rule) => {
    expect([rule.id, fires(rule, firing(rule))]).toEqual([rule.id, true])
    for (const [name, facts, expected] of edgesOf(rule)) expect([name, fires(rule, facts)]).toEqual([name, expected])
  })

  test.each(RULES.filter((rule) => readsOf(rule).length > 0))('$id is silent where nothing is known', (rule) => {
    const readsNull = readsOf(rule).every(({ op }) => op === 'isNull')
    expect(fires(rule, {})).toBe(readsNull)
  })

  test('has its edges tried: at least two for each condition', () => {
    const conditions = RULES.flatMap(readsOf).length
    expect(RULES.flatMap(edgesOf).length).toBeGreaterThan(2 * conditions)
  })
})
