import { addDays } from '@strideloom/domain/calendar/day.ts'
import { asPlanned, bareEntry } from '@strideloom/domain/logs/as-planned.ts'
import { moveWorkout } from '@strideloom/domain/programs/move-workout.ts'
import { removeWorkout } from '@strideloom/domain/programs/set-workout.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
let program: Awaited<ReturnType<typeof beginProgram>>
beforeAll(async () => {
  world = await openWorld()
  program = await beginProgram(world.therapist.call, world.runner.runnerId, { weeks: 3 })
  await program.edit(pairCalf(null))
  await program.publish()
})
afterAll(() => world?.close())

const planOn = async (days: number) => {
  const day = addDays(TODAY, days)
  const { workouts } = await world.runner.call.programs.plan({ from: day, to: day })
  return workouts
}
const firstOn = async (days: number) => {
  const [workout] = await planOn(days)
  const [item] = workout?.items ?? []
  if (!workout || !item) throw new Error('this day has work')
  return { workoutId: workout.id, id: item.id, dose: item.prescribed.dose }
}
const made = (day = TODAY) => ({ id: uuidv7(), performedOn: day, loggedAt: world.clock.now.toISOString() })
const record = (...entries: ReturnType<typeof bareEntry>[]) => world.runner.call.logs.record({ entries })

describe('a plan that was published again while a phone had no network', () => {
  test('R10 P28 what was done on its day is kept, although the work was moved more than a week ahead meanwhile', async () => {
    const item = await firstOn(1)
    await program.edit((draft, context) => moveWorkout(draft, item.workoutId, addDays(TODAY, 10), context))
    await program.publish()
    const entry = asPlanned(item, made(addDays(TODAY, 1)))
    await record(entry)
    expect((await planOn(10)).flatMap(({ entries }) => entries.map(({ id }) => id))).toContain(entry.id)
    // done before any day that it was ever planned for, it still is a wrong date
    await expect(record(asPlanned(item, made(addDays(TODAY, -7))))).rejects.toThrow(/more than a week later/)
  })

  test('R10 P28 a workout that was skipped as a whole, and taken out of the plan meanwhile, is still there for both', async () => {
    const { workoutId } = await firstOn(2)
    await program.edit((draft, context) => removeWorkout(draft, workoutId, context))
    await program.publish()
    expect(await planOn(2)).toEqual([])
    const skip = { ...bareEntry({ ...made(), workoutId, workoutItemId: null }, 'skipped'), reason: 'ill' as const }
    await record({ ...skip, note: 'a cold' })
    expect(await planOn(2)).toMatchObject([{ id: workoutId, items: [{}], entries: [{ id: skip.id, note: 'a cold' }] }])
    const { skipped } = await world.therapist.call.progress.overview({ runnerId: world.runner.runnerId })
    expect(skipped).toMatchObject([{ day: addDays(TODAY, 2), exercise: null, reason: 'ill', note: 'a cold' }])
    await record(bareEntry({ ...made(), workoutId, workoutItemId: null }, 'withdrawn'))
    expect(await planOn(2)).toEqual([])
  })
})
