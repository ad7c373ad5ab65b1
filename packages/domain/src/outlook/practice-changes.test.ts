import { describe, expect, test } from 'vitest'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { withNumber } from '../timing/override-list.ts'
import { practiceRuleSet } from '../timing/practice-rules.ts'
import { RULE_SET_VERSION } from '../timing/rules.ts'
import {
  applicableChanges,
  changeComplaints,
  changesBetween,
  changesCarriedOver,
  nameOfChange,
  type PracticeChange,
  practiceRules,
  sameChanges,
  tidiedChanges,
} from './practice-changes.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

const RULES = withNumber([], { rule: 'KEY-02', condition: 1 }, 44)
const SHORT = { setting: 'stride.short', value: 3 }
const SORE = { setting: 'lingering.sore', value: 4 }

describe('a practice’s changes, of rules and of the numbers beside them', () => {
  test('make one set with one name, the same in whatever order, and none make the shipped one', () => {
    expect(practiceRules([])).toBe(SHIPPED_RULES)
    expect(practiceRules([{ setting: 'stride.short', value: 2 }])).toBe(SHIPPED_RULES)
    const both = practiceRules([...RULES, SHORT, SORE])
    expect(both.version).toMatch(new RegExp(`^${RULE_SET_VERSION}\\+[0-9a-f]{8}$`))
    expect(practiceRules([SORE, SHORT, ...RULES].toReversed()).version).toBe(both.version)
    expect(both.thresholds.stride.short).toBe(3)
    const names = [[], RULES, [SHORT], [SORE], [SHORT, SORE], [...RULES, SHORT]].map(
      (changes) => practiceRules(changes).version,
    )
    expect(new Set(names).size).toBe(names.length)
  })

  test('changes of rules alone keep the name that they have always had, and the shipped numbers', () => {
    expect(practiceRules(RULES).version).toBe(practiceRuleSet(RULES).version)
    expect(practiceRules(RULES).thresholds).toBe(SHIPPED_THRESHOLDS)
  })

  test('are compared, told and complained about together', () => {
    expect(sameChanges([SHORT, ...RULES], [...RULES, SHORT, { setting: 'lingering.sore', value: 3 }])).toBe(true)
    expect(tidiedChanges([SORE, SHORT, ...RULES])).toEqual([...RULES, SHORT, SORE])
    expect(changesBetween(RULES, [SHORT]).map(({ rule, from, to }) => [rule, from, to])).toEqual([
      ['KEY-02', '44 h', '24 h before the key run'],
      ['KEY-03', '44 h', '24 h before the key run'],
      ['sign S1', '2', '3 of 5'],
    ])
    expect(
      changeComplaints([
        ...withNumber([], { rule: 'KEY-03', condition: 1 }, 80),
        { setting: 'stride.short', value: 5 },
      ]),
    ).toMatchObject([{ rule: 'KEY-04' }, { setting: 'stride.short' }])
  })

  test('an update sets aside what it has outgrown, by name', () => {
    const stored: PracticeChange[] = [
      { rule: 'OLD-01', severity: 'warn' },
      { setting: 'stride.gone', value: 1 },
      { setting: 'stride.drop', value: 9 },
      ...RULES,
      SHORT,
    ]
    const { changes, setAside } = applicableChanges(stored)
    expect(changes).toEqual([...RULES, SHORT])
    expect(setAside.map(nameOfChange)).toEqual([
      'OLD-01',
      'sign S1, “stride.gone”',
      'sign S1, “Or the mean under the usual by”',
    ])
  })

  test('a draft takes in what somebody else saved meanwhile, where it was not touched', () => {
    const theirs = [
      { setting: 'lingering.sore', value: 5 },
      { setting: 'attention.namedRuns', value: 4 },
    ]
    expect(changesCarriedOver([SORE], [SORE, SHORT], theirs)).toEqual([
      SHORT,
      { setting: 'attention.namedRuns', value: 4 },
      { setting: 'lingering.sore', value: 5 },
    ])
    // Back to shipped here stays so, whatever they made of it.
    expect(changesCarriedOver([SORE], [], theirs)).toEqual([{ setting: 'attention.namedRuns', value: 4 }])
  })
})
