import { makeId } from '@strideloom/fixtures/make-id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const practice = {
  id: makeId('practice', 'new'),
  memberId: makeId('member', 'new'),
  name: 'New',
  timeZone: 'Europe/Oslo',
}

describe('practice', () => {
  test('is opened once, however often and however at once the request arrives', async () => {
    await world.db.user.create({ data: { id: 'nina', name: 'Nina Ny', email: 'nina@strideloom.example' } })
    const cookie = await cookieOf(world.db, 'nina', world.deps.config.authSecret)
    const calls = [1, 2, 3].map(() => world.callerWith({ cookie }).people.practice.create(practice))
    expect(await Promise.all(calls)).toEqual([{ id: practice.id }, { id: practice.id }, { id: practice.id }])
    expect(await world.db.member.findMany({ where: { practiceId: practice.id } })).toMatchObject([
      { userId: 'nina', role: 'owner', name: 'Nina Ny' },
    ])
    expect(await world.db.auditEntry.count({ where: { practiceId: practice.id } })).toBe(1)
  })

  test('an id that is another practice’s is refused and opens nothing', async () => {
    await expect(
      world.stranger.call.people.practice.create({ ...practice, id: world.practiceId }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(
      await world.db.member.count({ where: { practiceId: world.practiceId, userId: world.stranger.userId } }),
    ).toBe(0)
  })

  test('only the owner changes it, and bad input says what is wrong', async () => {
    const change = { name: 'Vasa', timeZone: 'Europe/Stockholm', ownRunnersOnly: false }
    await expect(world.therapist.call.people.practice.update(change)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.owner.call.people.practice.update({ ...change, timeZone: 'Mars/Base' })).rejects.toThrow(
      /“Mars\/Base” is no time zone/,
    )
    await world.owner.call.people.practice.update(change)
    expect((await world.assistant.call.people.practice.get()).name).toBe('Vasa')
  })
})
