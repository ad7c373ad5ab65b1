import { fromDay } from '@strideloom/db/day-column.ts'
import { addDays } from '@strideloom/domain/calendar/day.ts'
import { instantOf, localTimeOfMinutes, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { makeMember } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wishInput } from '../../permissions/stage.ts'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, TODAY, testConfig, type World } from '../../testing/world.ts'
import { refusal, treatable } from './sessions.test.makers.ts'

const ZONE = 'Europe/Stockholm'
let world: World
let days = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

/** Another day at each call: one therapist has one session at a time. */
const freeDay = () => addDays(TODAY, 3 + days++)
const at = (day: string, time: string) => new Date(instantOf(day, time, ZONE)).toISOString()
const therapistId = () => world.therapist.memberId
const calendar = () => world.therapist.call.sessions.calendar
const booking = (runnerId: string, day: string, time: string, over: object = {}) => ({
  ...{ runnerId, id: uuidv7(), therapistId: therapistId(), start: at(day, time), minutes: 45 },
  ...over,
})
const stored = (id: string) =>
  world.db.session.findUnique({ where: { practiceId_id: { practiceId: world.practiceId, id } } })
const buffer = (bufferMinutes: number) =>
  world.db.practice.update({ where: { id: world.practiceId }, data: { bufferMinutes } })

/** A session as an earlier version, an import or a plan left it: past every gate of the api. */
const laid = async (runnerId: string, day: string, startTime: string, over: object = {}) => {
  const id = uuidv7()
  await world.db.session.create({
    data: {
      ...{ practiceId: world.practiceId, id, runnerId, therapistId: therapistId(), day: fromDay(day), startTime },
      ...{ minutes: 45, intent: 'maintenance', status: 'planned' },
      ...over,
    },
  })
  return id
}

describe('a booking', () => {
  test('stands where the guard leaves it open, judged and on record; the same again is the same one', async () => {
    const { runnerId, call } = await treatable(world)
    const day = freeDay()
    const asked = booking(runnerId, day, '10:00')
    expect(await calendar().book(asked)).toEqual({ id: asked.id, minutes: 45 })
    expect(await calendar().book(asked)).toEqual({ id: asked.id, minutes: 45 })
    expect(await stored(asked.id)).toMatchObject({
      ...{ status: 'booked', startTime: '10:00', therapistId: therapistId(), intent: 'maintenance', programId: null },
      judgedHash: expect.any(String),
    })
    const entries = await world.db.auditEntry.findMany({ where: { rowId: asked.id } })
    expect(entries.map(({ action, runnerId: of }) => [action, of])).toEqual([['session booked', runnerId]])
    // It is in the runner's own week as any other session is.
    const { sessions } = await call.programs.plan({ from: day, to: day })
    expect(sessions.map(({ id }) => id)).toEqual([asked.id])
  })

  test('ten at once for one time: one stands, nine are told from when the therapist is free', async () => {
    const runners = await Promise.all(Array.from({ length: 10 }, () => treatable(world)))
    const day = freeDay()
    const outcomes = await Promise.allSettled(
      runners.map(({ runnerId }, index) =>
        calendar().book(booking(runnerId, day, localTimeOfMinutes(600 + index * 7))),
      ),
    )
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    const within = await world.db.session.count({ where: { day: fromDay(day), status: 'booked' } })
    expect(within).toBe(outcomes.length - refused.length)
    for (const error of refused)
      expect(error.message).toMatch(
        /^Taken from \d\d:\d\d to \d\d:\d\d: .* Free again from \d\d:\d\d\. Choose another time\.$/,
      )
  })

  test('ten at once for one and the same moment: exactly one', async () => {
    const runners = await Promise.all(Array.from({ length: 10 }, () => treatable(world)))
    const day = freeDay()
    const outcomes = await Promise.allSettled(
      runners.map(({ runnerId }) => calendar().book(booking(runnerId, day, '14:00'))),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of outcomes)
      if (one.status === 'rejected')
        expect(one.reason.message).toBe(
          'Taken from 14:00 to 14:45: 45 min belong to both. Free again from 14:55. Choose another time.',
        )
    expect(await world.db.session.count({ where: { day: fromDay(day), status: 'booked' } })).toBe(1)
  })

  test('the buffer is kept on both sides, whoever the other one is with, and is the practice’s own', async () => {
    const [{ runnerId }, other, third] = [await treatable(world), await treatable(world), await treatable(world)]
    const day = freeDay()
    await calendar().book(booking(runnerId, day, '10:00'))
    const near = await refusal(calendar().book(booking(other.runnerId, day, '10:50')))
    expect(near).toMatchObject({ code: 'time-taken' })
    expect(near.message).toBe(
      'Taken from 10:00 to 10:45: only 5 min between them, 10 are kept free. Free again from 10:55. Choose another time.',
    )
    expect((await refusal(calendar().book(booking(other.runnerId, day, '09:10')))).code).toBe('time-taken')
    await calendar().book(booking(other.runnerId, day, '10:55'))
    // Another therapist has time of their own.
    await calendar().book(booking(third.runnerId, day, '10:00', { therapistId: world.owner.memberId }))
    await buffer(0)
    const back = await treatable(world)
    await calendar().book(booking(back.runnerId, day, '11:40'))
    await buffer(10)
  })

  test('R24 the database holds it too: whatever way a booked row comes, it is not let in', async () => {
    const [{ runnerId }, other] = [await treatable(world), await treatable(world)]
    const day = freeDay()
    await calendar().book(booking(runnerId, day, '10:00'))
    await expect(laid(other.runnerId, day, '10:50', { status: 'booked' })).rejects.toThrow(/session_time_taken/)
    const planned = await laid(other.runnerId, day, '10:50')
    await expect(world.db.session.updateMany({ where: { id: planned }, data: { status: 'booked' } })).rejects.toThrow(
      /session_time_taken/,
    )
    const said = await refusal(
      world.therapist.call.sessions.setStatus({ runnerId: other.runnerId, id: planned, next: { status: 'booked' } }),
    )
    expect(said.code).toBe('time-taken')
    expect((await stored(planned))?.status).toBe('planned')
  })

  test('of two that stand planned at one time the first one that is booked has it', async () => {
    const [{ runnerId }, other] = [await treatable(world), await treatable(world)]
    const day = freeDay()
    const [one, two] = [await laid(runnerId, day, '10:00'), await laid(other.runnerId, day, '10:20')]
    const book = (of: string, id: string) =>
      world.therapist.call.sessions.setStatus({ runnerId: of, id, next: { status: 'booked' } })
    await book(runnerId, one)
    expect((await refusal(book(other.runnerId, two))).code).toBe('time-taken')
    // What is only planned keeps new ones away all the same.
    const third = await treatable(world)
    await laid(third.runnerId, day, '15:00')
    expect((await refusal(calendar().book(booking(third.runnerId, day, '15:20')))).code).toBe('time-taken')
  })

  test('S50 what is open is taken as the guard leaves it; longer, or for something else, takes a reason that is kept', async () => {
    const { runnerId } = await treatable(world)
    const day = freeDay()
    await world.db.race.create({
      data: {
        ...{ practiceId: world.practiceId, id: uuidv7(), runnerId, name: 'Lucia', day: fromDay(addDays(day, 1)) },
        ...{ startTime: '09:00', distanceKm: 42.2, priority: 'A' },
      },
    })
    const when = { therapistId: therapistId(), start: at(day, '18:00'), minutes: 60 }
    const { asked } = await calendar().offers({ runnerId, ...when })
    expect(asked).toMatchObject({ intent: 'pre-event', minutes: 30, refused: null })
    expect(asked.whole?.refused).toMatchObject({
      asks: 'block',
      rules: expect.arrayContaining([expect.stringMatching(/^PRE-/)]),
    })
    const corrective = await calendar().offers({ runnerId, ...when, intent: 'corrective' })
    expect(corrective.asked.refused?.asks).toBe('block')

    const short = { runnerId, id: uuidv7(), ...when }
    expect(await calendar().book(short)).toEqual({ id: short.id, minutes: 30 })
    expect(await world.db.guardOverride.count({ where: { sessionId: short.id } })).toBe(0)
    await world.therapist.call.sessions.setStatus({
      ...{ runnerId, id: short.id, next: { status: 'cancelled', cancelledBy: 'therapist' } },
    })

    const long = { runnerId, id: uuidv7(), ...when, intent: 'corrective' as const }
    const refused = await refusal(calendar().book(long))
    expect(refused).toMatchObject({
      code: 'guard-block',
      rules: expect.arrayContaining([expect.stringMatching(/^PRE-/)]),
    })
    expect((await refusal(calendar().book({ ...long, reason: 'too short' }))).code).toBe('guard-block')
    expect(await stored(long.id)).toBeNull()
    await calendar().book({ ...long, reason: 'She asked for it and knows what it may do.' })
    expect(await stored(long.id)).toMatchObject({ minutes: 60, intent: 'corrective', status: 'booked' })
    const overrides = await world.db.guardOverride.findMany({ where: { sessionId: long.id } })
    expect(new Set(overrides.map(({ reason }) => reason))).toEqual(
      new Set(['She asked for it and knows what it may do.']),
    )
  })

  test('R24 no reason opens what a safety answer closes', async () => {
    const { runnerId } = await treatable(world)
    await world.therapist.call.people.desk.answer({
      runnerId,
      answers: [{ id: uuidv7(), flag: 'suspected-dvt', reply: 'yes' }],
    })
    const asked = booking(runnerId, freeDay(), '10:00', { reason: 'Because it would be nice all the same.' })
    expect((await refusal(calendar().book(asked))).code).toBe('guard-safety')
    expect(await stored(asked.id)).toBeNull()
  })

  test('what is over, too far ahead, or of nobody here is refused and changes nothing', async () => {
    const { runnerId } = await treatable(world)
    const day = freeDay()
    for (const [over, message] of [
      [{ start: at(addDays(TODAY, -1), '10:00') }, /is over/],
      [{ start: at(addDays(TODAY, 300), '10:00') }, /too far ahead/],
      [{ therapistId: uuidv7() }, /not here/],
      [{ therapistId: world.assistant.memberId }, /not here/],
      [{ therapistId: world.stranger.memberId }, /not here/],
      [{ minutes: 500 }, /at most 180 minutes/],
    ] as const)
      expect((await refusal(calendar().book(booking(runnerId, day, '10:00', over)))).message).toMatch(message)
    expect(await world.db.session.count({ where: { runnerId } })).toBe(0)
  })
})

describe('what is offered', () => {
  test('S17 the first open time that the guard allows, with its reason, and the second best; taken ones are passed over', async () => {
    const { runnerId } = await treatable(world)
    const other = await treatable(world)
    const day = freeDay()
    for (const startTime of ['09:00', '11:00', '13:00'])
      await world.therapist.call.sessions.slots.offer({ id: uuidv7(), day, startTime, minutes: 45 })
    await calendar().book(booking(other.runnerId, day, '09:20'))
    const { offers, offersTimes, locked, asked } = await calendar().offers({
      ...{ runnerId, therapistId: therapistId(), start: at(day, '09:30'), minutes: 45 },
    })
    expect({ offersTimes, locked }).toEqual({ offersTimes: true, locked: null })
    expect(offers.map(({ day: on, startTime }) => [on, startTime])).toEqual([
      [day, '11:00'],
      [day, '13:00'],
    ])
    expect(offers[0]?.why).toMatch(/^The first free time that is open for/)
    expect(offers[1]?.why).toMatch(/^Second:/)
    expect(asked.taken).toMatch(/^Taken from 09:20 to 10:05/)
    // What is offered can be booked as it is offered.
    const first = offers[0]
    if (!first) throw new Error('one is offered')
    await calendar().book(booking(runnerId, day, '11:00', { minutes: first.minutes }))
    for (const slot of await world.db.openSlot.findMany({ where: { therapistId: therapistId() } }))
      await world.db.openSlot.update({
        where: { practiceId_id: { practiceId: world.practiceId, id: slot.id } },
        data: { retiredAt: world.clock.now },
      })
  })

  test('where no open times are entered, the same time of the coming days', async () => {
    const { runnerId } = await treatable(world)
    const { offers, offersTimes } = await calendar().offers({
      ...{ runnerId, therapistId: world.owner.memberId, start: at(addDays(TODAY, 1), '07:15'), minutes: 45 },
    })
    expect(offersTimes).toBe(false)
    expect(offers.length).toBe(2)
    expect(new Set(offers.map(({ startTime }) => startTime))).toEqual(new Set(['07:15']))
  })
})

describe('R21 when a session begins', () => {
  test('the database says it as the domain does, also in hours that come twice or never, and without a statement of its own', async () => {
    const asked = [
      ...['2026-10-25', '2027-03-28'].flatMap((day) =>
        ['01:59', '02:00', '02:30', '03:00'].map((time) => [day, time, ZONE]),
      ),
      ...['2026-11-01', '2027-03-14'].flatMap((day) =>
        ['01:30', '02:30'].map((time) => [day, time, 'America/New_York']),
      ),
      ...['2027-04-04', '2026-10-04'].flatMap((day) =>
        ['01:45', '02:15'].map((time) => [day, time, 'Australia/Lord_Howe']),
      ),
      ['2026-12-31', '23:59', 'Pacific/Kiritimati'],
    ] as [string, string, string][]
    for (const [day, time, zone] of asked) {
      const [row] = await world.db.$queryRaw<
        { begins: Date }[]
      >`SELECT session_begins(${day}::date, ${time}, ${zone}) AS begins`
      expect(`${day} ${time} ${zone}: ${row?.begins.toISOString()}`).toBe(
        `${day} ${time} ${zone}: ${instantOf(day, time, zone)}`,
      )
    }
    const plan = await world.db.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN VERBOSE SELECT session_begins(s.day, s."startTime", 'UTC') FROM "Session" s`
    expect(JSON.stringify(plan)).not.toContain('session_begins')
  })
})

describe('a move', () => {
  test('is judged anew, stands on record with both places, and goes back the same way', async () => {
    const { runnerId } = await treatable(world)
    const [day, next] = [freeDay(), freeDay()]
    const asked = booking(runnerId, day, '10:00')
    await calendar().book(asked)
    const before = await stored(asked.id)
    const [here, there] = [
      { therapistId: therapistId(), start: at(day, '10:00') },
      { therapistId: world.owner.memberId, start: at(next, '11:30') },
    ]
    const move = (from: typeof here, to: typeof here) =>
      calendar().move({ runnerId, id: asked.id, minutes: 45, ...to, from })
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    await move(here, there)
    const after = await stored(asked.id)
    expect(after).toMatchObject({ startTime: '11:30', therapistId: world.owner.memberId, status: 'booked' })
    expect(before?.judgedAt?.getTime()).toBeLessThan(after?.judgedAt?.getTime() ?? 0)
    // The same again is done already; from where it does not stand any more it is refused.
    await move(here, there)
    expect((await refusal(move(here, { ...here, start: at(next, '15:00') }))).code).toBe('record-moved-on')
    await move(there, here)
    expect(await stored(asked.id)).toMatchObject({ startTime: '10:00', therapistId: therapistId() })
    const moves = await world.db.auditEntry.findMany({ where: { rowId: asked.id, action: 'session moved' } })
    expect(moves).toHaveLength(2)
  })

  test('into another one is refused and changes nothing; of two at once one moves', async () => {
    const [one, two, three] = [await treatable(world), await treatable(world), await treatable(world)]
    const day = freeDay()
    const [a, b, c] = [
      booking(one.runnerId, day, '08:00'),
      booking(two.runnerId, day, '10:00'),
      booking(three.runnerId, day, '12:00'),
    ]
    for (const each of [a, b, c]) await calendar().book(each)
    const to = (of: typeof a, time: string) =>
      calendar().move({
        ...{ runnerId: of.runnerId, id: of.id, therapistId: therapistId(), start: at(day, time), minutes: 45 },
        from: { therapistId: therapistId(), start: of.start },
      })
    expect((await refusal(to(b, '08:30'))).code).toBe('time-taken')
    expect((await stored(b.id))?.startTime).toBe('10:00')
    const outcomes = await Promise.allSettled([to(b, '15:00'), to(c, '15:20')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a session of a program moves in its draft too: publishing again does not bring it back', async () => {
    const { runnerId } = await treatable(world)
    const program = await beginProgram(world.therapist.call, runnerId, { weeks: 8 })
    await program.edit(pairCalf(null))
    const [day, next] = [freeDay(), freeDay()]
    await program.edit((draft, context) =>
      placeSession(
        draft,
        { day, startTime: '12:30', minutes: 40, intent: 'maintenance', pairingIds: Object.keys(draft.pairings) },
        context,
      ),
    )
    await program.publish()
    const id = Object.keys((await program.get()).draft.sessions)[0] ?? ''
    await calendar().move({
      ...{ runnerId, id, therapistId: therapistId(), start: at(next, '09:00'), minutes: 40 },
      from: { therapistId: therapistId(), start: at(day, '12:30') },
    })
    const { draft } = await program.get()
    expect(draft.sessions[id]).toMatchObject({ day: next, startTime: '09:00' })
    await program.publish()
    expect(await stored(id)).toMatchObject({ startTime: '09:00', day: fromDay(next), retiredAt: null })
  })

  test('what has begun, was cancelled or is signed is not moved', async () => {
    const { runnerId } = await treatable(world)
    const day = freeDay()
    for (const status of ['in-progress', 'done', 'signed', 'cancelled', 'missed']) {
      const id = await laid(runnerId, day, '10:00', { status })
      const moving = calendar().move({
        ...{ runnerId, id, therapistId: therapistId(), start: at(day, '16:00'), minutes: 45 },
        from: { therapistId: therapistId(), start: at(day, '10:00') },
      })
      expect((await refusal(moving)).code).toBe('session-not-open')
      await world.db.session.updateMany({ where: { id }, data: { retiredAt: world.clock.now } })
    }
  })
})

describe('by other ways', () => {
  test('R24 a publication that moves what is booked into somebody else’s time is told so, and changes nothing', async () => {
    const [{ runnerId }, other] = [await treatable(world), await treatable(world)]
    const program = await beginProgram(world.therapist.call, runnerId, { weeks: 8 })
    await program.edit(pairCalf(null))
    const day = freeDay()
    await program.edit((draft, context) =>
      placeSession(
        draft,
        { day, startTime: '09:00', minutes: 40, intent: 'maintenance', pairingIds: Object.keys(draft.pairings) },
        context,
      ),
    )
    await program.publish()
    const id = Object.keys((await program.get()).draft.sessions)[0] ?? ''
    await world.therapist.call.sessions.setStatus({ runnerId, id, next: { status: 'booked' } })
    await calendar().book(booking(other.runnerId, day, '12:00'))
    await program.edit((draft) => {
      const session = draft.sessions[id]
      return session ? { ...draft, sessions: { [id]: { ...session, startTime: '12:10' } } } : draft
    })
    const refused = await refusal(program.publish())
    expect(refused.code).toBe('time-taken')
    expect(refused.message).toMatch(/^Another appointment of this therapist lies in this time, or too near to it\./)
    expect(await stored(id)).toMatchObject({ startTime: '09:00', status: 'booked' })
  })

  test('R21 a runner in another zone keeps the moment, also of an appointment that clashed before', async () => {
    const [{ runnerId, call }, other] = [await treatable(world), await treatable(world)]
    const day = freeDay()
    const id = await world.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('strideloom.times_stand', 'on', true)`
      const rows = [runnerId, other.runnerId].map((of) => ({
        ...{ practiceId: world.practiceId, id: uuidv7(), runnerId: of, therapistId: therapistId(), day: fromDay(day) },
        ...{ startTime: '16:00', minutes: 45, intent: 'maintenance', status: 'booked' },
      }))
      await tx.session.createMany({ data: rows })
      return rows[0]?.id ?? ''
    })
    await call.people.own.timeZone({ timeZone: 'America/New_York' })
    expect(await stored(id)).toMatchObject({ startTime: '10:00' })
    const { sessions } = await calendar().range({ from: day, days: 1 })
    expect(sessions.map(({ start, clashGap }) => [start, clashGap])).toEqual([
      [at(day, '16:00'), -45],
      [at(day, '16:00'), -45],
    ])
  })
})

describe('a cancellation', () => {
  test('S71 leaves the counters alone, frees the time, and is taken back as it was', async () => {
    const { runnerId } = await treatable(world, { used: true })
    const told = async () => {
      const { signs, ...rest } = await world.therapist.call.progress.now({ runnerId })
      const overview = await world.therapist.call.progress.overview({ runnerId })
      return JSON.stringify({ signs, rest, overview })
    }
    const before = await told()
    const asked = booking(runnerId, freeDay(), '10:00')
    await calendar().book(asked)
    const status = (next: Parameters<typeof world.therapist.call.sessions.setStatus>[0]['next']) =>
      world.therapist.call.sessions.setStatus({ runnerId, id: asked.id, next })
    await status({ status: 'cancelled', cancelledBy: 'runner' })
    expect(await told()).toBe(before)
    const other = await treatable(world)
    const instead = { ...booking(other.runnerId, TODAY, '10:00'), start: asked.start }
    await calendar().book(instead)
    expect((await refusal(status({ status: 'booked' }))).code).toBe('time-taken')
    await world.therapist.call.sessions.setStatus({
      ...{ runnerId: other.runnerId, id: instead.id, next: { status: 'cancelled', cancelledBy: 'therapist' } },
    })
    await status({ status: 'booked' })
    expect(await stored(asked.id)).toMatchObject({ status: 'booked', cancelledBy: null })
  })
})

describe('the calendar', () => {
  const range = (from: string, count = 1) => ({ from, days: count })

  test('shows the practice by its own clock, with the runner’s where it is another one', async () => {
    const { runnerId } = await treatable(world)
    const day = freeDay()
    await world.db.runner.updateMany({ where: { id: runnerId }, data: { timeZone: 'America/New_York' } })
    const asked = booking(runnerId, day, '15:00')
    await calendar().book(asked)
    expect(await stored(asked.id)).toMatchObject({ startTime: '09:00' })
    const shown = await calendar().range(range(day))
    expect(shown).toMatchObject({ timeZone: ZONE, bufferMinutes: 10, today: TODAY })
    const [session] = shown.sessions
    expect(session).toMatchObject({ id: asked.id, start: asked.start, intent: 'maintenance', status: 'booked' })
    expect(session?.runner).toMatchObject({ id: runnerId, timeZone: 'America/New_York' })
    expect(timeOf(session?.start ?? '', shown.timeZone)).toBe('15:00')
    expect(shown.columns.map(({ name, isYou }) => [name, isYou])).toEqual([
      ['Ines Okafor', true],
      ['Olga Berg', false],
    ])
  })

  test('R21 late on one day and early on the next are each on their own; over midnight on both', async () => {
    const { runnerId } = await treatable(world)
    const [day] = [freeDay(), freeDay(), freeDay()]
    const ids = [
      await laid(runnerId, day, '23:40'),
      await laid(runnerId, addDays(day, 1), '00:40'),
      await laid(runnerId, addDays(day, 1), '23:59', { minutes: 10 }),
    ]
    const on = async (from: string) => (await calendar().range(range(from))).sessions.map(({ id }) => id)
    expect(await on(day)).toEqual([ids[0]])
    expect(await on(addDays(day, 1))).toEqual(ids)
  })

  test('what overlapped before the buffer was there stands, and is shown as a clash on both', async () => {
    const [{ runnerId }, other] = [await treatable(world), await treatable(world)]
    const day = freeDay()
    const one = await laid(runnerId, day, '10:00')
    const two = await laid(other.runnerId, day, '10:30')
    const { sessions } = await calendar().range(range(day))
    expect(Object.fromEntries(sessions.map(({ id, clashGap }) => [id, clashGap]))).toEqual({ [one]: -15, [two]: -15 })
  })

  test('an assistant reads names and times and nothing clinical, and changes nothing', async () => {
    const { runnerId } = await treatable(world)
    const day = freeDay()
    const asked = booking(runnerId, day, '10:00')
    await calendar().book(asked)
    const { sessions } = await world.assistant.call.sessions.calendar.range(range(day))
    expect(sessions[0]).toMatchObject({ id: asked.id, intent: null, pressure: null, runner: { id: runnerId } })
    for (const doing of [
      () => world.assistant.call.sessions.calendar.marks(range(day)),
      () => world.assistant.call.sessions.calendar.book(booking(runnerId, day, '14:00')),
      () => world.assistant.call.sessions.calendar.feed.create({ id: uuidv7() }),
    ])
      await expect(doing()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('R1 under the setting for own runners somebody else’s time is busy: no name, no id, no purpose', async () => {
    const day = freeDay()
    const limited = await makeMember(world.db, world.practiceId, 'Pia Lund', 'therapist')
    const cookie = await cookieOf(world.db, limited.userId, testConfig.authSecret)
    const pia = world.callerWith({ cookie })
    const { runnerId } = await treatable(world)
    const asked = booking(runnerId, day, '10:00')
    await calendar().book(asked)
    await world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly: true } })
    try {
      const [session] = (await pia.sessions.calendar.range(range(day))).sessions
      expect(session).toMatchObject({ runner: null, intent: null, pressure: null, cancelledBy: null, minutes: 45 })
      expect(JSON.stringify(await pia.sessions.calendar.range(range(day)))).not.toContain(runnerId)
      expect(await pia.sessions.calendar.marks(range(day))).toEqual([])
      await expect(
        pia.sessions.calendar.move({
          ...{ runnerId, id: asked.id, therapistId: limited.memberId, start: at(day, '12:00'), minutes: 45 },
          from: { therapistId: therapistId(), start: asked.start },
        }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect((await calendar().range(range(day))).sessions[0]?.runner?.id).toBe(runnerId)
      expect((await world.owner.call.sessions.calendar.range(range(day))).sessions[0]?.runner?.id).toBe(runnerId)
    } finally {
      await world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly: false } })
    }
  })

  test('R1 a runner and another practice see nothing of it', async () => {
    const day = freeDay()
    const { runnerId, call } = await treatable(world)
    await calendar().book(booking(runnerId, day, '10:00'))
    await expect(call.sessions.calendar.range(range(day))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await world.stranger.call.sessions.calendar.range(range(day))).sessions).toEqual([])
    expect((await refusal(calendar().range({ from: day, days: 43 }))).message).toMatch(/at most 42 days/)
  })

  test('S51 what changed since a session was booked marks it, with the ceiling of now', async () => {
    const { runnerId } = await treatable(world)
    const day = freeDay()
    const asked = booking(runnerId, day, '10:00')
    await calendar().book(asked)
    const mark = async () => (await calendar().marks(range(day))).find(({ id }) => id === asked.id)
    const before = await mark()
    expect(before).toMatchObject({ needsLook: false, ceiling: expect.any(Number) })
    await world.db.race.create({
      data: {
        ...{ practiceId: world.practiceId, id: uuidv7(), runnerId, name: 'Lucia 10 km', distanceKm: 10, priority: 'A' },
        ...{ day: fromDay(addDays(day, 1)), startTime: '10:00' },
      },
    })
    const after = await mark()
    expect(after?.needsLook).toBe(true)
    expect(after?.ceiling).toBeLessThan(before?.ceiling ?? 0)
  })

  test('a wish that is booked keeps the buffer too', async () => {
    const [{ runnerId }, wisher] = [await treatable(world), await treatable(world)]
    const day = freeDay()
    await calendar().book(booking(runnerId, day, '10:00'))
    const wish = { ...wishInput(), times: [{ startAt: at(day, '10:50'), minutes: 45 }] }
    await wisher.call.sessions.wishes.send(wish)
    const take = (startTime: string) =>
      world.therapist.call.sessions.wishes.take({
        ...{ runnerId: wisher.runnerId, id: uuidv7(), wishId: wish.wishId, sessionId: uuidv7() },
        ...{ day, startTime, minutes: 45 },
      })
    expect((await refusal(take('10:50'))).code).toBe('time-taken')
    await take('10:55')
  })
})
