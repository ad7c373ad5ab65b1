import type { SignNow } from '@strideloom/domain/outlook/advice-now.ts'
import { describe, expect, test } from 'vitest'
import { countWords, signLines, signsInOrder, stateWords } from './sign-words.ts'

const sign = (over: Partial<SignNow>): SignNow => ({
  id: 'S1',
  says: 'Stride feels shortened',
  state: 'no',
  score: 0,
  since: null,
  evidence: [],
  missing: [],
  why: { rule: 'sign S1', says: '', numbers: [], confidence: 'low', source: '', setting: null },
  ...over,
})

describe('signs in words', () => {
  test('the strongest first, then what is not known, then what is not there', () => {
    const signs = [
      sign({ id: 'S1' }),
      sign({ id: 'S2', state: 'yes', score: 0.6 }),
      sign({ id: 'S3', state: 'unknown', score: null }),
      sign({ id: 'S4', state: 'yes', score: 0.9 }),
    ]
    expect(signsInOrder(signs).map(({ id }) => id)).toEqual(['S4', 'S2', 'S3', 'S1'])
    expect(signs.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4'])
  })

  test('not known is never no, and says what is missing', () => {
    const open = sign({ state: 'unknown', missing: ['stride feel of 2 runs in 7 days (0 answered)'] })
    expect(stateWords(open)).toBe('not known')
    expect(signLines(open)).toEqual(['Missing: stride feel of 2 runs in 7 days (0 answered).'])
    const partly = sign({ evidence: ['nothing points to it'], missing: ['which runs were cut or skipped'] })
    expect(signLines(partly)).toEqual([
      'Nothing points to it.',
      'Not looked at, as it is missing: which runs were cut or skipped.',
    ])
  })

  test('a yes has its day, and counts are of what is known', () => {
    expect(stateWords(sign({ state: 'yes', since: '2026-11-21' }))).toBe('yes, since Sat 21 Nov')
    const signs = Array.from({ length: 6 }, () => sign({}))
    expect(countWords({ signs, counts: { yes: 1, known: 4 } })).toBe('1 of 4 known signs is a yes, 2 not known')
    expect(countWords({ signs, counts: { yes: 0, known: 6 } })).toBe('0 of 6 known signs are a yes')
    expect(countWords({ signs, counts: { yes: 0, known: 0 } })).toBe('None of the six signs is known')
  })
})
