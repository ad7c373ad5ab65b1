import { describe, expect, test } from 'vitest'
import { archiveSentence, rosterSentence } from './roster-words.ts'

describe('the sentence over the list', () => {
  test.each([
    [0, 0, 'No runner yet'],
    [1, 1, 'One runner, with a plan'],
    [1, 0, 'One runner, no plan yet'],
    [3, 2, 'Three runners, two with a plan'],
    [3, 3, 'Three runners, all with a plan'],
    [3, 0, 'Three runners, none with a plan yet'],
    [46, 38, '46 runners, 38 with a plan'],
  ])('%i runners, %i plans', (active, withPlan, sentence) => {
    expect(rosterSentence(active, withPlan)).toBe(sentence)
  })

  test('says nothing of plans to who may not know', () => {
    expect(rosterSentence(3, null)).toBe('Three runners')
  })

  test('the archive', () => {
    expect([0, 1, 2].map(archiveSentence)).toEqual([
      'Nobody is archived',
      'One runner in the archive',
      'Two runners in the archive',
    ])
  })
})
