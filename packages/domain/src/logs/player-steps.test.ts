import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../runs.test.makers.ts'
import { sidesOf } from './as-planned.ts'
import { anyItems, holdOf, playedItem } from './player.test.makers.ts'
import { type PlayerStep, playerSteps } from './player-steps.ts'

const told = (steps: readonly PlayerStep[]) =>
  steps.map((step) =>
    step.kind === 'work'
      ? [step.itemId, step.ordinal, step.side, step.seconds, step.isSwitch && 'switch'].filter(Boolean).join(' ')
      : step.kind === 'rest'
        ? `rest ${step.seconds}`
        : `ask ${step.itemId}`,
  )

describe('a workout as it is stepped through', () => {
  test('each side has its full time, with a turn between them, and rest only between sets', () => {
    expect(told(playerSteps([playedItem('stretch', holdOf(40, { side: 'each', restSeconds: 20 }))]))).toEqual([
      'stretch 1 left 40',
      'stretch 1 right 40 switch',
      'rest 20',
      'stretch 2 left 40',
      'stretch 2 right 40 switch',
      'ask stretch',
    ])
  })

  test('joined exercises go in rounds, with their rest after a round and none after the last', () => {
    const joined = { group: 'one', restSeconds: 60 }
    const steps = playerSteps([
      playedItem('raise', { sets: 2, restSeconds: 90 }, joined),
      playedItem('bridge', holdOf(30, { sets: 3 }), joined),
      playedItem('rock', { sets: 1 }),
    ])
    expect(told(steps)).toEqual([
      'raise 1 both',
      'bridge 1 both 30',
      'rest 60',
      'raise 2 both',
      'bridge 2 both 30',
      'rest 60',
      'bridge 3 both 30',
      'ask raise',
      'ask bridge',
      'rock 1 both',
      'ask rock',
    ])
    expect(steps.flatMap((step) => (step.kind === 'work' ? [step.round?.of ?? null] : []))).toEqual([
      3,
      3,
      3,
      3,
      3,
      null,
    ])
  })

  test('repetitions are never timed, and an exercise that is joined to nothing here rests by itself', () => {
    const steps = playerSteps([
      playedItem('raise', { seconds: 40, restSeconds: 45 }, { group: 'one', restSeconds: 60 }),
    ])
    expect(told(steps)).toEqual(['raise 1 both', 'rest 45', 'raise 2 both', 'ask raise'])
  })

  test('every set that was asked for comes once for each of its sides, and every exercise is asked about once', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const steps = playerSteps(items)
        const asked = items.flatMap(({ id, prescribed: { dose } }) =>
          Array.from({ length: dose.sets }, (_, index) =>
            sidesOf(dose).map((side) => `${id}/${index + 1}/${side}`),
          ).flat(),
        )
        expect(steps.flatMap((step) => (step.kind === 'work' ? [step.id] : [])).sort()).toEqual(asked.sort())
        expect(steps.flatMap((step) => (step.kind === 'ask' ? [step.itemId] : [])).sort()).toEqual(
          items.map(({ id }) => id).sort(),
        )
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
        expect(steps.at(-1)?.kind).toBe('ask')
      }),
      runs(400),
    )
  })
})
