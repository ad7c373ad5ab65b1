import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const run = (over = {}) => ({
  id: uuidv7(),
  startAt: `${TODAY}T06:00:00.000Z`,
  type: 'easy' as const,
  minutes: 47.5,
  km: 8.2,
  rpe: 3,
  strideFeel: 2,
  warmup: 'cleared-later' as const,
  surface: null,
  hillMinutes: null,
  speedMinutes: null,
  soreness48: null,
  attention: [{ region: 'calf' as const, side: 'left' as const }],
  stiffnessAfter: [],
  pain: null,
  ...over,
})
const runs = () => world.runner.call.training.runs
const stored = async () => (await runs().list({})).runs

describe('done runs', () => {
  test('P31 a run is kept as it was told; what was not said stays unknown', async () => {
    const told = run()
    expect(await runs().save({ ...told, revision: null })).toEqual({ id: told.id, revision: 1 })
    expect(await stored()).toEqual([{ ...told, revision: 1 }])
  })

  test('P32 told twice, also at once, it is one run and told once in the audit', async () => {
    const told = run({ startAt: '2026-11-20T06:00:00.000Z' })
    await Promise.all([runs().save({ ...told, revision: null }), runs().save({ ...told, revision: null })])
    await runs().save({ ...told, startAt: '2026-11-20T07:00:00+01:00', revision: null })
    expect(await world.db.run.count({ where: { id: told.id } })).toBe(1)
    expect(await world.db.runRegion.count({ where: { runId: told.id } })).toBe(1)
    expect(await world.db.auditEntry.count({ where: { action: 'run told', rowId: told.id } })).toBe(1)
  })

  test('R10 told once more after another phone answered it, or it was corrected, it is the same telling and changes nothing', async () => {
    const told = run({ startAt: '2026-11-19T06:00:00.000Z' })
    await runs().save({ ...told, revision: null })
    await runs().soreness({ id: uuidv7(), runId: told.id, answeredAt: '2026-11-21T06:00:00.000Z', soreness: 3 })
    expect(await runs().save({ ...told, revision: null })).toEqual({ id: told.id, revision: 1 })
    const { runnerId } = world.runner
    await world.therapist.call.training.runs.saveFor({ runnerId, ...told, soreness48: 3, km: 9, revision: 2 } as never)
    await runs().save({ ...told, revision: null })
    expect((await stored()).find(({ id }) => id === told.id)).toMatchObject({ km: 9, soreness48: 3, revision: 3 })
    await runs().retire({ id: told.id, retired: true })
  })

  test('soreness is added two days later; an older edit does not overwrite it', async () => {
    const told = run({ startAt: '2026-11-18T06:00:00.000Z', attention: null })
    await runs().save({ ...told, revision: null })
    const later = {
      ...told,
      soreness48: 4,
      attention: [],
      pain: [{ region: 'soleus', side: 'left', value: 2, atRest: true, night: null }],
    }
    expect(await runs().save({ ...later, revision: 1 } as never)).toEqual({ id: told.id, revision: 2 })
    expect(await runs().save({ ...later, revision: 1 } as never)).toEqual({ id: told.id, revision: 2 })
    await expect(runs().save({ ...told, rpe: 9, revision: 1 })).rejects.toThrow(/changed meanwhile/)
    expect((await stored()).find(({ id }) => id === told.id)).toEqual({ ...later, revision: 2 })
  })

  test('told by mistake it is taken out and can come back; nothing is deleted', async () => {
    const told = run({ startAt: '2026-11-17T06:00:00.000Z' })
    await runs().save({ ...told, revision: null })
    await runs().retire({ id: told.id, retired: true })
    expect((await stored()).map(({ id }) => id)).not.toContain(told.id)
    await runs().retire({ id: told.id, retired: false })
    expect((await stored()).map(({ id }) => id)).toContain(told.id)
  })

  test('the therapist tells and corrects a run in the record, under their own name', async () => {
    const { runnerId } = world.runner
    const told = run({ startAt: '2026-11-16T06:00:00.000Z' })
    await world.therapist.call.training.runs.saveFor({ runnerId, ...told, revision: null })
    const listed = await world.therapist.call.training.runs.listFor({ runnerId })
    expect(listed.runs.map(({ id }) => id)).toContain(told.id)
    const entry = await world.db.auditEntry.findFirst({ where: { action: 'run told', rowId: told.id } })
    expect(entry).toMatchObject({ actorUserId: world.therapist.userId, runnerId })
  })

  test('R2 another runner’s run is as absent as one that never was', async () => {
    const told = run({ startAt: '2026-11-15T06:00:00.000Z' })
    await runs().save({ ...told, revision: null })
    const other = world.otherRunner.call.training.runs
    await expect(other.save({ ...told, revision: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(other.save({ ...told, revision: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(other.retire({ id: told.id, retired: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(other.retire({ id: uuidv7(), retired: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('bad input is answered with a sentence', async () => {
    const bad = (over: object) => runs().save({ ...run(over), revision: null } as never)
    await expect(bad({ startAt: '2026-11-24T06:00:00.000Z' })).rejects.toThrow(/still to come/)
    await expect(bad({ rpe: 11 })).rejects.toThrow('Effort is a whole number from 0 to 10.')
    await expect(bad({ km: -1 })).rejects.toThrow('The distance is a number from 0 to 400 km.')
    await expect(bad({ speedMinutes: 60 })).rejects.toThrow('More fast time than the run took.')
    await expect(bad({ attention: [{ region: 'calf', side: 'center' }] })).rejects.toThrow(/left and a right/)
    const twice = { region: 'calf', side: 'left' }
    await expect(bad({ attention: [twice, twice] })).rejects.toThrow('The same place is there twice.')
  })

  test('a page at a time, the latest first', async () => {
    await world.db.run.createMany({
      data: Array.from({ length: 60 }, (_, day) => ({
        practiceId: world.practiceId,
        runnerId: world.otherRunner.runnerId,
        id: uuidv7(),
        startAt: new Date(Date.UTC(2026, 0, 1 + day)),
        type: 'easy',
      })),
    })
    const { list } = world.otherRunner.call.training.runs
    const first = await list({})
    const second = await list({ before: first.next })
    expect([first.runs.length, second.runs.length, second.next]).toEqual([50, 10, null])
  })
})
