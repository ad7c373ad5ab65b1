import { makeMember, makePractice, makeRunner } from '@strideloom/fixtures/make-people.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpWorld, openHttp } from '../testing/http-world.ts'

let http: HttpWorld
beforeAll(async () => {
  http = await openHttp()
})
afterAll(() => http.close())

const open = (as: string, browser = http.browser()) => browser.send('/api/auth/demo/open', { as })

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

    expect((await desk.mutate('people.demo.remove')).status).toBe(200)
    expect(await desk.me()).toBeNull()
    expect(await phone.me()).toBeNull()
    expect((await open('therapist')).status).toBe(404)
    expect((await http.browser().query('people.demo.status')).body).toMatchObject({ result: { data: { demo: null } } })
  })
})
