import { INTAKE_FLAGS } from '@strideloom/domain/people/flag-questions.ts'
import { describe, expect, test } from 'vitest'
import { intakeSentence } from './intake-words.ts'

const all = INTAKE_FLAGS.length

describe('the sentence over an intake', () => {
  test('an answer that closes hands-on work comes first, whatever else is missing', () => {
    expect(intakeSentence(1, 1, null)).toBe('One answer closes hands-on work')
    expect(intakeSentence(all, 2, { completeSince: 'Mon 23 Nov' })).toBe('Two answers close hands-on work')
  })

  test('what is missing is counted, never read as no', () => {
    expect(intakeSentence(0, 0, null)).toBe('Nothing is asked yet')
    expect(intakeSentence(0, 0, { completeSince: null })).toBe('No safety question has an answer yet')
    expect(intakeSentence(1, 0, null)).toBe(`1 of ${all} safety questions has an answer`)
    expect(intakeSentence(all - 1, 0, null)).toBe(`${all - 1} of ${all} safety questions have an answer`)
  })

  test('complete is what was saved as complete', () => {
    expect(intakeSentence(all, 0, null)).toBe('Every safety question has an answer')
    expect(intakeSentence(all, 0, { completeSince: 'Mon 23 Nov' })).toBe('The intake is complete since Mon 23 Nov')
  })
})
