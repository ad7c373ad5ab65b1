import { describe, expect, test } from 'vitest'
import { boundsOf } from './bounds.ts'
import { judgeFacts } from './judge.ts'
import { practiceRuleSet } from './practice-rules.ts'
import { ruleGroups } from './rule-groups.ts'
import { ruleSentence } from './rule-words.ts'
import { RULES, type TimingRule } from './rules.ts'
import { causeSentence } from './sentences.ts'

const rule = (id: string): TimingRule => {
  const found = RULES.find((one) => one.id === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}

describe('a rule in one sentence', () => {
  test.each([
    ['GEN-02', 'Every session: pressure at most 8 for up to 90 min.'],
    [
      'PRE-06',
      'An A or B half marathon starts 48 to 72 h after the session: pre-event or recovery flush only, pressure at most 4 for up to 45 min.',
    ],
    [
      'PRE-11',
      'An A or B marathon or ultra starts 7 to 14 days after the session: pressure at most 6 for up to 75 min.',
    ],
    [
      'PRE-13',
      'An A or B race starts less than 10 days after the session, and fewer than 2 hands-on sessions so far: no corrective work, pressure at most 4.',
    ],
    [
      'PST-08',
      'The session starts 72 h to 10 days after an ultra: no pre-event or corrective work, pressure at most 5 for up to 60 min.',
    ],
    [
      'KEY-03',
      'A key run starts 24 to 48 h after the session: no corrective work, pressure at most 5 for up to 60 min.',
    ],
    ['FAT-02', 'Readiness is 40 to under 60 of 100: no corrective work, pressure at most 5 for up to 60 min.'],
    [
      'RSP-03',
      'No answer came after the last session, and its pressure was 6 or more: pressure at most that of the last session.',
    ],
    ['RSP-04', 'The last hands-on session was 56 days ago or more: pressure at most 5.'],
    ['SAF-05', 'A place has a fresh injury: hands off there.'],
  ])('%s', (id, sentence) => {
    expect(ruleSentence(rule(id))).toBe(sentence)
  })

  test('is there for every rule, without the names that the code gives to facts', () => {
    for (const one of RULES)
      expect([one.id, ruleSentence(one)]).toEqual([one.id, expect.not.stringMatching(/[a-z][A-Z]|\$|null/)])
  })

  test('tells every number that the rule compares with', () => {
    for (const one of RULES)
      for (const { value, fact } of boundsOf(one)) {
        if (value === 0) continue
        const said = ruleSentence(one)
        const asDays = fact.startsWith('hours') && said.includes(` ${value / 24} `)
        expect([one.id, value, new RegExp(`\\b${value}\\b`).test(said) || asDays]).toEqual([one.id, value, true])
      }
  })

  test('tells a practice’s own number, and no shipped one beside it', () => {
    const own = practiceRuleSet([{ rule: 'RSP-02', thresholds: [{ condition: 1, value: 10 }] }])
    const verdict = judgeFacts({ lastResponse: 'too-much', daysSinceLastHandsOn: 9 }, own)
    const cause = verdict.causes.find((one) => one.rule === 'RSP-02')
    expect(cause).toMatchObject({
      reason:
        'The last session was too much or harmful for the runner, and the last hands-on session was less than 10 days ago: this practice’s own number.',
      confidence: '-',
    })
    expect(cause && causeSentence(cause)).not.toContain('week')
  })
})

test('every rule has its place in a group', () => {
  const groups = ruleGroups()
  expect(groups.flatMap(({ rules }) => rules).length).toBe(RULES.length)
  // A group that nobody has named yet would stand under its id.
  expect(groups.filter(({ id, title }) => id === title)).toEqual([])
})
