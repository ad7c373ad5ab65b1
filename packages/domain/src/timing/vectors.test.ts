import { describe, expect, test } from 'vitest'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { RULES } from './rules.ts'
import vectors from './vectors.test.data.json' with { type: 'json' }

describe('the vectors of the clinical reference', () => {
  test('are all there', () => expect(vectors).toHaveLength(66))

  test.each(vectors)('$name', ({ facts, expected }) => {
    const { ruleSet, causes, actions, action, ...limits } = judgeFacts(facts as Facts)
    expect(limits).toEqual(expected)
  })

  test('make every rule fire at least once', () => {
    const fired = new Set(vectors.flatMap(({ expected }) => expected.firedRules))
    expect(RULES.filter((rule) => !fired.has(rule.id))).toEqual([])
  })
})
