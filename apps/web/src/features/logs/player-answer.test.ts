import { finishStep, passStep, startPlayer } from '@strideloom/domain/logs/player.ts'
import { playerSteps } from '@strideloom/domain/logs/player-steps.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { describe, expect, test } from 'vitest'
import type { ItemView } from './plan.ts'
import { NOTHING_FELT, playedAnswer } from './player-answer.ts'

const T0 = '2026-11-23T12:00:00.000Z'
const DOSE: Dose = {
  sets: 2,
  reps: 10,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'kg', value: 12 },
  rir: 2,
  rpe: null,
  tempo: null,
  restSeconds: null,
}
const itemOf = (dose: Partial<Dose> = {}) =>
  ({ id: 'raise', prescribed: { dose: { ...DOSE, ...dose } } }) as Pick<ItemView, 'id' | 'prescribed'>
const item = itemOf()
const steps = playerSteps([item])
const one = finishStep(startPlayer(steps), steps, T0, { reps: 10, loadKg: 12 })
const two = finishStep(one, steps, T0, { reps: 10, loadKg: 14 })
const set = { side: 'both', reps: 10, seconds: null, loadKg: 12, rir: null }

describe('the answer of an exercise that was stepped through', () => {
  test('has its sets as they were done, and the reserve of the last one', () => {
    expect(playedAnswer(item, two, steps, { ...NOTHING_FELT, rir: 3, pain: 0 })).toEqual({
      answer: {
        outcome: 'done',
        reason: null,
        effort: null,
        pain: 0,
        painRegion: null,
        painSide: null,
        note: '',
        sets: [
          { ...set, ordinal: 1 },
          { ...set, ordinal: 2, loadKg: 14, rir: 3 },
        ],
      },
    })
  })

  test('stopped by pain is partly done with that reason; done to the end it has none', () => {
    const felt = { ...NOTHING_FELT, pain: 6, reason: 'pain' as const }
    expect(playedAnswer(item, passStep(one, steps, T0), steps, felt)).toMatchObject({
      answer: { outcome: 'partly', reason: 'pain', pain: 6 },
    })
    expect(playedAnswer(item, two, steps, felt)).toMatchObject({ answer: { outcome: 'done', reason: null } })
  })

  test('without a set is skipped, and asks why', () => {
    const none = passStep(passStep(startPlayer(steps), steps, T0), steps, T0)
    expect(playedAnswer(item, none, steps, NOTHING_FELT)).toEqual({ missing: 'Choose why it was skipped.' })
    expect(playedAnswer(item, none, steps, { ...NOTHING_FELT, reason: 'tired' })).toMatchObject({
      answer: { outcome: 'skipped', reason: 'tired', sets: [] },
    })
  })

  test('takes corrected numbers instead: with as much as was asked it is done, with less partly', () => {
    const corrected = (reps: number) =>
      playedAnswer(item, one, steps, {
        ...NOTHING_FELT,
        sets: [
          { ...set, side: 'both', ordinal: 1 },
          { ...set, side: 'both', ordinal: 2, reps },
        ],
      })
    expect(corrected(10)).toMatchObject({ answer: { outcome: 'done' } })
    expect(corrected(4)).toMatchObject({ answer: { outcome: 'partly' } })
  })

  test('of metres is told by its sets alone', () => {
    const carry = itemOf({ reps: null, metres: 20, rir: null })
    const way = playerSteps([carry])
    const half = finishStep(startPlayer(way), way, T0)
    expect(playedAnswer(carry, half, way, NOTHING_FELT)).toMatchObject({ answer: { outcome: 'partly', sets: [] } })
    expect(playedAnswer(carry, finishStep(half, way, T0), way, NOTHING_FELT)).toMatchObject({
      answer: { outcome: 'done', sets: [] },
    })
  })
})
