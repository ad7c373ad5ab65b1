import type { AddressInfo } from 'node:net'
import { fromDay } from '@strideloom/db/day-column.ts'
import ICAL from 'ical.js'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
let base: string
let close: () => Promise<void>
const sessionId = uuidv7()

beforeAll(async () => {
  world = await openWorld()
  const server = createApp(world.deps, '/nowhere').listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  close = () => new Promise((resolve) => server.close(() => resolve()))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await world.db.session.create({
    data: {
      ...{ practiceId: world.practiceId, id: sessionId, runnerId: world.runner.runnerId, minutes: 50 },
      ...{ therapistId: world.therapist.memberId, day: fromDay('2026-11-26'), startTime: '09:00' },
      ...{ intent: 'corrective', status: 'booked', privateNote: 'Fears the race.' },
    },
  })
})
beforeEach(() => world.db.rateLimit.deleteMany())
afterAll(async () => {
  await close()
  await world.close()
})

const feed = () => world.therapist.call.sessions.calendar.feed
const make = async () => new URL((await feed().create({ id: uuidv7() })).address).pathname
const get = async (path: string) => {
  const answer = await fetch(`${base}${path}`)
  return { status: answer.status, text: await answer.text() }
}
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
    title: component.getFirstPropertyValue('summary'),
    sequence: component.getFirstPropertyValue('sequence'),
    status: component.getFirstPropertyValue('status'),
    start: new ICAL.Event(component).startDate.toJSDate().toISOString(),
  }))

describe('P44 a therapist’s own calendar', () => {
  test('has their appointments with initials, by the practice’s clock, and nothing of health', async () => {
    const { status, text } = await get(await make())
    expect(status).toBe(200)
    expect(text).toContain('X-WR-TIMEZONE:Europe/Stockholm\r\n')
    expect(eventsIn(text).map(({ title, status: state }) => [title, state])).toEqual([['ML, 50 min', 'CONFIRMED']])
    expect(text).not.toMatch(/corrective|Fears|Maya|Lindqvist/)
  })

  test('says the first name where that is chosen; moved it counts up; cancelled it is off', async () => {
    const path = await make()
    await feed().choose({ names: 'first' })
    const only = async () => eventsIn((await get(path)).text)[0]
    expect(await only()).toMatchObject({ title: 'Maya, 50 min', sequence: 0 })
    await world.db.session.updateMany({ where: { id: sessionId }, data: { startTime: '10:30' } })
    expect(await only()).toMatchObject({ sequence: 1, start: '2026-11-26T09:30:00.000Z' })
    await world.db.session.updateMany({ where: { id: sessionId }, data: { status: 'cancelled' } })
    expect(await only()).toMatchObject({ sequence: 2, status: 'CANCELLED', title: 'Cancelled: Maya, 50 min' })
    await world.db.session.updateMany({ where: { id: sessionId }, data: { status: 'booked' } })
    // What is chosen goes on with a new address.
    expect(eventsIn((await get(await make())).text)[0]?.title).toBe('Maya, 50 min')
    expect((await get(path)).status).toBe(404)
  })

  test('a runner whom they may not see has no name there', async () => {
    await world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly: true } })
    await world.db.runner.updateMany({
      where: { id: world.runner.runnerId },
      data: { responsibleId: world.owner.memberId },
    })
    expect(eventsIn((await get(await make())).text)[0]?.title).toBe('Appointment, 50 min')
    await world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly: false } })
  })

  test('ended, of a removed member, or of nobody it answers alike', async () => {
    const path = await make()
    await feed().revoke()
    await feed().revoke()
    const ended = await get(path)
    expect(ended.status).toBe(404)
    expect(await get(`/calendar/${'A'.repeat(43)}.ics`)).toEqual(ended)
    const again = await make()
    await world.db.member.updateMany({
      where: { id: world.therapist.memberId },
      data: { removedAt: world.clock.now },
    })
    expect(await get(again)).toEqual(ended)
    await world.db.member.updateMany({ where: { id: world.therapist.memberId }, data: { removedAt: null } })
    const actions = await world.db.auditEntry.findMany({
      where: { action: { startsWith: 'calendar address of a therapist' } },
    })
    expect(new Set(actions.map(({ action }) => action))).toEqual(
      new Set(['calendar address of a therapist made', 'calendar address of a therapist ended']),
    )
    expect(await world.db.memberFeed.count({ where: { secretHash: again.slice(10, 53) } })).toBe(0)
  })

  test('R27 of somebody who is erased no calendar remembers a title', async () => {
    const path = await make()
    await feed().choose({ names: 'first' })
    await get(path)
    const told = async () => JSON.stringify(await world.db.memberFeed.findMany({ select: { told: true } }))
    expect(await told()).toContain('Maya')
    await world.db.runner.updateMany({
      where: { id: world.runner.runnerId },
      data: { archivedAt: world.clock.now },
    })
    await world.owner.call.record.erasure.erase({ runnerId: world.runner.runnerId, name: 'Maya Lindqvist' })
    expect(await told()).not.toContain('Maya')
    expect(eventsIn((await get(path)).text)).toEqual([])
  })
})
