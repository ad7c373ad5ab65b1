import { asPlanned } from '@strideloom/domain/logs/as-planned.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planWorkout } from '../../testing/planned-workout.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

/** Squats and a stretch today. */
const stage = async () => {
  const { practiceId, therapist, runner } = world
  const planner = { practiceId, runnerId: runner.runnerId, memberId: therapist.memberId }
  const { items } = await planWorkout(world.db, planner, {
    day: TODAY,
    items: [
      { exercise: 'back-squat', name: 'Back squat', dose: { sets: 3, reps: 8 } },
      { exercise: '019a0000-0000-7000-8000-00000000abcd', name: 'Own drill' },
    ],
  })
  const [squat, own] = items
  if (!squat || !own) throw new Error('two are planned')
  const entry = (swappedFor: string, over: Partial<LogEntry> = {}): LogEntry => ({
    ...asPlanned(squat, { id: uuidv7(), performedOn: TODAY, loggedAt: world.clock.now.toISOString() }),
    swappedFor,
    ...over,
  })
  return { squat, own, entry, workoutId: squat.workoutId }
}
const call = () => world.runner.call

describe('P21 P28 another exercise instead of the prescribed one', () => {
  test('P21 what fits is told of each exercise of the plan, and why nothing does', async () => {
    await stage()
    const told = await call().logs.swaps()
    expect(told.find(({ exercise }) => exercise === 'back-squat')?.swaps.length).toBeGreaterThan(0)
    expect(told.find(({ exercise }) => exercise.startsWith('019a'))).toMatchObject({ swaps: [], none: 'own' })
    expect(await world.otherRunner.call.logs.swaps()).toEqual([])
  })

  test('P21 it is kept with what it stood in for, its target beside, and is the last time of what was done', async () => {
    const { entry, squat, workoutId } = await stage()
    const [swap] = (await call().logs.swaps()).find(({ exercise }) => exercise === 'back-squat')?.swaps ?? []
    if (!swap) throw new Error('a squat has one')
    const told = entry(swap.exercise)
    await call().logs.record({ entries: [told] })
    await call().logs.record({ entries: [told] })
    const row = await world.db.log.findFirstOrThrow({ where: { id: told.id }, include: { sets: true } })
    expect(row).toMatchObject({
      exercise: swap.exercise,
      workoutItemId: squat.id,
      target: { name: 'Back squat', swappedFor: { exercise: swap.exercise, name: swap.name } },
    })
    expect(row.sets).toHaveLength(3)
    expect(row.sets[0]).toMatchObject({ reps: 8, targetReps: 8 })
    const { workouts } = await call().programs.plan({ from: TODAY, to: TODAY })
    const entries = workouts.find(({ id }) => id === workoutId)?.entries
    expect(entries).toMatchObject([{ swappedFor: swap.exercise, insteadName: swap.name }])
    const after = await call().logs.lastTime({ before: '2026-12-31', exercises: [swap.exercise, 'back-squat'] })
    expect(after.map(({ exercise }) => exercise)).toEqual([swap.exercise])

    const { runnerId } = world.runner
    const { swapped } = await world.therapist.call.progress.overview({ runnerId })
    expect(swapped).toMatchObject([{ day: TODAY, exercise: 'Back squat', instead: swap.name, outcome: 'done' }])
    const { record } = await world.therapist.call.outlook.record({ runnerId })
    expect(record.logs?.find(({ session }) => session === workoutId)?.items).toMatchObject([
      { exercise: 'back-squat', swappedFor: swap.exercise, done: [8, 8, 8] },
    ])
  })

  test('P21 what cannot stand in is refused with a sentence and changes nothing', async () => {
    const { entry, own } = await stage()
    const before = await world.db.log.count()
    for (const [bad, words] of [
      [entry('cat-cow'), /cannot stand in/],
      [entry('no-such-exercise'), /cannot stand in/],
      [entry('back-squat'), /cannot stand in/],
      [entry('goblet-squat', { workoutItemId: own.id, sets: [] }), /cannot stand in/],
      [entry('goblet-squat', { elsewhere: true }), /stands in for one exercise/],
      [entry('goblet-squat', { workoutItemId: null, sets: [] }), /stands in for one exercise/],
    ] as const)
      await expect(call().logs.record({ entries: [bad] })).rejects.toThrow(words)
    expect(await world.db.log.count()).toBe(before)
  })

  test('P21 counted in something else the tick counts, here as in a record', async () => {
    const { entry, workoutId } = await stage()
    const [swap] = (await call().logs.swaps()).find(({ exercise }) => exercise === 'back-squat')?.swaps ?? []
    if (!swap) throw new Error('a squat has one')
    const sets = [{ ordinal: 1, side: 'both' as const, reps: null, seconds: 40, loadKg: null, rir: null }]
    await call().logs.record({ entries: [entry(swap.exercise, { sets })] })
    const { record } = await world.therapist.call.outlook.record({ runnerId: world.runner.runnerId })
    expect(record.logs?.find(({ session }) => session === workoutId)?.items).toMatchObject([
      { exercise: 'back-squat', swappedFor: swap.exercise, check: 'done' },
    ])
  })
})
