import { deskAnswersSchema } from '@strideloom/domain/people/clearance-schema.ts'
import { deskQuestions } from '@strideloom/domain/people/flag-questions.ts'
import { expect, test } from 'vitest'
import { type DeskDraft, deskAnswers, withAnswer, withNoToTheRest } from './desk-answers.ts'
import { freshAnswer } from './intake-draft.ts'

const EMPTY: DeskDraft = { flags: {}, ids: {} }
let made = 0
const newId = () => `0190b000-0000-7000-8000-${String(++made).padStart(12, '0')}`

test('what was not asked is not sent, and never read as no', () => {
  expect(deskAnswers(EMPTY)).toEqual([])
  const one = withAnswer(EMPTY, 'fever-illness', freshAnswer('yes'), newId)
  expect(deskAnswers(one)).toMatchObject([{ flag: 'fever-illness', reply: 'yes' }])
})

test('no to the rest leaves what was answered, and all of it is taken', () => {
  const all = withNoToTheRest(
    withAnswer(EMPTY, 'rhabdo', freshAnswer('unknown'), newId),
    deskQuestions(),
    new Set(),
    newId,
  )
  const answers = deskAnswers(all)
  expect(answers).toHaveLength(deskQuestions().flatMap(({ questions }) => questions).length)
  expect(answers.filter(({ reply }) => reply !== 'no')).toMatchObject([{ flag: 'rhabdo', reply: 'unknown' }])
  expect(deskAnswersSchema.safeParse(answers).success).toBe(true)
})

test('R24 what was answered yes before is not taken back with a sweep', () => {
  const before = new Set(['anticoagulant', 'varicose-local'] as const)
  const all = deskAnswers(withNoToTheRest(EMPTY, deskQuestions(), before, newId))
  expect(all.some(({ flag }) => before.has(flag as 'anticoagulant'))).toBe(false)
  const own = withAnswer(EMPTY, 'anticoagulant', freshAnswer('no'), newId)
  expect(deskAnswers(withNoToTheRest(own, deskQuestions(), before, newId))).toContainEqual(
    expect.objectContaining({ flag: 'anticoagulant', reply: 'no' }),
  )
})

test('an answer that is changed keeps its id: sent twice it is one', () => {
  const first = withAnswer(EMPTY, 'alcohol', freshAnswer('yes'), newId)
  const second = withAnswer(first, 'alcohol', freshAnswer('no'), newId)
  expect(deskAnswers(second)[0]?.id).toBe(deskAnswers(first)[0]?.id)
})
