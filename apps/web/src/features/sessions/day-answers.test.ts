import { expect, it } from 'vitest'
import { dayAnswers } from './day-answers.ts'
import type { StoredSession } from './hooks.ts'

type Stored = StoredSession['answers'][number]
const answer = (question: 24 | 48 | 72, answeredAt: string, soreness: number): Stored => ({
  id: `${question} ${answeredAt}`,
  question,
  answeredAt,
  receivedAt: answeredAt,
  soreness,
  stiffness: null,
  legs: null,
  worry: null,
  hoursToNormal: null,
  regions: null,
  bruiseIsAgreedCupMark: null,
  note: '',
})
const session = { doneAt: '2026-06-10T10:00:00.000Z', doneMinutes: 60, answers: [] as Stored[] }

it('S47 a question that was not answered is missed only once its window is over, and never reads as fine', () => {
  const states = (at: string, answers: Stored[] = []) =>
    dayAnswers({ ...session, answers }, at).map(({ state }) => state)
  expect(states('2026-06-11T04:59:00.000Z')).toEqual(['not-yet', 'not-yet', 'not-yet'])
  expect(states('2026-06-11T05:00:00.000Z')).toEqual(['open', 'not-yet', 'not-yet'])
  expect(states('2026-06-11T17:00:00.000Z')).toEqual(['missed', 'not-yet', 'not-yet'])
  expect(states('2026-06-12T11:00:00.000Z', [answer(24, '2026-06-11T11:00:00Z', 3)])).toEqual([
    'answered',
    'open',
    'not-yet',
  ])
})

it('of two answers to one question the later one stands, whatever order they came in', () => {
  const answers = [answer(24, '2026-06-11T12:00:00Z', 6), answer(24, '2026-06-11T11:00:00Z', 2)]
  expect(dayAnswers({ ...session, answers }, '2026-06-13T11:00:00.000Z')[0]?.answer?.soreness).toBe(6)
  expect(dayAnswers({ doneAt: null, doneMinutes: null, answers }, '2026-06-13T11:00:00.000Z')).toEqual([])
})
