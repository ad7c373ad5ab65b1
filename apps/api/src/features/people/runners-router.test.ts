import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const newRunner = (responsibleId: string) => ({
  id: '01930000-0000-7000-8000-000000000001',
  name: '  Tilde Åberg ',
  timeZone: 'Europe/Stockholm',
  responsibleId,
})

describe('runners', () => {
  test('P1 a runner is added once, however often the request arrives, and can be found by name', async () => {
    const input = newRunner(world.therapist.memberId)
    await world.therapist.call.people.runners.create(input)
    await world.therapist.call.people.runners.create(input)
    const { runners } = await world.therapist.call.people.runners.list({ search: 'tilde' })
    expect(runners.map(({ name, account }) => ({ name, account }))).toEqual([{ name: 'Tilde Åberg', account: 'none' }])
    const audited = await world.db.auditEntry.count({ where: { runnerId: input.id, action: 'runner added' } })
    expect(audited).toBe(1)
  })

  test('a runner of another practice answers like one that does not exist', async () => {
    const foreign = world.stranger.call.people.runners.get({ runnerId: world.runner.runnerId })
    const nowhere = world.stranger.call.people.runners.get({ runnerId: '01930000-0000-7000-8000-00000000dead' })
    const [one, other] = await Promise.allSettled([foreign, nowhere])
    expect(one).toEqual(other)
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('where the practice keeps runners apart, a therapist sees only their own', async () => {
    await world.owner.call.people.practice.update({ name: 'Vasa', timeZone: 'Europe/Stockholm', ownRunnersOnly: true })
    const { runners } = await world.therapist.call.people.runners.list({})
    expect(runners.map((runner) => runner.responsibleId)).not.toContain(world.owner.memberId)
    await expect(
      world.therapist.call.people.runners.get({ runnerId: world.otherRunner.runnerId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await world.owner.call.people.practice.update({ name: 'Vasa', timeZone: 'Europe/Stockholm', ownRunnersOnly: false })
  })

  test('R23 a look at a record is on the audit chain, and the chain is whole', async () => {
    await world.therapist.call.people.runners.get({ runnerId: world.runner.runnerId })
    const entry = await world.db.auditEntry.findFirst({
      where: { runnerId: world.runner.runnerId, action: 'read people.runners.get' },
    })
    expect(entry?.actorUserId).toBe(world.therapist.userId)
    const [whole] = await world.db.$queryRaw<
      { first: bigint | null }[]
    >`SELECT audit_verify(${world.practiceId}::uuid) AS first`
    expect(whole?.first).toBeNull()
  })

  test('two people who save one record: the second is told, and nothing is overwritten', async () => {
    const runnerId = world.runner.runnerId
    const { revision, archived, hasAccount, responsible, joinedOn, id, invitation, nextRace, today, ...record } =
      await world.therapist.call.people.runners.get({ runnerId })
    await world.owner.call.people.runners.update({ ...record, runnerId, revision, name: 'Maya L.' })
    await expect(
      world.therapist.call.people.runners.update({ ...record, runnerId, revision, name: 'Maya M.' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await world.therapist.call.people.runners.get({ runnerId })).name).toBe('Maya L.')
  })

  test('bad input is refused with a sentence and changes nothing', async () => {
    const before = await world.db.runner.count()
    const attempt = world.therapist.call.people.runners.create({ ...newRunner(world.therapist.memberId), name: ' ' })
    await expect(attempt).rejects.toThrow(/Enter a name/)
    expect(await world.db.runner.count()).toBe(before)
  })
})
