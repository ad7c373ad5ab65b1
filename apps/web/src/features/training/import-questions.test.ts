import { expect, it } from 'vitest'
import { questionsOnce } from './import-questions.ts'

it('several tables that ask the same are answered once', () => {
  const question = (id: 'unit' | 'dates', source: string) => ({ id, source, sentence: source, answers: ['km', 'mi'] })
  const all = [question('unit', 'a.csv'), question('dates', 'a.csv'), question('unit', 'b.csv')]
  expect(questionsOnce(all).map(({ id, source }) => [id, source])).toEqual([
    ['unit', 'a.csv'],
    ['dates', 'a.csv'],
  ])
})
