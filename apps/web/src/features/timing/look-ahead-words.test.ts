import { describe, expect, test } from 'vitest'
import type { ChangedSession, LookAhead } from './look-ahead.ts'
import { aheadSentence, aheadSupport, inOrder } from './look-ahead-words.ts'

const session = (over: Partial<ChangedSession>): ChangedSession => ({
  id: 's',
  runnerId: 'r',
  runner: 'Maya Lindqvist',
  day: '2026-11-24',
  startTime: null,
  isDone: false,
  intent: 'maintenance',
  minutes: 50,
  pressure: 5,
  difference: 'stricter',
  before: { severity: null, says: [], limits: '' },
  after: { severity: 'block', says: [], limits: '' },
  because: [],
  ...over,
})
const ahead = (over: Partial<LookAhead>): LookAhead => ({
  state: 'done',
  runners: { looked: 8, of: 8 },
  sessions: 32,
  changed: [],
  told: [],
  error: null,
  ...over,
})

describe('what a change would have meant, in words', () => {
  test('says how many, and never a number that is not known yet', () => {
    expect(aheadSentence(ahead({ state: 'looking', sessions: 4, runners: { looked: 1, of: 8 } }))).toBe(
      'Looking at the last four weeks and what is planned',
    )
    expect(aheadSentence(ahead({}))).toBe('None of 32 sessions would be judged differently')
    expect(aheadSentence(ahead({ sessions: 0 }))).toBe('There is no session to compare')
    expect(aheadSentence(ahead({ changed: [session({})] }))).toBe('1 of 32 sessions would be judged differently')
    expect(aheadSentence(ahead({ state: 'stopped', changed: [session({})] }))).toBe(
      '1 of 32 sessions would be judged differently so far',
    )
  })

  test('says what they ask for, and of whom', () => {
    const changed = [
      session({}),
      session({ id: 'b' }),
      session({ id: 'c', difference: 'looser' }),
      session({ id: 'd', difference: 'limits' }),
    ]
    expect(aheadSupport(ahead({ changed }))).toBe(
      '2 ask for more, 1 asks for less, 1 has other limits. Done in the last four weeks or planned, of 8 runners. Done ones by what was known then.',
    )
    expect(aheadSupport(ahead({ runners: { looked: 3, of: 8 } }))).toContain('of 3 runners of 8')
  })

  test('those that ask for more come first, and what is still to come before what is done', () => {
    const [done, coming, looser] = [
      session({ id: 'done', isDone: true, day: '2026-11-10' }),
      session({ id: 'coming', day: '2026-12-10' }),
      session({ id: 'looser', difference: 'looser' }),
    ]
    expect(inOrder([looser, done, coming]).map(({ id }) => id)).toEqual(['coming', 'done', 'looser'])
  })
})
