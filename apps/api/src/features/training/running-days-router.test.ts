import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyRunInput, runInput } from '../../permissions/stage.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { grantRunner } from '../../trpc/scope.ts'
import { loadRecord } from '../outlook/record-store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const own = () => world.runner.call.training
const record = async () => {
  const { runnerId, userId } = world.runner
  const scope = { practiceId: world.practiceId, runnerId, userId, memberId: null, timeZone: 'Europe/Stockholm' }
  return (await loadRecord(world.deps.pool, grantRunner(scope), { today: TODAY })).record
}
const day = (over = {}) => ({
  id: uuidv7(),
  day: '2026-11-22',
  told: 'rest' as const,
  toldAt: '2026-11-22T18:00:00.000Z',
  ...over,
})

describe('what became of a day’s running', () => {
  test('nobody told of running: neither runs nor skipped ones are known', async () => {
    expect(await record()).not.toHaveProperty('runs')
    expect(await record()).not.toHaveProperty('skippedOrCutRuns')
  })

  test('P32 told twice, also at once, it is one answer and one line of the audit', async () => {
    const rest = day()
    await Promise.all([own().tellDay(rest), own().tellDay(rest)])
    await own().tellDay(rest)
    expect(await world.db.runningDay.count({ where: { id: rest.id } })).toBe(1)
    expect(await world.db.auditEntry.count({ where: { action: 'day of running told', rowId: rest.id } })).toBe(1)
    expect(await record()).toMatchObject({ confirmedRestDays: ['2026-11-22'], skippedOrCutRuns: [] })
  })

  test('the answer told last counts, whatever order they arrive in; one that was taken back does not', async () => {
    const on = { day: '2026-11-20' }
    await own().tellDay(day({ ...on, told: 'withdrawn', toldAt: '2026-11-20T20:00:00.000Z' }))
    await own().tellDay(day({ ...on, told: 'skipped', reason: 'ill', toldAt: '2026-11-20T18:00:00.000Z' }))
    expect((await record()).skippedOrCutRuns).toEqual([])
    await own().tellDay(day({ ...on, told: 'cut-short', reason: 'sore', toldAt: '2026-11-20T21:00:00.000Z' }))
    expect((await record()).skippedOrCutRuns).toEqual([{ date: '2026-11-20', reason: 'sore' }])
  })

  test('a key run that is skipped is not planned any more, also ahead of its day', async () => {
    const { runnerId } = world.runner
    const run = { ...keyRunInput(uuidv7()), weekday: 2 }
    await world.therapist.call.training.keyRuns.save({ runnerId, replaces: null, run })
    const statusOf = async () => (await record()).keyRuns?.find(({ id }) => id === `${run.id}/2026-11-24`)?.status
    expect(await statusOf()).toBe('planned')
    const skip = { day: '2026-11-24', usualKeyRunId: run.id, toldAt: `${TODAY}T10:00:00.000Z` }
    await own().tellDay(day({ ...skip, told: 'skipped', reason: 'travel' }))
    expect(await statusOf()).toBe('skipped')
  })

  test('R21 a day beyond tomorrow, an old one, a time to come and a missing reason are refused in words', async () => {
    await expect(own().tellDay(day({ day: '2026-11-26' }))).rejects.toThrow(/still to come/)
    await expect(own().tellDay(day({ day: '2026-10-01' }))).rejects.toThrow(/more than a month/)
    await expect(own().tellDay(day({ toldAt: '2026-11-24T11:00:00.000Z' }))).rejects.toThrow(/in the future/)
    await expect(own().tellDay(day({ told: 'skipped' }))).rejects.toThrow(/why the run was skipped/)
  })

  test('R1 another runner’s key run and another runner’s answer are no way in', async () => {
    const { runnerId } = world.otherRunner
    const run = keyRunInput(uuidv7())
    await world.owner.call.training.keyRuns.save({ runnerId, replaces: null, run })
    await expect(own().tellDay(day({ usualKeyRunId: run.id, told: 'skipped', reason: 'ill' }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const rest = day()
    await own().tellDay(rest)
    await expect(world.otherRunner.call.training.tellDay(rest)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('soreness two days after a run', () => {
  const told = async (over = {}) => {
    const run = { ...runInput(uuidv7()), startAt: '2026-11-21T07:00:00.000Z', ...over }
    await own().runs.save({ ...run, revision: null })
    return run.id
  }
  const answer = (runId: string, soreness: number | null, answeredAt = `${TODAY}T08:00:00.000Z`) => ({
    id: uuidv7(),
    runId,
    soreness,
    answeredAt,
  })
  const stored = async (id: string) => (await record()).runs?.find((run) => run.id === id)?.soreness48
  const isAsked = async (id: string) => (await own().lately()).runs.find((run) => run.id === id)?.isAnswered

  test('stands in the run; the one given last counts, whatever order they arrive in', async () => {
    const id = await told()
    expect(await isAsked(id)).toBe(false)
    const first = answer(id, 5, `${TODAY}T09:00:00.000Z`)
    await Promise.all([own().runs.soreness(first), own().runs.soreness(first)])
    await own().runs.soreness(answer(id, 2, `${TODAY}T07:30:00.000Z`))
    expect(await stored(id)).toBe(5)
    expect(await world.db.auditEntry.count({ where: { action: 'soreness answered', rowId: id } })).toBe(2)
    expect(await isAsked(id)).toBe(true)
  })

  test('passed over it is not asked again, and stays unknown', async () => {
    const id = await told()
    await own().runs.soreness(answer(id, null))
    expect(await stored(id)).toBeNull()
    expect(await isAsked(id)).toBe(true)
  })

  test('an edit made on what stood before does not take the answer away', async () => {
    const id = await told()
    await own().runs.soreness(answer(id, 4))
    const edit = { ...runInput(id), startAt: '2026-11-21T07:00:00.000Z', rpe: 6, revision: 1 }
    await expect(own().runs.save(edit)).rejects.toThrow(/changed meanwhile/)
    expect(await stored(id)).toBe(4)
  })

  test('R21 on the day of the run, and of a run that is not there, it is refused', async () => {
    const id = await told()
    await expect(own().runs.soreness(answer(id, 4, '2026-11-21T12:00:00.000Z'))).rejects.toThrow(/a day after the run/)
    await expect(own().runs.soreness(answer(uuidv7(), 4))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.otherRunner.call.training.runs.soreness(answer(id, 4))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
