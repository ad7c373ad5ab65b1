import { expect, test } from 'vitest'
import type { Command } from './commands.ts'
import { findCommands } from './find-commands.ts'

const command = (group: string, label: string, more: Partial<Command> = {}): Command => ({
  id: `${group} ${label}`,
  group,
  label,
  run: () => undefined,
  ...more,
})
const ALL = [
  command('This program', 'Place for me'),
  command('This program', 'Undo: moved Strength'),
  command('Days', 'Mon 7 Dec', { words: 'monday 7 december 2026-12-07 week 3', whenTyped: true }),
  command('Runners', 'Élodie Brøgger'),
  command('Runners', 'Ståle Moen'),
]
const found = (text: string) =>
  findCommands(ALL, text).map(({ title, items }) => [title, ...items.map((one) => one.label)])

test('nothing typed: what is offered at once, group by group', () => {
  expect(found(' ')).toEqual([
    ['This program', 'Place for me', 'Undo: moved Strength'],
    ['Runners', 'Élodie Brøgger', 'Ståle Moen'],
  ])
})

test('names are found without their accents and by the start of any word', () => {
  expect(found('brogg')).toEqual([['Runners', 'Élodie Brøgger']])
  expect(found('ELODIE b')).toEqual([['Runners', 'Élodie Brøgger']])
  expect(found('stale')).toEqual([['Runners', 'Ståle Moen']])
})

test('a day by its date, however it is written', () => {
  for (const text of ['7 dec', 'monday 7', '2026-12-07', 'december 7'])
    expect(found(text)).toEqual([['Days', 'Mon 7 Dec']])
})

test('what begins like it comes first, its group too', () => {
  expect(found('m')).toEqual([
    ['Days', 'Mon 7 Dec'],
    ['This program', 'Place for me', 'Undo: moved Strength'],
    ['Runners', 'Ståle Moen'],
  ])
})

test('nothing fits: nothing; much fits: the first of it, the rest counted', () => {
  expect(found('zzz')).toEqual([])
  const many = Array.from({ length: 40 }, (_, index) => command('Runners', `Runner ${index}`))
  expect(findCommands(many, 'runner')).toMatchObject([{ items: { length: 7 }, more: 33 }])
})
