import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { fromDay } from '@strideloom/db/day-column.ts'
import { FEED_CHOICES } from '@strideloom/domain/programs/calendar-choices.ts'
import ICAL from 'ical.js'
import { pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { Deps } from '../deps.ts'
import { planWorkout } from '../testing/planned-workout.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
let base: string
const closing: (() => Promise<void>)[] = []

const serve = async (deps: Deps) => {
  const server = createApp(deps, '/nowhere').listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => new Promise((resolve) => server.close(() => resolve())))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const pathOf = (address: string) => new URL(address).pathname
const makeFeed = async (call = world.runner.call) =>
  pathOf((await call.programs.calendarFeed.create({ id: uuidv7() })).address)

const planner = () => ({
  practiceId: world.practiceId,
  runnerId: world.runner.runnerId,
  memberId: world.therapist.memberId,
})
const sessionId = uuidv7()
let workoutId: string

beforeAll(async () => {
  world = await openWorld()
  base = await serve(world.deps)
  const { practiceId, runnerId, memberId } = planner()
  ;({ workoutId } = await planWorkout(world.db, planner(), {
    day: '2026-11-25',
    title: 'Achilles rehab',
    items: [{ exercise: 'calf-raise' }],
  }))
  await world.db.session.create({
    data: {
      practiceId,
      id: sessionId,
      runnerId,
      therapistId: memberId,
      day: fromDay('2026-11-26'),
      startTime: '09:00',
      minutes: 50,
      intent: 'corrective',
      status: 'booked',
      privateNote: 'Fears the race.',
    },
  })
  await world.db.race.create({
    data: {
      practiceId,
      id: uuidv7(),
      runnerId,
      name: 'Lidingöloppet',
      day: fromDay('2027-03-28'),
      startTime: '10:00',
      distanceKm: 30,
      priority: 'A',
    },
  })
  await world.db.usualKeyRun.create({
    data: {
      practiceId,
      id: uuidv7(),
      runnerId,
      weekday: 2,
      startTime: '07:00',
      minutes: 60,
      kind: 'quality',
      title: 'intervals',
      fromDay: fromDay('2026-11-01'),
    },
  })
})
beforeEach(() => world.db.rateLimit.deleteMany())
afterAll(async () => {
  for (const close of closing) await close()
  await world.close()
})

const get = (path: string, init: RequestInit = {}) => fetch(`${base}${path}`, init)
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))

describe('P33 a calendar without signing in', () => {
  test('has the published plan, in the runner’s zone, and nothing of health', async () => {
    const answer = await get(await makeFeed())
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    const text = await answer.text()
    const titles = new Set(eventsIn(text).map(({ summary }) => summary))
    expect(titles).toEqual(
      new Set([
        'Hands-on with Ines Okafor, 50 min',
        'Strength, 3 min',
        'Race: Lidingöloppet, 30 km',
        'Intervals, 60 min',
      ]),
    )
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20261126T090000\r\n')
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20270328T100000\r\n')
    expect(text).not.toMatch(/Achilles|Fears|corrective|calf/)
  })

  test('moved, it is the same entry one change on; taken out, it is off', async () => {
    const path = await makeFeed()
    const sessionIn = async () => {
      const found = eventsIn(await (await get(path)).text()).filter(
        ({ uid }) => uid === `session-${sessionId}@strideloom`,
      )
      expect(found).toHaveLength(1)
      const [event] = found
      return { day: event?.startDate.toString(), sequence: event?.sequence, summary: event?.summary }
    }
    const key = { practiceId_id: { practiceId: world.practiceId, id: sessionId } }
    expect(await sessionIn()).toMatchObject({ day: '2026-11-26T09:00:00', sequence: 0 })
    await world.db.session.update({ where: key, data: { day: fromDay('2026-11-27'), startTime: '16:30' } })
    expect(await sessionIn()).toMatchObject({ day: '2026-11-27T16:30:00', sequence: 1 })
    expect(await sessionIn()).toMatchObject({ sequence: 1 })
    await world.db.session.update({ where: key, data: { retiredAt: world.clock.now } })
    expect(await sessionIn()).toMatchObject({ sequence: 2, summary: 'Cancelled: Hands-on with Ines Okafor, 50 min' })
    await world.db.session.update({
      where: key,
      data: { retiredAt: null, day: fromDay('2026-11-26'), startTime: '09:00' },
    })
  })

  test('what is chosen holds from the next fetch on', async () => {
    const path = await makeFeed()
    await world.runner.call.programs.calendarFeed.choose({
      ...FEED_CHOICES,
      titles: 'bare',
      sessions: { shown: true, alarm: '120' },
      runs: { shown: false, alarm: 'none' },
    })
    const text = await (await get(path)).text()
    expect([...new Set(eventsIn(text).map(({ summary }) => summary))].sort()).toEqual([
      'Appointment',
      'Race',
      'Training',
    ])
    expect(text).toContain('TRIGGER:-PT120M')
    expect(text).not.toMatch(/Vasa|Ines/)
    await world.runner.call.programs.calendarFeed.choose(FEED_CHOICES)
  })

  test('who has it already is told only that, until something changes', async () => {
    const path = await makeFeed()
    const first = await get(path)
    const etag = first.headers.get('etag') ?? ''
    // Node's own fetch asks for a fresh copy wherever nothing is said.
    const fresh = { 'cache-control': 'max-age=0' }
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    const again = await get(path, { headers: { ...fresh, 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await world.db.workout.updateMany({ where: { id: workoutId }, data: { day: fromDay('2026-11-28') } })
    const changed = await get(path, { headers: { ...fresh, 'if-none-match': etag } })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
    await world.db.workout.updateMany({ where: { id: workoutId }, data: { day: fromDay('2026-11-25') } })
  })

  test('two who come at once are told the same', async () => {
    const path = await makeFeed()
    const texts = await Promise.all([1, 2, 3, 4].map(async () => (await get(path)).text()))
    expect(new Set(texts).size).toBe(1)
  })
})

describe('R1 what opens nothing', () => {
  test('is answered alike: ended, archived, unknown, broken, asked otherwise', async () => {
    const ended = await makeFeed()
    await world.runner.call.programs.calendarFeed.revoke()
    const archived = await makeFeed(world.otherRunner.call)
    await world.db.runner.updateMany({
      where: { id: world.otherRunner.runnerId },
      data: { archivedAt: world.clock.now },
    })
    const standing = await makeFeed()
    const tell = async (path: string, method = 'GET') => {
      const answer = await get(path, { method })
      const headers = Object.fromEntries(
        [...answer.headers].filter(([name]) => !/^(date|connection|keep-alive)$/.test(name)),
      )
      return { status: answer.status, text: await answer.text(), headers }
    }
    const known = await tell(ended)
    expect(known).toMatchObject({ status: 404, text: 'There is no calendar at this address.\n' })
    for (const path of [
      archived,
      `/calendar/${'a'.repeat(43)}.ics`,
      '/calendar/',
      '/calendar/x.ics',
      '/calendar/%E0%A4%A.ics',
      '/calendar/%00.ics',
      `${standing}/`,
      standing.slice(0, -1),
      standing.replace('.ics', ''),
    ])
      expect(await tell(path), path).toEqual(known)
    expect(await tell(standing, 'POST')).toEqual(known)
    expect((await tell(standing)).status).toBe(200)
    expect((await get(standing, { method: 'HEAD' })).status).toBe(200)
  })

  test('R15 who asks too often waits: at one address of the network, and of one calendar', async () => {
    const path = await makeFeed()
    const counted = (key: string, count: number) =>
      world.db.rateLimit.updateMany({ where: { key: { startsWith: key } }, data: { count } })
    const { feed } = await world.runner.call.programs.calendarFeed.get()
    await get(path)
    expect((await counted(`calendar ${feed?.id}`, 59)).count).toBe(1)
    expect((await get(path)).status).toBe(200)
    const late = await get(path)
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(3500)
    // The others are not held up by it, and nobody who guesses goes on for long.
    expect((await get('/calendar/x.ics')).status).toBe(404)
    await counted('calendar of ', 240)
    const guess = await get('/calendar/y.ics')
    expect([guess.status, Number(guess.headers.get('retry-after')) <= 60]).toEqual([429, true])
    world.clock.now = new Date(world.clock.now.getTime() + 3_600_000)
    expect((await get(path)).status).toBe(200)
  })

  test('R27 nothing of the address is in the log, also when something breaks', async () => {
    const path = await makeFeed()
    const secret = /calendar\/(.*)\.ics/.exec(path)?.[1] ?? 'none'
    let said = ''
    const sink = new Writable({
      write(chunk, _encoding, done) {
        said += chunk
        done()
      },
    })
    const broken = new Proxy(world.db, {
      get: (db, name) =>
        name === '$transaction' ? () => Promise.reject(new Error('the database is away')) : Reflect.get(db, name),
    })
    const origin = await serve({ ...world.deps, db: broken, log: pino({ level: 'trace' }, sink) })
    const answer = await fetch(`${origin}${path}`)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain(secret)
    expect(said).toContain('the database is away')
    expect(said).not.toContain(secret)
  })
})
