import { describe, expect, test } from 'vitest'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { RecordResponse, RecordSession } from '../record/schema.ts'
import { givenSessions } from '../sessions/given-sessions.ts'
import { hoursAfterEnd, recordOf, session } from '../sessions/sessions.test.makers.ts'
import { toleranceAt } from '../sessions/tolerance.ts'
import { lastAnswer } from './last-answer.ts'

const plain = session('2026-06-02')
type Given = Partial<RecordResponse> & { hours: number }

/** The last answer as the brief tells it 200 h after the session. */
const told = (given: readonly Given[], over: Partial<RecordSession> = {}) => {
  const responses = given.map(({ hours, question = 24, ...rest }) => ({
    question,
    answeredAt: hoursAfterEnd(plain, hours),
    ...rest,
  }))
  const record = recordOf([{ ...plain, ...over, responses }])
  const at = hoursAfterEnd(plain, 200)
  return lastAnswer(givenSessions(record, at, SHIPPED_THRESHOLDS), toleranceAt(record, at, SHIPPED_THRESHOLDS), at)
}
/** What worried the runner by question. */
const worries = (...given: Given[]) =>
  Object.fromEntries((told(given)?.answers ?? []).map((line) => [line.question, line.worries]))

describe('§6 whatever worried the runner is told, whether or not it makes the answer harmful', () => {
  test('a swelling and what else it is, beside what counts as harmful', () => {
    expect(
      worries({ hours: 24, worry: ['tingling', 'swelling'] }, { question: 48, hours: 48, worry: ['other'] }),
    ).toEqual({
      24: ['tingling', 'swelling'],
      48: ['other'],
      72: [],
    })
  })

  test('also where the answer came too early or too late to be classified', () => {
    expect(worries({ hours: 10, worry: ['swelling'] })[24]).toEqual(['swelling'])
    expect(worries({ question: 72, hours: 100, worry: ['dizziness'] })[72]).toEqual(['dizziness'])
  })

  test('tingling and a swelling belong to the safety questions, and that is said', () => {
    expect(told([{ hours: 24, worry: ['swelling', 'tingling'] }])?.ask).toBe(
      'The runner answered tingling and swelling: ask the safety questions before any hands-on work.',
    )
    expect(told([{ question: 72, hours: 100, worry: ['swelling'] }])?.ask).toMatch(/^The runner answered swelling:/)
    expect(told([{ hours: 24, worry: ['bruise', 'dizziness', 'other'] }])?.ask).toBeNull()
  })

  test('a mark where none was agreed is a bruise', () => {
    const mark: Given = { hours: 24, worry: ['bruise'], bruiseIsAgreedCupMark: true }
    expect(told([mark], { cupMarksAgreed: false })?.answers[0]?.worries).toEqual(['bruise'])
  })

  test('an agreed mark is told as one; a correction takes the place of what was answered before', () => {
    expect(worries({ hours: 24, worry: ['bruise'], bruiseIsAgreedCupMark: true })[24]).toEqual(['agreed cup mark'])
    expect(worries({ hours: 20, worry: ['swelling'] }, { hours: 24, worry: [] })[24]).toEqual([])
  })

  test('a later answer without a word about it takes no worry back', () => {
    const swelling: Given = { hours: 20, worry: ['swelling'] }
    expect(worries(swelling, { hours: 21, note: 'see you' })[24]).toEqual(['swelling'])
    expect(worries({ hours: 21, soreness: 1, worry: null }, swelling)[24]).toEqual(['swelling'])
    expect(worries({ ...swelling, worry: ['bruise'] }, { hours: 21, bruiseIsAgreedCupMark: true })[24]).toEqual([
      'agreed cup mark',
    ])
  })
})
