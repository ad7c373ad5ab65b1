import { makeMember, makePractice, makeRunner } from '@strideloom/fixtures/make-people.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('demo', () => {
  test('without a demo practice there is no door, and a real practice is not removed this way', async () => {
    expect(await world.nobody.call.people.demo.status()).toEqual({ demo: null, mailEnabled: false })
    await expect(world.owner.call.people.demo.remove()).rejects.toThrow(/no demo practice/)
    expect(await world.db.practice.count()).toBe(2)
  })

  test('removing it takes everything of it, signs its people out, and leaves everybody else', async () => {
    const { db } = world
    const practiceId = await makePractice(db, 'Demo', { isDemo: true })
    const owner = await makeMember(db, practiceId, 'Dora Demo', 'owner')
    const runner = await makeRunner(db, practiceId, {
      name: 'Dan Demo',
      responsibleId: owner.memberId,
      joinedOn: '2026-09-01',
    })
    // Somebody with a practice of their own who only looks around in the demo.
    await db.member.create({
      data: { practiceId, id: practiceId, userId: world.stranger.userId, name: 'Sten', role: 'therapist' },
    })
    const call = world.callerWith({ cookie: await cookieOf(db, owner.userId, world.deps.config.authSecret) })
    expect(await world.nobody.call.people.demo.status()).toMatchObject({ demo: { practice: 'Demo' } })
    await call.people.intake.save({ runnerId: runner.runnerId, id: practiceId, basedOn: null, complete: false })
    const users = await db.user.count()

    await expect(world.therapist.call.people.demo.remove()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await call.people.demo.remove()

    expect(await db.practice.findUnique({ where: { id: practiceId } })).toBeNull()
    expect(await db.auditEntry.count({ where: { practiceId } })).toBe(0)
    expect(await db.user.count()).toBe(users - 2)
    expect(await call.people.me()).toBeNull()
    expect((await world.stranger.call.people.me())?.memberships).toHaveLength(1)
    expect(await world.nobody.call.people.demo.status()).toEqual({ demo: null, mailEnabled: false })
    await world.therapist.call.people.runners.get({ runnerId: world.runner.runnerId })
  })
})
