import { expect, test } from 'vitest'
import { answeredWords, safetyAction, seeFirstSentence } from './safety-words.ts'

test('a safety answer is told as it was asked, with its place, and with what to do', () => {
  expect(answeredWords({ question: 'Chest pain' }, null)).toBe('Yes to: Chest pain,')
  expect(answeredWords({ question: 'One calf swollen' }, 'left calf')).toBe('Yes to: One calf swollen (left calf),')
  expect(safetyAction([{ urgent: false }, { urgent: true }])).toBe('No hands-on until cleared. Call, then refer.')
  expect(safetyAction([{ urgent: false }])).toBe('No hands-on until this is cleared.')
})

test('who has to be seen first is counted', () => {
  expect([seeFirstSentence(1), seeFirstSentence(3)]).toEqual(['One runner to see first', '3 runners to see first'])
})
