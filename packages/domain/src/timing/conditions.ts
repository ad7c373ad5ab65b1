import type { Facts } from './facts.ts'
import type { Condition } from './rules.ts'

export type Holds = (facts: Facts) => boolean

/** A condition as a function. A fact that is null or absent makes every condition false but `isNull`. */
export function compileCondition(condition: Condition): Holds {
  if (condition.fact === 'always') return () => true
  const { fact, op } = condition
  const number = (facts: Facts): number => {
    const value = facts[fact]
    // No comparison holds for what is no number.
    return typeof value === 'number' ? value : Number.NaN
  }
  switch (op) {
    case 'isNull':
      return (facts) => facts[fact] === null || facts[fact] === undefined
    case 'notNull':
      return (facts) => facts[fact] !== null && facts[fact] !== undefined
    case 'nonEmpty':
      return (facts) => {
        const value = facts[fact]
        return Array.isArray(value) && value.length > 0
      }
    case 'eq':
      return (facts) => facts[fact] === condition.value
    case 'in':
      return (facts) => {
        const value = facts[fact]
        return typeof value === 'string' && condition.value.includes(value)
      }
    case 'gte':
      return (facts) => number(facts) >= condition.value
    case 'gt':
      return (facts) => number(facts) > condition.value
    case 'lte':
      return (facts) => number(facts) <= condition.value
    case 'lt':
      return (facts) => number(facts) < condition.value
  }
}
