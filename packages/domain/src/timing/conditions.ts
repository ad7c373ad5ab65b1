import type { Facts } from './facts.ts'
import type { Condition } from './rules.ts'

export type Holds = (facts: Facts) => boolean

/** A condition as a function. A fact that is null or absent makes every condition false but `isNull`. */
export function compileCondition(condition: Condition): Holds {
  if (condition.fact === 'always') return () => true
  const { fact, op } = condition
  const test = (passes: (value: NonNullable<Facts[typeof fact]>) => boolean): Holds => {
    return (facts) => {
      const value = facts[fact]
      return value !== null && value !== undefined && passes(value)
    }
  }
  const number = (passes: (value: number) => boolean) => test((value) => typeof value === 'number' && passes(value))
  switch (op) {
    case 'isNull':
      return (facts) => facts[fact] === null || facts[fact] === undefined
    case 'notNull':
      return test(() => true)
    case 'nonEmpty':
      return test((value) => Array.isArray(value) && value.length > 0)
    case 'eq':
      return test((value) => value === condition.value)
    case 'in':
      return test((value) => typeof value === 'string' && condition.value.includes(value))
    case 'gte':
      return number((value) => value >= condition.value)
    case 'gt':
      return number((value) => value > condition.value)
    case 'lte':
      return number((value) => value <= condition.value)
    case 'lt':
      return number((value) => value < condition.value)
  }
}
