import { expect, test } from 'vitest'
import { EXERCISES, exercise } from '../library/exercises.ts'
import { prescriptionSchema } from './schema.ts'
import { whyStarters } from './why-starters.ts'

const finding = {
  day: '2026-11-23',
  region: 'soleus',
  side: 'left',
  state: 'restricted',
  role: 'responder',
  pattern: null,
} as const

test('P27 every exercise of the library has a sentence that may be kept as it is', () => {
  for (const { id } of EXERCISES) {
    const sentences = whyStarters(exercise(id), { finding })
    expect(sentences, id).toHaveLength(2)
    for (const sentence of sentences) {
      expect(prescriptionSchema.shape.why.parse(sentence)).toBe(sentence)
      expect(sentence).not.toMatch(/undefined|\(|diagnos|heal|cure/i)
    }
  }
})

test('it says what the work is for and what it answers, and of nothing that was not found', () => {
  expect(whyStarters(exercise('soleus-raise-single'), { finding })).toEqual([
    'So that your soleus can take more before it tightens.',
    'Found at your left soleus on Mon 23 Nov: this is your own part of the work on it.',
  ])
  expect(whyStarters(exercise('soleus-raise-single'), { finding: null })).toHaveLength(1)
  expect(whyStarters(exercise('soleus-raise-single'), { finding: { ...finding, state: 'normal' } })).toHaveLength(1)
  expect(whyStarters(exercise('not-there'), { finding })).toEqual([])
})
