import { keyRunsBetween } from '@strideloom/domain/training/key-runs.ts'
import { makeId } from '@strideloom/fixtures/make-id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const id = (name: string) => makeId('key run', name)
const maya = () => ({ runnerId: world.runner.runnerId })
const keyRuns = () => world.therapist.call.training.keyRuns
const run = (name: string, more: Record<string, unknown> = {}) => ({
  id: id(name),
  weekday: 2,
  startTime: '07:00',
  minutes: 60,
  kind: 'quality' as const,
  effort: null,
  title: 'intervals',
  fromDay: '2026-09-01',
  untilDay: null,
  ...more,
})
const list = async () => (await keyRuns().list(maya())).keyRuns

describe('the week’s usual key runs', () => {
  test('P4 a habit is kept as it was entered; sent twice it is one', async () => {
    await keyRuns().save({ ...maya(), run: run('intervals'), replaces: null })
    await keyRuns().save({ ...maya(), run: run('intervals'), replaces: null })
    expect(await keyRuns().list(maya())).toEqual({ today: TODAY, keyRuns: [run('intervals')] })
    expect(await world.db.auditEntry.count({ where: { rowId: id('intervals') } })).toBe(1)
  })

  test('P4 a changed habit closes the old one the day before; the past stays', async () => {
    const before = keyRunsBetween(await list(), '2026-09-01', '2026-11-24')
    const change = { ...maya(), run: run('tempo', { weekday: 4, fromDay: '2026-11-25' }), replaces: id('intervals') }
    await keyRuns().save(change)
    await keyRuns().save(change)
    expect(await list()).toEqual([
      run('tempo', { weekday: 4, fromDay: '2026-11-25' }),
      run('intervals', { untilDay: '2026-11-24' }),
    ])
    expect(keyRunsBetween(await list(), '2026-09-01', '2026-11-24')).toEqual(before)
    const told = await world.db.auditEntry.findFirstOrThrow({ where: { rowId: id('tempo') } })
    expect(told).toMatchObject({
      action: 'key run changed',
      detail: { before: { weekday: 2, untilDay: null }, after: { weekday: 4, fromDay: '2026-11-25' } },
    })
  })

  test('a change does not reach into the past, nor change what has ended', async () => {
    const late = { ...maya(), run: run('late', { fromDay: '2026-11-22' }), replaces: id('tempo') }
    await expect(keyRuns().save(late)).rejects.toThrow('What was run stays as it was')
    const ended = { ...maya(), run: run('ended', { fromDay: '2026-12-01' }), replaces: id('intervals') }
    await expect(keyRuns().save(ended)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await list()).toHaveLength(2)
  })

  test('ended, taken up again; one that never began leaves the list', async () => {
    await keyRuns().end({ ...maya(), id: id('tempo'), lastDay: '2026-12-31' })
    expect((await list())[0]?.untilDay).toBe('2026-12-31')
    await keyRuns().end({ ...maya(), id: id('tempo'), lastDay: null })
    expect((await list())[0]?.untilDay).toBeNull()
    await keyRuns().end({ ...maya(), id: id('tempo'), lastDay: TODAY })
    expect((await list()).map(({ id }) => id)).toEqual([id('intervals')])
    expect(await world.db.usualKeyRun.count({ where: maya() })).toBe(2)
  })

  test('bad input says what is wrong, at the field', async () => {
    const bad = (wrong: Record<string, unknown>) =>
      keyRuns().save({ ...maya(), run: run('bad', wrong), replaces: null })
    await expect(bad({ weekday: 8 })).rejects.toThrow('Choose a weekday.')
    await expect(bad({ minutes: 5 })).rejects.toThrow('A key run takes at least 10 minutes.')
    await expect(bad({ startTime: '25:00' })).rejects.toThrow(/time/i)
    await expect(bad({ untilDay: '2026-08-01' })).rejects.toThrow('The last day lies before the first.')
    expect(await world.db.usualKeyRun.count({ where: { id: id('bad') } })).toBe(0)
  })

  test('somebody else’s habit answers like none', async () => {
    const jonas = { runnerId: world.otherRunner.runnerId }
    const call = world.owner.call.training.keyRuns
    for (const attempt of [
      () => call.save({ ...jonas, run: run('tempo'), replaces: null }),
      () => call.save({ ...jonas, run: run('fresh', { fromDay: TODAY }), replaces: id('tempo') }),
      () => call.end({ ...jonas, id: id('tempo'), lastDay: null }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.db.usualKeyRun.count({ where: jonas })).toBe(0)
    for (const who of [world.stranger, world.assistant, world.runner])
      await expect(who.call.training.keyRuns.list(maya())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
