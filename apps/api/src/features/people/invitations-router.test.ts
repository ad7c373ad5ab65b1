import { makeId } from '@strideloom/fixtures/make-id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { hashSecret } from './link-secret.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const secretOf = ({ link }: { link: string }): string => link.split('/join/')[1] ?? ''

/** A runner without an account, and the link that the therapist made for them. */
const invited = async (name: string) => {
  const runnerId = makeId('runner', name)
  await world.therapist.call.people.runners.create({
    id: runnerId,
    name,
    timeZone: 'Europe/Stockholm',
    responsibleId: world.therapist.memberId,
  })
  const id = makeId('invitation', name)
  const { link, expiresAt } = await world.therapist.call.people.invitations.forRunner({ runnerId, id })
  return { runnerId, id, link, expiresAt, secret: secretOf({ link }) }
}

const account = async (name: string) => {
  await world.db.user.create({ data: { id: name, name, email: `${name}@strideloom.example` } })
  return {
    userId: name,
    call: world.callerWith({ cookie: await cookieOf(world.db, name, world.deps.config.authSecret) }),
  }
}

describe('invitations', () => {
  test('P6 a runner is bound to the record by the link, on that day, and sees only their own', async () => {
    const { runnerId, secret, link } = await invited('Elsa Norr')
    expect(link).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{43}$/)
    const elsa = await account('elsa')
    expect(await elsa.call.people.invitations.accept({ secret })).toEqual({
      practiceId: world.practiceId,
      kind: 'runner',
    })
    const me = await elsa.call.people.me()
    expect(me?.memberships).toMatchObject([{ kind: 'runner', runnerId }])
    const record = await world.therapist.call.people.runners.get({ runnerId })
    expect(record).toMatchObject({ hasAccount: true, joinedOn: TODAY, invitation: { state: 'accepted' } })
    await expect(elsa.call.people.runners.get({ runnerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.db.auditEntry.count({ where: { action: 'invitation accepted', runnerId } })).toBe(1)
  })

  test('the database keeps no secret, only its hash', async () => {
    const { id, secret } = await invited('Frej Ahl')
    const row = await world.db.invitation.findFirstOrThrow({ where: { id } })
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(row.secretHash).toBe(hashSecret(secret))
    const audits = await world.db.auditEntry.findMany({ where: { rowId: id } })
    expect(JSON.stringify(audits.map(({ detail }) => detail))).not.toContain(secret)
  })

  test('single use: the same account may press twice, another one is refused', async () => {
    const { secret } = await invited('Gun Berg')
    const [gun, thief] = [await account('gun'), await account('thief')]
    await gun.call.people.invitations.accept({ secret })
    await gun.call.people.invitations.accept({ secret })
    await expect(thief.call.people.invitations.accept({ secret })).rejects.toThrow(/not valid any more/)
    expect((await thief.call.people.me())?.memberships).toEqual([])
  })

  test('two accounts that press at once: one is bound', async () => {
    const { secret, runnerId } = await invited('Hilda Sund')
    const [one, two] = [await account('hilda1'), await account('hilda2')]
    const both = await Promise.allSettled([one, two].map(({ call }) => call.people.invitations.accept({ secret })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const row = await world.db.runner.findFirstOrThrow({ where: { id: runnerId } })
    expect(['hilda1', 'hilda2']).toContain(row.userId)
  })

  test('used, run out, taken back and unknown links answer alike', async () => {
    const used = await invited('Ida Used')
    await (await account('ida')).call.people.invitations.accept({ secret: used.secret })
    const revoked = await invited('Ida Revoked')
    await world.therapist.call.people.invitations.revoke({ id: revoked.id })
    const old = await invited('Ida Old')
    await world.db.invitation.updateMany({ where: { id: old.id }, data: { expiresAt: new Date(world.clock.now) } })
    const archived = await invited('Ida Archived')
    await world.db.runner.updateMany({ where: { id: archived.runnerId }, data: { archivedAt: world.clock.now } })
    const secrets = [used, revoked, old, archived].map(({ secret }) => secret).concat('x'.repeat(43))
    const answers = secrets.map((secret) => world.nobody.call.people.invitations.open({ secret }))
    expect(await Promise.all(answers)).toEqual(secrets.map(() => null))
    const late = await account('late')
    for (const secret of secrets)
      await expect(late.call.people.invitations.accept({ secret })).rejects.toThrow(/not valid any more/)
  })

  test('it is valid for 14 days', async () => {
    const { secret, expiresAt } = await invited('Jan Lagom')
    expect(expiresAt).toBe('2026-12-07T11:00:00.000Z')
    world.clock.now = new Date('2026-12-07T10:59:59.000Z')
    expect(await world.nobody.call.people.invitations.open({ secret })).not.toBeNull()
    world.clock.now = new Date('2026-12-07T11:00:00.000Z')
    expect(await world.nobody.call.people.invitations.open({ secret })).toBeNull()
    world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
  })

  test('a new link ends the older one; the same request again is one invitation with a fresh link', async () => {
    const { runnerId, id, secret } = await invited('Kaj Frisk')
    const again = await world.therapist.call.people.invitations.forRunner({ runnerId, id })
    expect(await world.nobody.call.people.invitations.open({ secret })).toBeNull()
    const next = await world.therapist.call.people.invitations.forRunner({
      runnerId,
      id: makeId('invitation', 'Kaj 2'),
    })
    expect(await world.nobody.call.people.invitations.open({ secret: secretOf(again) })).toBeNull()
    expect(await world.nobody.call.people.invitations.open({ secret: secretOf(next) })).not.toBeNull()
    expect(await world.db.invitation.count({ where: { runnerId } })).toBe(2)
  })

  test('a runner who has an account is not invited again, and a record is not bound twice', async () => {
    await expect(
      world.therapist.call.people.invitations.forRunner({
        runnerId: world.runner.runnerId,
        id: makeId('invitation', 'Maya'),
      }),
    ).rejects.toThrow(/has an account already/)
    const { secret, runnerId } = await invited('Lena Dubbel')
    await account('lena')
    await world.db.runner.updateMany({ where: { id: runnerId }, data: { userId: 'lena' } })
    const other = await account('other')
    await expect(other.call.people.invitations.accept({ secret })).rejects.toThrow(/linked to another account/)
    await expect(
      world.runner.call.people.invitations.accept({ secret: (await invited('Mio')).secret }),
    ).rejects.toThrow(/another runner of the same practice/)
  })

  test('only who may see the record takes its link back; a foreign id answers like none', async () => {
    const { id, secret } = await invited('Nora Kvist')
    for (const who of [world.stranger, world.assistant, world.runner])
      await expect(who.call.people.invitations.revoke({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      world.therapist.call.people.invitations.revoke({ id: makeId('invitation', 'nowhere') }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.nobody.call.people.invitations.open({ secret })).not.toBeNull()
    await world.therapist.call.people.invitations.revoke({ id })
    await world.therapist.call.people.invitations.revoke({ id })
    expect(await world.db.auditEntry.count({ where: { rowId: id, action: 'invitation revoked' } })).toBe(1)
  })

  test('archiving a runner ends their link and their access; taking back restores access', async () => {
    const { runnerId, secret } = await invited('Olle Vila')
    await world.therapist.call.people.runners.archive({ runnerId, archived: true })
    expect(await world.nobody.call.people.invitations.open({ secret })).toBeNull()
    const own = world.otherRunner
    await world.owner.call.people.runners.archive({ runnerId: own.runnerId, archived: true })
    expect((await own.call.people.me())?.memberships).toEqual([])
    await world.owner.call.people.runners.archive({ runnerId: own.runnerId, archived: false })
    expect((await own.call.people.me())?.memberships).toHaveLength(1)
  })
})

describe('link for a new password', () => {
  test('made for a runner of this practice alone, kept as a hash, on the audit', async () => {
    const { runnerId, userId } = world.runner
    const { link } = await world.therapist.call.people.resetLink.forRunner({ runnerId })
    const token = link.split('/reset/')[1] ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    const rows = await world.db.verification.findMany({ where: { value: userId } })
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(await world.db.auditEntry.count({ where: { runnerId, action: 'password link made' } })).toBe(1)
    await world.therapist.call.people.resetLink.forRunner({ runnerId })
    expect(await world.db.verification.count({ where: { value: userId } })).toBe(1)
  })

  test('not for a runner without an account', async () => {
    const { runnerId } = await invited('Pelle Utan')
    await expect(world.therapist.call.people.resetLink.forRunner({ runnerId })).rejects.toThrow(/no account yet/)
  })

  test('not for an account that also works in a practice, nor for one with a record in another practice', async () => {
    const colleague = await invited('Ines as a runner')
    await world.therapist.call.people.invitations.accept({ secret: colleague.secret })
    await expect(world.owner.call.people.resetLink.forRunner({ runnerId: colleague.runnerId })).rejects.toThrow(
      /used by more than this record/,
    )
    const both = await invited('Nils in two practices')
    await world.strangerRunner.call.people.invitations.accept({ secret: both.secret })
    await expect(world.owner.call.people.resetLink.forRunner({ runnerId: both.runnerId })).rejects.toThrow(
      /used by more than this record/,
    )
    expect(
      await world.db.verification.count({
        where: { value: { in: [world.therapist.userId, world.strangerRunner.userId] } },
      }),
    ).toBe(0)
  })

  test('a foreign runner answers like none', async () => {
    await expect(
      world.stranger.call.people.resetLink.forRunner({ runnerId: world.runner.runnerId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
