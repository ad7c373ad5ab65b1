import { describe, expect, test } from 'vitest'
import { EXERCISES, exercise } from '../library/exercises.ts'
import { practiceExercises } from '../library/practice-exercises.ts'
import { asShipped, choices } from '../library/practice-items.ts'
import { startingDose } from './starting-dose.ts'
import { swapDose } from './swap-dose.ts'
import { mayStandIn, swapsFor } from './swaps.ts'

const offered = asShipped(EXERCISES)
const known = (id: string) => {
  const found = exercise(id)
  if (!found) throw new Error(`the library has no ${id}`)
  return found
}

describe('P21 P28 what a runner may do instead', () => {
  test('P21 everything that is offered may stand in, is told whole, and stands there once', () => {
    for (const asked of EXERCISES) {
      const { swaps, none } = swapsFor(asked.id, offered)
      expect(swaps.length > 0 || none === 'none', asked.id).toBe(true)
      expect(new Set(swaps.map((swap) => swap.exercise)).size).toBe(swaps.length)
      for (const swap of swaps) {
        const other = known(swap.exercise)
        expect(mayStandIn(asked, other), `${asked.id} ${other.id}`).toBe(true)
        expect(swap).toMatchObject({ name: other.name, starting: startingDose(other) })
        if (swap.why !== 'easier') expect([other.category, other.level <= asked.level]).toEqual([asked.category, true])
      }
    }
  })

  test('P21 the easier form comes first, and one without equipment where a tool is asked for', () => {
    const asked = known('back-squat')
    const { swaps } = swapsFor(asked.id, offered)
    if (asked.regressionId) expect(swaps[0]).toMatchObject({ exercise: asked.regressionId, why: 'easier' })
    expect(swaps.length).toBeGreaterThan(1)
  })

  test('P21 nothing harder, of another kind, for another place, or the exercise itself', () => {
    for (const asked of EXERCISES) {
      expect(mayStandIn(asked, asked)).toBe(false)
      const harder = asked.progressionId === null ? null : exercise(asked.progressionId)
      if (harder && harder.level > asked.level) expect(mayStandIn(asked, harder), asked.id).toBe(false)
    }
    expect(mayStandIn(known('back-squat'), known('cat-cow'))).toBe(false)
  })

  test('P21 P25 what the practice has retired or changed is not offered, and of its own exercises it says why', () => {
    const { swaps } = swapsFor('back-squat', offered)
    const [first] = swaps
    if (!first) throw new Error('a squat has one')
    const edits = [{ id: first.exercise, item: null, isRetired: true }]
    const left = swapsFor('back-squat', choices(practiceExercises(edits)))
    expect(left.swaps.map((swap) => swap.exercise)).not.toContain(first.exercise)
    expect(swapsFor('019a0000-0000-7000-8000-000000000001', offered)).toEqual({ swaps: [], none: 'own' })
    expect(swapsFor('back-squat', [])).toEqual({ swaps: [], none: 'none' })
  })

  test('P21 the prescribed amount holds where both are counted alike, else its own; never the prescribed load', () => {
    const asked = {
      ...startingDose(known('back-squat')),
      sets: 4,
      reps: 6,
      load: { unit: 'kg' as const, value: 60 },
      restSeconds: 150,
    }
    const reps = { ...startingDose(known('split-squat')), reps: 10, seconds: null, metres: null }
    expect(swapDose(asked, reps)).toMatchObject({
      sets: 4,
      reps: 6,
      load: { unit: 'none' },
      restSeconds: 150,
      side: reps.side,
    })
    const held = { ...reps, reps: null, seconds: 30 }
    expect(swapDose(asked, held)).toMatchObject({ sets: 4, reps: null, seconds: 30 })
    expect(swapDose({ ...asked, side: 'left' }, { ...reps, side: 'each' }).side).toBe('left')
  })
})
