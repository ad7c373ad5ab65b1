import { makeId } from '@strideloom/fixtures/make-id.ts'
import { makeMember } from '@strideloom/fixtures/make-people.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** One more therapist, with a caller. */
const hire = async (name: string) => {
  const member = await makeMember(world.db, world.practiceId, name, 'therapist')
  const cookie = await cookieOf(world.db, member.userId, world.deps.config.authSecret)
  return { ...member, call: world.callerWith({ cookie }) }
}

describe('members', () => {
  test('everybody who works here sees names and roles, the owner e-mail addresses too', async () => {
    const seen = await world.assistant.call.people.members.list()
    expect(seen.members.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Anna Holm: assistant',
      'Ines Okafor: therapist',
      'Olga Berg: owner',
    ])
    expect(seen.members.filter(({ email }) => email !== null).map(({ you }) => you)).toEqual([true])
    expect(seen.links).toEqual([])
    const owners = await world.owner.call.people.members.list()
    expect(owners.members.every(({ email }) => email?.includes('@'))).toBe(true)
  })

  test('somebody removed has no access at the next request; what they wrote stays, their runners have a new therapist', async () => {
    const leaver = await hire('Pia Ek')
    const runnerId = makeId('runner', 'of Pia')
    await leaver.call.people.runners.create({
      id: runnerId,
      name: 'Ture Alm',
      timeZone: 'Europe/Stockholm',
      responsibleId: leaver.memberId,
    })
    const link = await leaver.call.people.invitations.forRunner({ runnerId, id: makeId('invitation', 'Ture') })
    const { memberId } = leaver
    await expect(world.owner.call.people.members.remove({ memberId })).rejects.toThrow(
      'One runner would be left without a therapist. Choose who takes over.',
    )
    const handOverTo = world.therapist.memberId
    await world.owner.call.people.members.remove({ memberId, handOverTo })
    await world.owner.call.people.members.remove({ memberId, handOverTo })

    await expect(leaver.call.people.runners.list({})).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const runner = await world.therapist.call.people.runners.get({ runnerId })
    expect(runner.responsible).toBe('Ines Okafor')
    const kept = await world.db.member.findFirst({ where: { id: memberId } })
    expect(kept?.name).toBe('Pia Ek')
    expect(await world.db.auditEntry.count({ where: { action: 'member removed', rowId: memberId } })).toBe(1)
    const secret = link.link.split('/join/')[1] ?? ''
    expect(await world.nobody.call.people.invitations.open({ secret })).toBeNull()
  })

  test('runners are handed to therapists of this practice only', async () => {
    const memberId = world.therapist.memberId
    for (const handOverTo of [world.stranger.memberId, world.assistant.memberId, memberId])
      await expect(world.owner.call.people.members.remove({ memberId, handOverTo })).rejects.toThrow(
        /another therapist of this practice/,
      )
    expect((await world.db.member.findFirst({ where: { id: memberId } }))?.removedAt).toBeNull()
  })

  test('the last owner cannot go, nor stop being one; of two who remove each other at once one stays', async () => {
    const { memberId } = world.owner
    await expect(world.owner.call.people.members.remove({ memberId })).rejects.toThrow(/needs an owner/)
    await expect(world.owner.call.people.members.changeRole({ memberId, role: 'therapist' })).rejects.toThrow(
      /needs an owner/,
    )
    const second = await hire('Rut Lind')
    await world.owner.call.people.members.changeRole({ memberId: second.memberId, role: 'owner' })
    const handOverTo = world.therapist.memberId
    const both = await Promise.allSettled([
      world.owner.call.people.members.changeRole({ memberId, role: 'therapist' }),
      second.call.people.members.changeRole({ memberId: second.memberId, role: 'therapist', handOverTo }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const owners = await world.db.member.findMany({ where: { practiceId: world.practiceId, role: 'owner' } })
    expect(owners).toHaveLength(1)
    await world.db.member.update({
      where: { practiceId_id: { practiceId: world.practiceId, id: memberId } },
      data: { role: 'owner' },
    })
  })

  test('an assistant answers for no runner: becoming one hands them over', async () => {
    const member = await hire('Sven Rask')
    const runnerId = makeId('runner', 'of Sven')
    await member.call.people.runners.create({
      id: runnerId,
      name: 'Vera Dahl',
      timeZone: 'Europe/Stockholm',
      responsibleId: member.memberId,
    })
    const { memberId } = member
    await expect(world.owner.call.people.members.changeRole({ memberId, role: 'assistant' })).rejects.toThrow(
      /Choose who takes over/,
    )
    await world.owner.call.people.members.changeRole({
      memberId,
      role: 'assistant',
      handOverTo: world.therapist.memberId,
    })
    await expect(member.call.people.runners.get({ runnerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { runners } = await member.call.people.runners.list({ search: 'Vera' })
    expect(runners).toMatchObject([{ name: 'Vera Dahl', tags: [], lastLogOn: null, hasPlan: false }])
  })

  test('only the owner invites, removes and changes roles, and only in their practice', async () => {
    const { memberId } = world.therapist
    for (const who of [world.therapist, world.assistant, world.stranger, world.runner])
      await expect(
        who.call.people.members.changeRole({ memberId, role: 'owner', handOverTo: null }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.nobody.call.people.members.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('a member is invited by a link, once however often it is sent, and works here from then on', async () => {
    const id = makeId('invitation', 'Lova')
    await world.owner.call.people.members.invite({ id, name: 'Lova Strand', role: 'therapist' })
    const { link } = await world.owner.call.people.members.invite({ id, name: 'Lova Strand', role: 'therapist' })
    const { links } = await world.owner.call.people.members.list()
    expect(links.map(({ name, role }) => ({ name, role }))).toEqual([{ name: 'Lova Strand', role: 'therapist' }])

    const secret = link.split('/join/')[1] ?? ''
    expect(await world.nobody.call.people.invitations.open({ secret })).toEqual({
      practice: 'Vasa Running Care',
      name: 'Lova Strand',
    })
    const user = await world.db.user.create({ data: { id: 'lova', name: 'Lova', email: 'lova@strideloom.example' } })
    const call = world.callerWith({ cookie: await cookieOf(world.db, user.id, world.deps.config.authSecret) })
    expect(await call.people.invitations.accept({ secret })).toEqual({ practiceId: world.practiceId, kind: 'member' })
    const me = await call.people.me()
    expect(me?.memberships).toMatchObject([{ kind: 'member', role: 'therapist', practice: 'Vasa Running Care' }])
    await call.people.runners.get({ runnerId: world.runner.runnerId })
  })
})
