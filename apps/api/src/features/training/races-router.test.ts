import { makeId } from '@strideloom/fixtures/make-id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const id = (name: string) => makeId('race', name)
const maya = () => ({ runnerId: world.runner.runnerId })
const races = () => world.therapist.call.training.races
const lucia = (more: Record<string, unknown> = {}) => ({
  ...maya(),
  id: id('Lucia'),
  name: 'Lucia 10 km',
  day: '2026-12-13',
  startTime: '11:00',
  distanceKm: 10,
  priority: 'B' as const,
  revision: null as number | null,
  ...more,
})
const auditOf = (rowId: string) =>
  world.db.auditEntry.findMany({ where: { rowId }, orderBy: { number: 'asc' }, select: { action: true, detail: true } })

describe('races', () => {
  test('P4 a race is kept with its letter and its start; sent twice it is one', async () => {
    expect(await races().list(maya())).toEqual({ today: TODAY, races: [] })
    expect(await races().save(lucia())).toEqual({ id: id('Lucia'), revision: 1 })
    expect(await races().save(lucia())).toEqual({ id: id('Lucia'), revision: 1 })
    expect((await races().list(maya())).races).toEqual([
      {
        id: id('Lucia'),
        name: 'Lucia 10 km',
        day: '2026-12-13',
        startTime: '11:00',
        distanceKm: 10,
        priority: 'B',
        status: 'planned',
        revision: 1,
      },
    ])
    expect(await auditOf(id('Lucia'))).toHaveLength(1)
  })

  test('a start that is not known stays unknown, a distance keeps two decimals', async () => {
    await races().save(lucia({ id: id('half'), name: 'Half', day: '2027-01-31', startTime: '', distanceKm: 21.0975 }))
    await races().save(lucia({ id: id('half'), name: 'Half', day: '2027-01-31', startTime: null, distanceKm: 21.0975 }))
    const { races: stored } = await races().list(maya())
    expect(stored[0]).toMatchObject({ name: 'Half', startTime: null, distanceKm: 21.1 })
  })

  test('P4 a race that is moved or cancelled is told with what stood before', async () => {
    const moved = lucia({ day: '2026-12-12', revision: 1 })
    expect(await races().save(moved)).toEqual({ id: id('Lucia'), revision: 2 })
    expect(await races().save(moved)).toEqual({ id: id('Lucia'), revision: 2 })
    await races().save(lucia({ day: '2026-12-12', status: 'cancelled', revision: 2 }))
    expect((await auditOf(id('Lucia'))).slice(1)).toEqual([
      { action: 'race changed', detail: { before: { day: '2026-12-13' }, after: { day: '2026-12-12' } } },
      { action: 'race changed', detail: { before: { status: 'planned' }, after: { status: 'cancelled' } } },
    ])
  })

  test('two people who edit one race: the second is told and nothing is lost', async () => {
    await expect(races().save(lucia({ name: 'From an old page', revision: 2 }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await expect(races().save(lucia({ name: 'Another under the same id' }))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await races().list(maya())).races.find((race) => race.id === id('Lucia'))?.name).toBe('Lucia 10 km')
  })

  test('retired it is out of the list and not deleted; taken back it is the same', async () => {
    const one = { ...maya(), id: id('half') }
    await races().retire({ ...one, retired: true })
    await races().retire({ ...one, retired: true })
    expect((await races().list(maya())).races.map((race) => race.name)).toEqual(['Lucia 10 km'])
    await races().retire({ ...one, retired: false })
    expect((await races().list(maya())).races[0]?.name).toBe('Half')
    expect((await auditOf(id('half'))).map(({ action }) => action)).toEqual([
      'race added',
      'race retired',
      'race taken back',
    ])
  })

  test('bad input says what is wrong, at the field', async () => {
    const bad = (wrong: Record<string, unknown>) => races().save(lucia({ id: id('bad'), ...wrong }))
    await expect(bad({ day: '2026-02-30' })).rejects.toThrow('February 2026 has 28 days, so there is no 30.')
    await expect(bad({ distanceKm: 0 })).rejects.toThrow('The distance is at least 0.1 km.')
    await expect(bad({ name: '  ' })).rejects.toThrow('Enter the name of the race.')
    await expect(bad({ priority: 'D' })).rejects.toThrow('Choose A, B or C.')
    await expect(bad({ status: 'done' })).rejects.toThrow('This race has not been run yet.')
    expect((await races().list(maya())).races.some((race) => race.id === id('bad'))).toBe(false)
  })

  test('somebody else’s race answers like none', async () => {
    const jonas = { runnerId: world.otherRunner.runnerId }
    const asJonas = { ...lucia({ revision: 3 }), ...jonas }
    await expect(world.owner.call.training.races.save(asJonas)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.owner.call.training.races.save({ ...asJonas, revision: null })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      world.owner.call.training.races.retire({ ...jonas, id: id('Lucia'), retired: true }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const who of [world.stranger, world.assistant, world.runner])
      await expect(who.call.training.races.list(maya())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
