import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { linkedEdges } from './linked-spans.ts'
import { settableBounds } from './number-settings.ts'
import { carriedOver, tidied, withLowered, withNumber, withShipped } from './override-list.ts'
import { ruleChanges } from './override-words.ts'
import { practiceRuleSet, type RuleOverride } from './practice-rules.ts'
import { ruleComplaints } from './rule-complaints.ts'
import { RULES } from './rules.ts'

const only = (rule: string, condition: number, value: number): RuleOverride => ({
  rule,
  thresholds: [{ condition, value }],
})
const said = (...overrides: RuleOverride[]) => ruleComplaints(overrides).map(({ message }) => message)

describe('what is wrong with a practice’s numbers', () => {
  test('nothing is wrong with the shipped rules, nor with a block that became a caution', () => {
    expect(ruleComplaints([])).toEqual([])
    for (const { id, severity } of RULES)
      if (severity === 'block') expect(ruleComplaints([{ rule: id, severity: 'warn' }])).toEqual([])
  })

  test.each([
    [
      'a hole',
      [only('KEY-03', 1, 36)],
      'Between 36 and 48 h before the key run no rule would speak: KEY-03 ends at 36 h and KEY-04 begins at 48 h. Move both to the same number.',
    ],
    [
      'an overlap',
      [only('KEY-03', 1, 60)],
      'From 48 to 60 h before the key run KEY-03 and KEY-04 would both speak. Where KEY-03 ends KEY-04 begins: move both to the same number.',
    ],
    [
      'a hole that one class of race has',
      [only('PST-05', 1, 60)],
      'Between 48 and 60 h after the race no rule would speak: PST-04 ends at 48 h and PST-05 begins at 60 h. Move both to the same number.',
    ],
    [
      'a hole among points',
      [only('FAT-02', 0, 50)],
      'Between 40 and 50 (points of readiness) no rule would speak: FAT-01 ends at 40 and FAT-02 begins at 50. Move both to the same number.',
    ],
    [
      'an end before its beginning',
      [only('KEY-03', 1, 20)],
      'KEY-03 would never speak: it would begin at 24 h and end at 20 h.',
    ],
    [
      'an end at its beginning',
      [only('PRE-14', 2, 4)],
      'PRE-14 would never speak: it would begin at 4 h and end at 4 h.',
    ],
    [
      'too far',
      [only('PRE-11', 3, 1000)],
      'PRE-11 takes hours before the race from 0 to 504 h, in whole numbers, not 1000.',
    ],
    [
      'too little',
      [only('FRQ-03', 0, 0)],
      'FRQ-03 takes sessions in the last 7 days from 1 to 7, in whole numbers, not 0.',
    ],
    [
      'half an hour',
      [only('KEY-04', 1, 71.5)],
      'KEY-04 takes hours before the key run from 0 to 168 h, in whole numbers, not 71.5.',
    ],
    ['under age', [only('POP-02', 0, 16)], 'POP-02 takes years of age from 18 to 21 years, in whole numbers, not 16.'],
    ['the house limit', [only('GEN-01', 0, 120)], 'The 90 of GEN-01 stays as it is shipped.'],
    ['the hours right before', [only('KEY-01', 0, 2)], 'The 0 of KEY-01 stays as it is shipped.'],
  ] as [string, RuleOverride[], string][])('%s', (_name, overrides, sentence) => {
    expect(said(...overrides)).toEqual([sentence])
  })

  test('the least and the most that still mean something may be chosen', () => {
    // Counts have no neighbour: from how many on is the practice's to say, as far as it is offered.
    for (const most of [1, 2, 3, 7]) expect(said(only('FRQ-03', 0, most))).toEqual([])
    for (const days of [1, 3, 5]) expect(said(only('FAT-04', 0, days))).toEqual([])
    expect(said(only('KEY-04', 1, 168))).toEqual([])
    expect(said(only('KEY-04', 1, 169))).toEqual([
      'KEY-04 takes hours before the key run from 0 to 168 h, in whole numbers, not 169.',
    ])
    expect(said(only('FRQ-03', 0, 8))).toEqual([
      'FRQ-03 takes sessions in the last 7 days from 1 to 7, in whole numbers, not 8.',
    ])
  })

  test('a number that nobody may change may be sent as it is shipped', () => {
    expect(said(only('GEN-01', 0, 90))).toEqual([])
    expect(ruleComplaints([only('GEN-01', 0, 60)])).toMatchObject([{ rule: 'GEN-01', condition: 0 }])
  })

  test('of a rule with several numbers each is held by its own range', () => {
    const both: RuleOverride = {
      rule: 'KEY-03',
      thresholds: [
        { condition: 0, value: 24 },
        { condition: 1, value: 999 },
      ],
    }
    expect(ruleComplaints([both])).toMatchObject([{ rule: 'KEY-03', condition: 1 }])
  })

  test('names the number that is wrong, for its field', () => {
    expect(ruleComplaints([only('KEY-03', 1, 60)])).toMatchObject([{ rule: 'KEY-03', condition: 1 }])
    expect(ruleComplaints([only('FAT-02', 0, 50)])).toMatchObject([{ rule: 'FAT-02', condition: 0 }])
  })

  test('an overlap that is shipped is none that the practice made', () => {
    // A half marathon 4 to 5 days ahead has two rules: PRE-07 to 120 h and PRE-12 from 96 h.
    expect(ruleComplaints(withNumber([], { rule: 'PRE-07', condition: 3 }, 130))).toEqual([])
  })

  test('a hole is told once, however many classes of race have it', () => {
    expect(said(only('PRE-01', 2, 3))).toHaveLength(4)
    expect(new Set(said(only('PRE-01', 2, 3))).size).toBe(4)
  })

  test('a safety rule and an unknown one are refused at once', () => {
    expect(() => ruleComplaints([{ rule: 'SAF-01', severity: 'warn' }])).toThrow(DomainError)
    expect(() => ruleComplaints([{ rule: 'KEY-99' }])).toThrow(DomainError)
  })
})

describe('numbers that hang together', () => {
  const links = (rule: string, condition: number) =>
    linkedEdges(RULES, { rule, condition })
      .map((edge) => `${edge.rule} ${edge.condition}`)
      .sort()

  test.each([
    ['KEY-03', 1, ['KEY-03 1', 'KEY-04 0']],
    ['FAT-02', 0, ['FAT-01 0', 'FAT-02 0']],
    ['PRE-04', 3, ['PRE-04 3', 'PRE-12 2']],
    ['PRE-07', 3, ['PRE-07 3']],
    ['PRE-01', 2, ['PRE-01 2', 'PRE-02 2', 'PRE-05 2', 'PRE-08 2', 'PRE-14 1']],
    ['PST-06', 2, ['PST-06 2', 'PST-07 1', 'PST-08 1']],
    ['PRE-13', 2, ['PRE-13 2']],
    ['RSP-04', 0, ['RSP-04 0']],
  ])('%s, condition %d', (rule, condition, expected) => {
    expect(links(rule, condition)).toEqual(expected)
  })

  test('move together', () => {
    const moved = withNumber([], { rule: 'KEY-03', condition: 1 }, 36)
    expect(moved).toEqual([only('KEY-03', 1, 36), only('KEY-04', 0, 36)])
    expect(ruleComplaints(moved)).toEqual([])
    expect(withNumber(moved, { rule: 'KEY-04', condition: 0 }, 48)).toEqual([])
    expect(withShipped(moved, 'KEY-04')).toEqual([])
  })

  test('a rule goes back with its severity, others stay', () => {
    const changed = withLowered(withNumber([], { rule: 'KEY-03', condition: 1 }, 36), 'KEY-03', true)
    const both = withNumber(changed, { rule: 'RSP-04', condition: 0 }, 42)
    expect(withShipped(both, 'KEY-03')).toEqual([only('RSP-04', 0, 42)])
    expect(withLowered(both, 'KEY-03', false)).toEqual([
      only('KEY-03', 1, 36),
      only('KEY-04', 0, 36),
      only('RSP-04', 0, 42),
    ])
  })

  // Whatever one number becomes, together with its links: either it is refused, or no hour is without a rule and none has two.
  test('leave no hour before or after anything without a rule', () => {
    const settable = RULES.flatMap((rule) =>
      settableBounds(rule).map(({ index }) => ({ rule: rule.id, condition: index })),
    )
    const hours = ['hoursToKey', 'hoursSinceKey'] as const
    fc.assert(
      fc.property(fc.constantFrom(...settable), fc.nat(168), fc.constantFrom(...hours), (edge, value, fact) => {
        const overrides = withNumber([], edge, value)
        if (ruleComplaints(overrides).length > 0) return
        const rules = practiceRuleSet(overrides)
        const spans = rules.rules.flatMap(({ rule }) =>
          rule.when.all.flatMap((one) => (one.fact === fact && one.op === 'lt' ? [Number(one.value)] : [])),
        )
        const prefix = fact === 'hoursToKey' ? ['KEY-01', 'KEY-02', 'KEY-03', 'KEY-04'] : ['KEY-05', 'KEY-06', 'KEY-07']
        for (let hour = 0; hour < Math.max(...spans); hour += 1) {
          const { firedRules } = judgeFacts({ [fact]: hour } as Facts, rules)
          expect([edge, value, hour, firedRules.filter((rule) => prefix.includes(rule)).length]).toEqual([
            edge,
            value,
            hour,
            1,
          ])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('changes in words', () => {
  test('number by number, the block that became a caution last', () => {
    const before = withNumber([], { rule: 'KEY-03', condition: 1 }, 36)
    expect(ruleChanges([], withLowered(before, 'KEY-03', true))).toEqual([
      { rule: 'KEY-03', what: 'up to', from: '48 h', to: '36 h before the key run' },
      { rule: 'KEY-03', what: 'as', from: 'a block', to: 'a caution' },
      { rule: 'KEY-04', what: 'from', from: '48 h', to: '36 h before the key run' },
    ])
    expect(ruleChanges(before, before)).toEqual([])
  })

  test('the same settings are the same list', () => {
    const one = only('KEY-03', 1, 36)
    expect(tidied([only('RSP-04', 0, 56), only('KEY-04', 0, 36), one])).toEqual([one, only('KEY-04', 0, 36)])
    const [from, to] = [
      { condition: 0, value: 12 },
      { condition: 1, value: 36 },
    ]
    const inOrder = { rule: 'KEY-03', thresholds: [from, to] }
    expect(tidied([{ rule: 'KEY-03', thresholds: [to, from] }])).toEqual([inOrder])
  })

  test('a block that became a caution has no numbers of its own, and numbers no severity', () => {
    expect(tidied([{ rule: 'PRE-03', severity: 'warn', thresholds: [] }])).toEqual([
      { rule: 'PRE-03', severity: 'warn' },
    ])
    expect(tidied([{ rule: 'KEY-03' }])).toEqual([])
  })

  test('the other number of a rule stays where one is changed', () => {
    const first = withNumber([], { rule: 'KEY-03', condition: 1 }, 36)
    const both = withNumber(first, { rule: 'KEY-03', condition: 0 }, 12)
    expect(both.find(({ rule }) => rule === 'KEY-03')?.thresholds).toEqual([
      { condition: 0, value: 12 },
      { condition: 1, value: 36 },
    ])
    const again = withNumber(both, { rule: 'KEY-03', condition: 1 }, 40)
    expect(again.find(({ rule }) => rule === 'KEY-03')?.thresholds).toEqual([
      { condition: 0, value: 12 },
      { condition: 1, value: 40 },
    ])
    expect(withShipped(again, 'KEY-03')).toEqual([])
  })
})

describe('a change that somebody else came before', () => {
  const mine = withNumber([], { rule: 'KEY-03', condition: 1 }, 36)
  const theirs = withLowered([], 'PRE-03', true)

  test('is carried over to theirs', () => {
    expect(carriedOver([], mine, theirs)).toEqual([...theirs, ...mine])
    expect(carriedOver(mine, [], [...mine, ...theirs])).toEqual(theirs)
    expect(carriedOver(mine, mine, theirs)).toEqual(theirs)
  })

  test('wins where both are about one rule', () => {
    const other = withNumber([], { rule: 'KEY-03', condition: 1 }, 40)
    expect(carriedOver([], mine, other)).toEqual(mine)
  })
})
