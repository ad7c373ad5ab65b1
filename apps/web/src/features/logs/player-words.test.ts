import { playerSteps } from '@strideloom/domain/logs/player-steps.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { expect, test } from 'vitest'
import type { ItemView } from './plan.ts'
import { arrivalWords, nextWords, setWords, summaryWords } from './player-words.ts'

const itemOf = (id: string, name: string, dose: Partial<Dose>, isJoined = false) =>
  ({
    id,
    prescribed: {
      name,
      dose: { sets: 2, reps: 10, seconds: null, side: 'none', restSeconds: 20, ...dose },
      ...(isJoined && { joined: { group: 'one', restSeconds: 60 } }),
    },
  }) as ItemView
const items = [
  itemOf('a', 'Calf stretch', { reps: null, seconds: 40, side: 'each' }),
  itemOf('b', 'Heel raise', {}, true),
  itemOf('c', 'Bridge', { reps: null, seconds: 1 }, true),
]
const steps = playerSteps(items)

test('what comes up is spoken in a sentence, the other side as a turn', () => {
  expect(steps.slice(0, 4).map((step) => arrivalWords(step, items))).toEqual([
    'Calf stretch, set 1 of 2, left, 40 seconds.',
    'Switch to the right side, 40 seconds.',
    'Rest, 20 seconds.',
    'Calf stretch, set 2 of 2, left, 40 seconds.',
  ])
  expect(steps.filter((step) => step.id.startsWith('c/')).map((step) => arrivalWords(step, items))).toEqual([
    'Bridge, round 1 of 2, 1 second.',
    'Bridge, round 2 of 2, 1 second.',
    'Bridge: how was it?',
  ])
  expect(arrivalWords(null, items)).toBe('That was all of it.')
})

test('the next set is told, but not one that pain has taken out, and not the other side', () => {
  const next = (id: string, dropped: string[] = []) => {
    const step = steps.find((one) => one.id === id)
    return step ? nextWords(step, steps, items, dropped) : undefined
  }
  expect(next('a/1/left')).toBeNull()
  expect(next('a/1/right')).toBe('Calf stretch, set 2 of 2, left')
  expect(next('a/1/right', ['a/2/left', 'a/2/right'])).toBe('Heel raise, round 1 of 2')
  expect(next('c/ask')).toBeNull()
})

test('a set of one side and a round are told apart', () => {
  const words = steps.flatMap((step) => (step.kind === 'work' ? [setWords(step, 2)] : []))
  expect([words[0], words[4]]).toEqual(['set 1 of 2, left', 'round 1 of 2'])
})

test('the end says what was done and what is still open', () => {
  const states = (...all: ItemView['state'][]) => all.map((state) => ({ state }))
  expect(summaryWords(states('done'))).toBe('1 exercise done')
  expect(summaryWords(states('done', 'done', 'partly', 'skipped', 'todo'))).toBe(
    '2 exercises done, 1 partly, 1 skipped, 1 still open',
  )
})
