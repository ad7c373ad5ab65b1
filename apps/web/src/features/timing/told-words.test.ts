import { describe, expect, test } from 'vitest'
import type { LookAhead, ToldRunner } from './look-ahead.ts'
import { countWords, differenceWords, toldCounts, toldSentence } from './told-words.ts'

type Difference = ToldRunner['differences'][number]
const SIGN: Difference = {
  what: 'sign S1: stride feels shortened',
  of: 'day',
  from: 'no',
  to: 'yes',
  times: 5,
  all: 28,
  last: '2026-11-22',
}
const ahead = (over: Partial<LookAhead>): LookAhead => ({
  state: 'done',
  runners: { looked: 8, of: 8 },
  sessions: 0,
  changed: [],
  told: [],
  error: null,
  ...over,
})
const runner = (name: string, ...differences: Difference[]): ToldRunner => ({
  runnerId: name,
  runner: name,
  differences,
})

describe('what would have been told, in words', () => {
  test('of a day, of a session, and as it stands now', () => {
    expect(differenceWords(SIGN)).toBe('yes instead of no at the end of 5 of 28 days, last on Sun 22 Nov')
    expect(differenceWords({ ...SIGN, of: 'session', from: 'no change', to: 'too much', times: 1, all: 3 })).toBe(
      'too much instead of no change: 1 of 3 sessions, the last of Sun 22 Nov',
    )
    expect(differenceWords({ ...SIGN, of: 'now', from: '5', to: '3' })).toBe('3 instead of 5, as it stands now')
  })

  test('how many runners, and never a number that is not known yet', () => {
    expect(toldSentence(ahead({ state: 'looking', runners: { looked: 1, of: 8 } }))).toBe(
      'Looking at what was told in the last four weeks',
    )
    expect(toldSentence(ahead({}))).toBe('Nothing else would have been told of 8 runners')
    expect(toldSentence(ahead({ state: 'stopped', told: [runner('Maya', SIGN)] }))).toBe(
      'Something else would have been told of 1 of 8 runners so far',
    )
  })

  test('how often over all of them, what touches most first', () => {
    const advice: Difference = { ...SIGN, what: 'advice', from: 'no need', to: 'plan one', times: 1 }
    const counts = toldCounts([runner('Maya', SIGN, advice), runner('Tom', { ...SIGN, times: 2 })])
    expect(counts.map(countWords)).toEqual([
      'Sign S1: stride feels shortened: yes instead of no, 7 times, 2 runners',
      'Advice: plan one instead of no need, once, 1 runner',
    ])
  })
})
