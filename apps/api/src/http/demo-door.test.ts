import { makeMember, makePractice, makeRunner } from '@strideloom/fixtures/make-people.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpWorld, openHttp } from '../testing/http-world.ts'

let http: HttpWorld
beforeAll(async () => {
  http = await openHttp()
})
afterAll(() => http.close())

const id = (n: number) => `01930000-0000-7000-8000-0000000000b${n}`
const linkOf = (body: unknown) => (body as { result: { data: { link: string } } }).result.data.link
const open = (as: string, browser = http.browser()) => browser.send('/api/auth/demo/open', { as })

const PASSWORD = 'a calf that holds four days'

describe('the door of the demo', () => {
  test('is not there without a demo practice, also when there are others', async () => {
    const real = await makePractice(http.db, 'Real')
    await makeMember(http.db, real, 'Rut Real', 'owner')
    for (const as of ['therapist', 'runner']) expect((await open(as)).status).toBe(404)
  })

  test('opens the demo as one of its two people, and nothing else', async () => {
    const demo = await makePractice(http.db, 'Demo', { isDemo: true })
    const { memberId } = await makeMember(http.db, demo, 'Dora Demo', 'owner')
    await makeRunner(http.db, demo, { name: 'Dan Demo', responsibleId: memberId, joinedOn: '2026-09-01' })
    const desk = http.browser()
    expect((await open('therapist', desk)).status).toBe(200)
    expect((await desk.me())?.memberships).toMatchObject([{ kind: 'member', isDemo: true }])
    const phone = http.browser()
    await open('runner', phone)
    expect((await phone.me())?.memberships).toMatchObject([{ kind: 'runner', isDemo: true }])
    for (const as of ['owner', 'admin', '']) expect((await open(as)).status).toBe(400)
  })

  test('never opens an account that a person made, even when that person runs the demo', async () => {
    const desk = http.browser()
    await open('therapist', desk)
    const { body } = await desk.mutate('people.members.invite', { id: id(1), name: 'Real', role: 'owner' })
    const secret = linkOf(body).split('/join/')[1]
    const person = http.browser()
    await person.signUp('Real Person', 'real@strideloom.example', PASSWORD)
    expect((await person.mutate('people.invitations.accept', { secret })).status).toBe(200)
    const members = await http.db.member.findMany({ where: { practice: { isDemo: true } } })
    const dora = members.find(({ name }) => name === 'Dora Demo')
    expect(
      (
        await person.mutate('people.members.remove', {
          memberId: dora?.id,
          handOverTo: members.find((one) => one !== dora)?.id,
        })
      ).status,
    ).toBe(200)
    expect((await open('therapist')).status).toBe(404)
    await http.db.member.updateMany({ where: { id: dora?.id ?? '' }, data: { removedAt: null } })
    expect((await open('therapist')).status).toBe(200)
  })

  test('what its people could open would be open to all, so they open and join nothing, and get no password', async () => {
    const desk = http.browser()
    await open('therapist', desk)
    const practice = { id: id(2), memberId: id(3), name: 'Mine', timeZone: 'Europe/Stockholm' }
    expect((await desk.mutate('people.practice.create', practice)).status).toBe(400)
    expect(await http.db.practice.count({ where: { id: practice.id } })).toBe(0)

    const owner = http.browser()
    await owner.signUp('Rolf Riktig', 'rolf@strideloom.example', PASSWORD)
    expect((await owner.mutate('people.practice.create', practice)).status).toBe(200)
    const { body } = await owner.mutate('people.members.invite', { id: id(4), name: 'Demo', role: 'therapist' })
    const accepted = await desk.mutate('people.invitations.accept', { secret: linkOf(body).split('/join/')[1] })
    expect(accepted.status).toBe(400)
    expect(await http.db.member.count({ where: { practiceId: practice.id } })).toBe(1)

    const { id: runnerId } = await http.db.runner.findFirstOrThrow({ where: { name: 'Dan Demo' } })
    expect((await desk.mutate('people.resetLink.forRunner', { runnerId })).status).toBe(400)
  })

  test('is gone with the demo, and its people are signed out', async () => {
    const [desk, phone] = [http.browser(), http.browser()]
    await open('therapist', desk)
    await open('runner', phone)
    expect((await desk.mutate('people.demo.remove')).status).toBe(200)
    expect(await desk.me()).toBeNull()
    expect(await phone.me()).toBeNull()
    expect((await open('therapist')).status).toBe(404)
    expect((await http.browser().query('people.demo.status')).body).toMatchObject({ result: { data: { demo: null } } })
  })
})
