import { addDays } from '@strideloom/domain/calendar/day.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wishInput } from '../../permissions/stage.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { grantRunner } from '../../trpc/scope.ts'
import { findFeedSessions } from '../programs/calendar-plan-store.ts'
import { refusal, treatable } from './sessions.test.makers.ts'

let world: World
let count = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

/** Another day at each call: one therapist has one session at a time. */
const freeDay = () => addDays(TODAY, 3 + count++)
const startOf = (day: string, time = '09:00') => `${day}T${time}:00.000Z`
const own = async () => {
  const runner = await treatable(world)
  const { runnerId, call } = runner
  const wishes = world.therapist.call.sessions.wishes
  const day = freeDay()
  const wish = { ...wishInput(), times: [{ startAt: startOf(day), minutes: 45 }] }
  const { wishId } = wish
  const take = (over: object = {}) => ({
    ...{ runnerId, id: uuidv7(), wishId, sessionId: uuidv7(), day, startTime: '10:00', minutes: 45 },
    ...over,
  })
  const standing = async () => (await call.sessions.wishes.mine()).steps.map(({ state }) => state)
  const sessions = () => world.db.session.findMany({ where: { runnerId, retiredAt: null } })
  return { runnerId, call, wishes, day, wish, wishId, take, standing, sessions }
}

describe('S73 time to book, on the runner’s phone', () => {
  test('S73 the same recommendation as on the therapist’s page, and open times that the guard allows', async () => {
    const { runnerId, call } = await own()
    const day = addDays(TODAY, 8)
    await world.therapist.call.sessions.slots.offer({ id: uuidv7(), day, startTime: '15:00', minutes: 50 })
    const mine = await call.sessions.wishes.mine()
    const { signs } = await world.therapist.call.progress.now({ runnerId })
    expect(mine.booking.recommendation).toBe(signs.recommendation)
    expect(mine).toMatchObject({ therapist: 'Ines Okafor', offersTimes: true, next: null, steps: [], booked: [] })
    expect(mine.times).toContainEqual({
      start: `${day}T14:00:00.000Z`,
      minutes: expect.any(Number),
      intent: 'maintenance',
    })
    // nothing but times: whose they are and who sits in them stays where it is
    for (const time of mine.times) expect(Object.keys(time).sort()).toEqual(['intent', 'minutes', 'start'])
  })

  test('S74 whom a safety answer sends to a clinician is offered no time', async () => {
    const { runnerId, call } = await own()
    await world.db.flagAnswer.create({
      data: {
        ...{ practiceId: world.practiceId, runnerId, id: uuidv7(), flag: 'suspected-dvt', reply: 'yes' },
        ...{ askedAt: 'check-in', answeredAt: new Date(`${TODAY}T06:00:00.000Z`), region: 'calf', side: 'left' },
      },
    })
    const { booking, times } = await call.sessions.wishes.mine()
    expect(booking).toMatchObject({ recommendation: 'see-clinician', first: expect.stringMatching(/medical help/) })
    expect(times).toEqual([])
  })
})

describe('S73 a wish for a session', () => {
  test('P32 twice it is one; another under its id is refused; what is missing gets a sentence', async () => {
    const { call, wish, runnerId } = await own()
    await Promise.all([call.sessions.wishes.send(wish), call.sessions.wishes.send(wish)])
    await call.sessions.wishes.send(wish)
    expect(await world.db.sessionWish.count({ where: { runnerId } })).toBe(1)
    expect(await world.db.auditEntry.count({ where: { rowId: wish.id, action: 'session wished for' } })).toBe(1)
    await expect(call.sessions.wishes.send({ ...wish, note: 'another' })).rejects.toMatchObject({ code: 'CONFLICT' })
    const bad = { ...wishInput(), times: [], suits: ' ' }
    await expect(call.sessions.wishes.send(bad)).rejects.toThrow('Choose a time, or write when it would suit you.')
    const ahead = { ...wishInput(), toldAt: startOf(addDays(TODAY, 2)) }
    await expect(call.sessions.wishes.send(ahead)).rejects.toThrow(/future/)
    expect(await world.db.sessionWish.count({ where: { runnerId } })).toBe(1)
  })

  test('S73 the therapist reads it with the signs and what the guard says now, and books it in one press', async () => {
    const { runnerId, call, wishes, day, wish, take, sessions } = await own()
    const slotId = uuidv7()
    const slots = world.therapist.call.sessions.slots
    await slots.offer({ id: slotId, day, startTime: '10:00', minutes: 45 })
    await call.sessions.wishes.send(wish)
    const looked = await wishes.forRunner({ runnerId })
    expect(looked.wish).toMatchObject({
      note: 'The calf again.',
      times: [{ day, startTime: '10:00', isOpen: true, isOver: false, takenAt: null }],
    })
    expect(looked.wish?.times[0]?.says).toMatch(/^Maintenance, at most \d for up to \d+ min\.$/)
    expect(looked).toMatchObject({ locked: null, evidence: { title: expect.any(String) } })
    expect((await wishes.waiting()).map((one) => one.runnerId)).toContain(runnerId)

    const taken = take()
    await wishes.take(taken)
    await wishes.take(taken)
    expect(await sessions()).toMatchObject([
      {
        id: taken.sessionId,
        status: 'booked',
        startTime: '10:00',
        intent: 'maintenance',
        judgedHash: expect.any(String),
      },
    ])
    expect((await call.programs.plan({ from: day, to: day })).sessions).toMatchObject([{ status: 'booked' }])
    const scope = { practiceId: world.practiceId, runnerId, userId: '', memberId: null, timeZone: 'Europe/Stockholm' }
    expect(await findFeedSessions(world.db, grantRunner(scope), day, day)).toMatchObject([
      { id: taken.sessionId, startTime: '10:00', status: 'booked', therapist: 'Ines Okafor' },
    ])
    expect((await slots.list()).slots.find(({ id }) => id === slotId)?.isTaken).toBe(true)
    const mine = await call.sessions.wishes.mine()
    expect(mine.booked).toMatchObject([{ id: taken.sessionId, day, startTime: '10:00', isOff: false }])
    expect(mine.times.map(({ start }) => start)).not.toContain(startOf(day))
    expect(await wishes.forRunner({ runnerId })).toMatchObject({ wish: null })
    expect((await wishes.waiting()).map((one) => one.runnerId)).not.toContain(runnerId)
    const told = await world.db.auditEntry.findMany({ where: { rowId: taken.id } })
    expect(told).toMatchObject([{ action: 'wish for a session booked', detail: { session: taken.sessionId, day } }])
  })

  test('S73 two who press at once book one session', async () => {
    const { call, wishes, wish, take, sessions } = await own()
    await call.sessions.wishes.send(wish)
    const both = await Promise.allSettled([wishes.take(take()), world.owner.call.sessions.wishes.take(take())])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await sessions()).toHaveLength(1)
    expect((await refusal(wishes.take(take()))).message).toMatch(/booked for this wish already/)
  })

  test('S73 a time that was taken meanwhile gets a sentence, for two runners who asked for the same one too', async () => {
    const [first, second] = [await own(), await own()]
    const { day } = first
    for (const { call, wish } of [first, second])
      await call.sessions.wishes.send({ ...wish, times: [{ startAt: startOf(day), minutes: 45 }] })
    const results = await Promise.allSettled([
      first.wishes.take(first.take()),
      second.wishes.take(second.take({ day })),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const other = results[0].status === 'fulfilled' ? second : first
    const { code, message } = await refusal(other.wishes.take(other.take({ day, startTime: '10:20' })))
    expect(code).toBe('time-taken')
    expect(message).toBe(
      'Another session begins at 10:00 on that day and lies in this time, or too near to it. Choose another one, or decline.',
    )
    expect((await other.wishes.forRunner({ runnerId: other.runnerId })).wish?.times).toMatchObject([
      { takenAt: '10:00' },
    ])
    expect(await other.sessions()).toEqual([])
  })

  test('S21 the guard judges it again when it is answered: what closed since is refused', async () => {
    const { runnerId, call, wishes, wish, take, sessions } = await own()
    await call.sessions.wishes.send(wish)
    await world.db.consent.updateMany({ where: { runnerId }, data: { withdrawnAt: new Date(`${TODAY}T10:00:00Z`) } })
    expect((await wishes.forRunner({ runnerId })).wish?.times).toMatchObject([{ isOpen: false }])
    expect((await refusal(wishes.take(take()))).code).toBe('guard-safety')
    expect(await sessions()).toEqual([])
  })

  test('S73 declined in words that the runner reads; taken back it waits again; a booking taken back leaves the plan', async () => {
    const { runnerId, call, wishes, wish, wishId, take, standing, sessions } = await own()
    await call.sessions.wishes.send(wish)
    const declined = { runnerId, id: uuidv7(), wishId, words: 'That week is full. The one after?' }
    await wishes.decline(declined)
    await wishes.decline(declined)
    expect((await call.sessions.wishes.mine()).steps.at(-1)).toMatchObject({ words: declined.words })
    expect((await refusal(wishes.take(take()))).message).toMatch(/declined already/)
    await wishes.reopen({ runnerId, id: uuidv7(), wishId })
    await wishes.take(take())
    const back = { runnerId, id: uuidv7(), wishId }
    await wishes.reopen(back)
    await wishes.reopen(back)
    expect(await sessions()).toEqual([])
    expect(await standing()).toEqual(['wished', 'declined', 'reopened', 'taken', 'reopened'])
    expect((await wishes.forRunner({ runnerId })).wish).toMatchObject({ wishId, state: 'open' })
    expect((await refusal(wishes.reopen({ runnerId, id: uuidv7(), wishId }))).message).toMatch(/Nobody has answered/)
    await expect(wishes.decline({ ...declined, id: uuidv7(), words: ' ' })).rejects.toThrow(
      'Enter what the runner reads.',
    )
  })

  test('S73 what was answered may be taken back later, by whoever is there, until the session has begun', async () => {
    const { runnerId, call, wishes, wish, wishId, take, day, sessions } = await own()
    await call.sessions.wishes.send(wish)
    const answered = async (by = wishes) => (await by.forRunner({ runnerId })).answered
    expect(await answered()).toEqual([])
    await wishes.decline({ runnerId, id: uuidv7(), wishId, words: 'Full.' })
    const told = { wishId, answeredOn: TODAY, by: 'Ines Okafor', waitsAgain: true }
    const owner = world.owner.call.sessions.wishes
    expect(await answered(owner)).toEqual([{ ...told, words: 'Full.', booked: null }])
    await owner.reopen({ runnerId, id: uuidv7(), wishId })
    expect(await answered()).toEqual([])
    await wishes.take(take())
    const [session] = await sessions()
    const booked = { id: session?.id, day, startTime: '10:00', minutes: 45 }
    expect(await answered(owner)).toEqual([{ ...told, words: '', booked }])
    // a newer wish in words stands in its place
    await call.sessions.wishes.send({ ...wishInput(), times: [], suits: 'Mornings', toldAt: `${TODAY}T10:58:00.000Z` })
    expect(await answered()).toMatchObject([{ wishId, waitsAgain: false }])
    // begun: there is no way back here, and it is refused in words
    await world.db.session.updateMany({ where: { id: session?.id ?? '' }, data: { status: 'in-progress' } })
    expect(await answered()).toEqual([])
    expect((await refusal(wishes.reopen({ runnerId, id: uuidv7(), wishId }))).message).toMatch(/begun or is over/)
    await world.db.session.updateMany({ where: { id: session?.id ?? '' }, data: { status: 'booked' } })
    await wishes.reopen({ runnerId, id: uuidv7(), wishId })
    expect(await answered()).toEqual([])
    expect(await sessions()).toEqual([])
  })

  test('S73 one that was taken back, or that a newer one replaced, is not booked', async () => {
    const { runnerId, call, wishes, wish, wishId, take, sessions } = await own()
    await call.sessions.wishes.send(wish)
    const newer = { ...wishInput(), times: wish.times, toldAt: `${TODAY}T10:50:00.000Z` }
    await call.sessions.wishes.send(newer)
    expect((await refusal(wishes.take(take()))).message).toMatch(/newer wish/)
    await call.sessions.wishes.withdraw({ id: uuidv7(), wishId: newer.wishId, toldAt: `${TODAY}T10:55:00.000Z` })
    expect((await refusal(wishes.take(take({ wishId: newer.wishId })))).message).toMatch(/took this wish back/)
    expect(await sessions()).toEqual([])
    expect((await wishes.forRunner({ runnerId })).wish).toBeNull()
    expect((await refusal(wishes.take(take({ wishId: uuidv7() })))).code).toBe('NOT_FOUND')
    expect(wishId).not.toBe(newer.wishId)
  })

  test('R21 a time that is over is refused at its field', async () => {
    const { call, wishes, wish, take } = await own()
    await call.sessions.wishes.send(wish)
    expect((await refusal(wishes.take(take({ day: addDays(TODAY, -1) })))).fields).toEqual([
      { path: 'day', message: 'This time is over. Choose one that is still to come.' },
    ])
  })

  test('R2 another runner’s wish is answered like one that never was', async () => {
    const [mine, theirs] = [await own(), await own()]
    await theirs.call.sessions.wishes.send(theirs.wish)
    for (const wishId of [theirs.wishId, uuidv7()]) {
      expect((await refusal(mine.wishes.take(mine.take({ wishId })))).code).toBe('NOT_FOUND')
      const declined = { runnerId: mine.runnerId, id: uuidv7(), wishId, words: 'No.' }
      expect((await refusal(mine.wishes.decline(declined))).code).toBe('NOT_FOUND')
    }
    // to the runner who names it, it is a wish of nobody
    await mine.call.sessions.wishes.withdraw({ id: uuidv7(), wishId: theirs.wishId, toldAt: `${TODAY}T10:55:00.000Z` })
    expect(await theirs.standing()).toEqual(['wished'])
  })
})
