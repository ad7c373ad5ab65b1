import { FEED_CHOICES } from '@strideloom/domain/programs/calendar-choices.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, testConfig, type World } from '../../testing/world.ts'
import { hashSecret } from '../people/link-secret.ts'
import { fetchCalendar } from './fetch-calendar.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const feeds = () => world.runner.call.programs.calendarFeed
const secretOf = (address: string) => /\/calendar\/([A-Za-z0-9_-]{43})\.ics$/.exec(address)?.[1] ?? ''
const opens = async (address: string) =>
  (await fetchCalendar(world.db, secretOf(address), world.clock.now))?.file.includes('BEGIN:VCALENDAR') ?? false
const audited = async (rowId: string) =>
  (await world.db.auditEntry.findMany({ where: { rowId }, orderBy: { number: 'asc' } })).map(({ action, detail }) => ({
    action,
    detail,
  }))

describe('P33 the address of a runner’s calendar', () => {
  test('is told once, kept as a hash, and ends when another is made', async () => {
    expect(await feeds().get()).toEqual({ feed: null })
    const first = { id: uuidv7() }
    const { address } = await feeds().create(first)
    expect(address).toMatch(new RegExp(`^${testConfig.origin}/calendar/[A-Za-z0-9_-]{43}\\.ics$`))
    const { feed } = await feeds().get()
    expect(feed).toEqual({
      id: first.id,
      choices: FEED_CHOICES,
      createdAt: world.clock.now.toISOString(),
      fetchedAt: null,
    })
    expect(JSON.stringify(await world.db.calendarFeed.findMany())).not.toContain(secretOf(address))
    expect(await world.db.calendarFeed.count({ where: { secretHash: hashSecret(secretOf(address)) } })).toBe(1)
    expect(await opens(address)).toBe(true)
    expect((await feeds().get()).feed?.fetchedAt).toBe(world.clock.now.toISOString())

    await feeds().choose({ ...FEED_CHOICES, titles: 'bare' })
    const second = { id: uuidv7() }
    const next = await feeds().create(second)
    expect([await opens(address), await opens(next.address)]).toEqual([false, true])
    // What was chosen goes on.
    expect((await feeds().get()).feed?.choices.titles).toBe('bare')
    expect(await audited(first.id)).toEqual([{ action: 'calendar address made', detail: {} }])
    expect(await audited(second.id)).toEqual([{ action: 'calendar address made', detail: { ended: first.id } }])
  })

  test('P32 asked for twice it is one, and the first answer opens nothing any more', async () => {
    const twice = { id: uuidv7() }
    const [lost, had] = [await feeds().create(twice), await feeds().create(twice)]
    expect(await world.db.calendarFeed.count({ where: { id: twice.id } })).toBe(1)
    expect([await opens(lost.address), await opens(had.address)]).toEqual([false, true])
    expect((await audited(twice.id)).map(({ action }) => action)).toEqual([
      'calendar address made',
      'calendar address renewed',
    ])
  })

  test('two that are made at once leave one that opens', async () => {
    const made = await Promise.all([feeds().create({ id: uuidv7() }), feeds().create({ id: uuidv7() })])
    const open = await Promise.all(made.map(({ address }) => opens(address)))
    expect(open.filter(Boolean)).toHaveLength(1)
  })

  test('ends when it is ended, once; its id opens no other', async () => {
    const id = uuidv7()
    const { address } = await feeds().create({ id })
    await feeds().revoke()
    await feeds().revoke()
    expect(await opens(address)).toBe(false)
    expect(await feeds().get()).toEqual({ feed: null })
    expect((await audited(id)).map(({ action }) => action)).toEqual(['calendar address made', 'calendar address ended'])
    expect(await world.db.calendarFeed.findFirst({ where: { id } })).toMatchObject({ told: {} })
    await expect(feeds().create({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(feeds().choose(FEED_CHOICES)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is the runner’s own: nobody else’s id, no therapist, not even of the record', async () => {
    const id = uuidv7()
    const { address } = await feeds().create({ id })
    const other = world.otherRunner.call.programs.calendarFeed
    await expect(other.create({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await other.get()).toEqual({ feed: null })
    await other.revoke()
    await expect(world.therapist.call.programs.calendarFeed.get()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await opens(address)).toBe(true)
    // In another practice the same id is another address.
    const elsewhere = await world.strangerRunner.call.programs.calendarFeed.create({ id })
    expect([await opens(address), await opens(elsewhere.address)]).toEqual([true, true])
  })

  test('what is chosen has to be a choice, and nothing else is kept', async () => {
    await feeds().create({ id: uuidv7() })
    const wrong = { ...FEED_CHOICES, sessions: { shown: true, alarm: '7' } }
    await expect(feeds().choose(wrong as never)).rejects.toThrow('Choose when the calendar reminds.')
    await feeds().choose({ ...FEED_CHOICES, races: { shown: false, alarm: 'none', canary: 'x' }, canary: 'x' } as never)
    const { feed } = await feeds().get()
    expect(feed?.choices).toEqual({ ...FEED_CHOICES, races: { shown: false, alarm: 'none' } })
  })

  test('an archived runner’s ends while they are archived', async () => {
    const { address } = await feeds().create({ id: uuidv7() })
    const archive = (archived: boolean) =>
      world.therapist.call.people.runners.archive({ runnerId: world.runner.runnerId, archived })
    await archive(true)
    expect(await opens(address)).toBe(false)
    await archive(false)
    expect(await opens(address)).toBe(true)
  })
})
