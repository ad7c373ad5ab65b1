import { asPlanned, bareEntry } from '@strideloom/domain/logs/as-planned.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Planner, planWorkout, replaceItem } from '../../testing/planned-workout.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
let planner: Planner
beforeAll(async () => {
  world = await openWorld()
  planner = {
    practiceId: world.practiceId,
    runnerId: world.runner.runnerId,
    memberId: world.therapist.memberId,
  }
})
afterAll(() => world?.close())

const made = (minute = 0) => ({
  id: uuidv7(),
  performedOn: TODAY,
  loggedAt: `${TODAY}T10:${String(minute).padStart(2, '0')}:00.000Z`,
})
const planOne = (dose = {}) => planWorkout(world.db, planner, { day: TODAY, items: [{ exercise: 'calf-raise', dose }] })
const firstOf = async (dose = {}) => {
  const { items } = await planOne(dose)
  const [item] = items
  if (!item) throw new Error('the plan has one item')
  return item
}
const rows = (workoutId: string) =>
  world.db.log.findMany({ where: { practiceId: world.practiceId, workoutId }, include: { sets: true } })
const record = (...entries: LogEntry[]) => world.runner.call.logs.record({ entries })

describe('logging', () => {
  test('S59 P29 what was done is kept beside what it answered, both sides', async () => {
    const item = await firstOf({ sets: 2, side: 'each', load: { unit: 'kg', value: 12.5 } })
    const planned = asPlanned(item, made())
    const entry: LogEntry = {
      ...planned,
      outcome: 'partly',
      effort: 7,
      pain: 2,
      painRegion: 'calf',
      painSide: 'left',
      note: '  left pulled ',
      sets: planned.sets.map((set) => ({ ...set, reps: 8, loadKg: 10, rir: 2 })),
    }
    await record(entry)
    const [log] = await rows(item.workoutId)
    expect(log).toMatchObject({
      id: entry.id,
      runnerId: world.runner.runnerId,
      workoutItemId: item.id,
      exercise: 'calf-raise',
      outcome: 'partly',
      effort: 7,
      pain: 2,
      painRegion: 'calf',
      painSide: 'left',
      note: 'left pulled',
      target: { name: 'calf-raise', dose: { sets: 2, side: 'each' } },
      receivedAt: world.clock.now,
    })
    expect(log?.performedOn.toISOString().slice(0, 10)).toBe(TODAY)
    expect(log?.sets).toHaveLength(4)
    for (const set of log?.sets ?? [])
      expect({ ...set, loadKg: Number(set.loadKg), targetLoadKg: Number(set.targetLoadKg) }).toMatchObject({
        reps: 8,
        loadKg: 10,
        rir: 2,
        targetReps: 10,
        targetSeconds: null,
        targetLoadKg: 12.5,
      })
  })

  test('P32 the same request twice, also at once, is one row and the same answer', async () => {
    const item = await firstOf()
    const entry = asPlanned(item, made())
    const before = await world.db.auditEntry.count({ where: { action: 'work logged' } })
    const answers = await Promise.all([record(entry), record(entry), record(entry)])
    expect(await record(entry)).toEqual(answers[0])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const logs = await rows(item.workoutId)
    expect(logs).toHaveLength(1)
    expect(logs[0]?.sets).toHaveLength(3)
    expect(await world.db.auditEntry.count({ where: { action: 'work logged' } })).toBe(before + 1)
  })

  test('P32 an entry that is there twice in one request is one row, and the first word stands', async () => {
    const item = await firstOf()
    const entry = asPlanned(item, made())
    await record(entry, entry)
    await record({ ...entry, outcome: 'partly', sets: [] })
    const logs = await rows(item.workoutId)
    expect(logs.map(({ outcome, sets }) => [outcome, sets.length])).toEqual([['done', 3]])
  })

  test('R10 late and out of order: all entries are kept, and nothing is overwritten', async () => {
    const item = await firstOf()
    const done = asPlanned(item, made(0))
    const taken = { ...bareEntry({ ...made(5), workoutId: item.workoutId, workoutItemId: item.id }, 'withdrawn') }
    await record(taken)
    await record(done)
    expect((await rows(item.workoutId)).map(({ id }) => id).sort()).toEqual([done.id, taken.id].sort())
  })

  test('P28 a late entry for a replaced item is kept with the target that it answered', async () => {
    const old = await firstOf({ reps: 10 })
    await replaceItem(world.db, planner, old, { exercise: 'calf-raise', dose: { reps: 15 } }, world.clock.now)
    await record(asPlanned(old, made()))
    const [log] = await rows(old.workoutId)
    expect(log?.workoutItemId).toBe(old.id)
    expect(log?.sets.map(({ targetReps }) => targetReps)).toEqual([10, 10, 10])
  })

  test('P28 a whole workout is skipped with a reason', async () => {
    const { workoutId } = await planOne()
    await record({
      ...bareEntry({ ...made(), workoutId, workoutItemId: null }, 'skipped'),
      reason: 'ill',
      note: 'cold',
    })
    expect(await rows(workoutId)).toMatchObject([
      { outcome: 'skipped', reason: 'ill', note: 'cold', workoutItemId: null, exercise: null, target: null },
    ])
  })

  test('R2 another runner’s workout or item, and one that never was, answer alike and save nothing', async () => {
    const mine = await firstOf()
    const theirs = await planWorkout(
      world.db,
      { ...planner, runnerId: world.otherRunner.runnerId },
      { day: TODAY, items: [{ exercise: 'squat' }] },
    )
    const [theirItem] = theirs.items
    const other = await firstOf()
    const good = asPlanned(mine, made())
    const bad = [
      { ...good, id: uuidv7(), workoutId: theirs.workoutId, workoutItemId: null, sets: [] },
      { ...good, id: uuidv7(), workoutItemId: theirItem?.id ?? '' },
      { ...good, id: uuidv7(), workoutItemId: other.id },
      { ...good, id: uuidv7(), workoutItemId: uuidv7() },
      { ...good, id: uuidv7(), workoutId: uuidv7(), workoutItemId: null, sets: [] },
    ]
    const before = await world.db.log.count()
    for (const entry of bad) {
      const error = await record(good, entry).catch((caught) => caught)
      expect(error).toMatchObject({ code: 'NOT_FOUND', message: expect.stringMatching(/^This is not here/) })
    }
    expect(await world.db.log.count()).toBe(before)
  })

  test('R2 an id that is another runner’s entry is no repeat of it', async () => {
    const mine = await firstOf()
    const theirs = await planWorkout(
      world.db,
      { ...planner, runnerId: world.otherRunner.runnerId },
      { day: TODAY, items: [{ exercise: 'squat' }] },
    )
    const [theirItem] = theirs.items
    if (!theirItem) throw new Error('the plan has one item')
    const entry = asPlanned(theirItem, made())
    await world.otherRunner.call.logs.record({ entries: [entry] })
    await expect(record(asPlanned(mine, made()), { ...asPlanned(mine, made()), id: entry.id })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect(await rows(mine.workoutId)).toEqual([])
    expect(await rows(theirs.workoutId)).toHaveLength(1)
  })

  test('R1 therapists and strangers do not log for a runner', async () => {
    const item = await firstOf()
    const entries = [asPlanned(item, made())]
    for (const who of [
      world.therapist,
      world.owner,
      world.assistant,
      world.stranger,
      world.strangerRunner,
      world.otherRunner,
    ])
      await expect(who.call.logs.record({ entries })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.nobody.call.logs.record({ entries })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('P32 what an older page still sends is not taken for whoever has signed in on the device meanwhile', async () => {
    const item = await firstOf()
    const entries = [asPlanned(item, made())]
    const before = await rows(item.workoutId)
    const sentBy = (userId: string) =>
      world.callerWith({ cookie: world.runner.cookie, 'strideloom-user': userId }).logs.record({ entries })
    await expect(sentBy(world.otherRunner.userId)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await rows(item.workoutId)).toEqual(before)
    await sentBy(world.runner.userId)
    expect(await rows(item.workoutId)).toHaveLength(before.length + 1)
  })

  test('bad input is refused with a sentence, and the good entries beside it are not half-saved', async () => {
    const item = await firstOf()
    const good = asPlanned(item, made())
    const skip = { ...good, id: uuidv7(), outcome: 'skipped' as const, sets: [] }
    await expect(record(good, skip)).rejects.toThrow('Choose why it was skipped.')
    await expect(record({ ...good, performedOn: '2026-11-30' })).rejects.toThrow(/still to come/)
    await expect(record({ ...good, pain: 11 })).rejects.toThrow(/0 to 10/)
    await expect(record()).rejects.toThrow()
    expect(await rows(item.workoutId)).toEqual([])
  })

  test('R3 fields that nobody asked for are not stored', async () => {
    const item = await firstOf()
    const entry = {
      ...asPlanned(item, made()),
      practiceId: world.elsewhere,
      runnerId: world.otherRunner.runnerId,
      target: { dose: 'free' },
    }
    await record(entry)
    expect(await rows(item.workoutId)).toMatchObject([
      { practiceId: world.practiceId, runnerId: world.runner.runnerId, target: { dose: { reps: 10 } } },
    ])
  })
})

describe('values beside', () => {
  test('P29 the newest performed entry before the day, corrections counted', async () => {
    const on = (day: string) =>
      planWorkout(world.db, planner, {
        day,
        items: [{ exercise: 'hip-stretch', dose: { reps: null, seconds: 40, sets: 2 } }],
      })
    const first = (await on('2026-11-19')).items[0]
    const second = (await on('2026-11-21')).items[0]
    const takenBack = (await on('2026-11-22')).items[0]
    if (!first || !second || !takenBack) throw new Error('the plan has items')
    const at = (day: string, minute: number) => ({
      id: uuidv7(),
      performedOn: day,
      loggedAt: `${day}T10:0${minute}:00.000Z`,
    })
    const head = (item: typeof first, day: string, minute: number) => ({
      ...at(day, minute),
      workoutId: item.workoutId,
      workoutItemId: item.id,
    })
    const shorter = asPlanned(second, at('2026-11-21', 5))
    await record(
      asPlanned(first, at('2026-11-19', 0)),
      asPlanned(second, at('2026-11-21', 0)),
      { ...shorter, outcome: 'partly', sets: shorter.sets.slice(0, 1).map((set) => ({ ...set, seconds: 30 })) },
      asPlanned(takenBack, at('2026-11-22', 0)),
      bareEntry(head(takenBack, '2026-11-22', 5), 'withdrawn'),
    )
    const answer = await world.runner.call.logs.lastTime({ before: TODAY, exercises: ['hip-stretch', 'unknown'] })
    expect(answer).toEqual([
      {
        exercise: 'hip-stretch',
        performedOn: '2026-11-21',
        outcome: 'partly',
        effort: null,
        pain: null,
        sets: [{ ordinal: 1, side: 'both', reps: null, seconds: 30, loadKg: null, rir: null }],
      },
    ])
    expect(await world.otherRunner.call.logs.lastTime({ before: TODAY, exercises: ['hip-stretch'] })).toEqual([])
  })
})
