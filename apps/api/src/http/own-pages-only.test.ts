import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HttpBrowser } from '../testing/http-browser.ts'
import { type HttpWorld, openHttp } from '../testing/http-world.ts'

let http: HttpWorld
let owner: HttpBrowser
beforeAll(async () => {
  http = await openHttp()
  owner = http.browser()
  await owner.signUp('Olga Berg', 'olga@strideloom.example', 'a calf that holds four days')
})
afterAll(() => http.close())

const practice = {
  id: '01930000-0000-7000-8000-0000000000a1',
  memberId: '01930000-0000-7000-8000-0000000000a2',
  name: 'Vasa',
  timeZone: 'Europe/Stockholm',
}
const CREATE = '/api/trpc/people.practice.create'

describe('R16 requests of other sites', () => {
  test('a write with a foreign origin is refused although the cookie comes along', async () => {
    for (const origin of ['https://elsewhere.example', 'null', `${http.origin}.elsewhere.example`]) {
      const answer = await owner.send(CREATE, practice, { headers: { origin } })
      expect(answer.status).toBe(403)
    }
    const signOut = await owner.send('/api/auth/sign-out', {}, { headers: { origin: 'https://elsewhere.example' } })
    expect(signOut.status).toBe(403)
    expect((await owner.me())?.email).toBe('olga@strideloom.example')
    expect(await http.db.practice.count()).toBe(0)
  })

  test('what a form or an image of another site can send is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      const answer = await owner.send(CREATE, practice, { headers: { 'content-type': type } })
      expect(answer.status).toBe(415)
    }
    const withInput = `${CREATE}?input=${encodeURIComponent(JSON.stringify(practice))}`
    expect((await owner.send(withInput)).status).toBe(405)
    expect(await http.db.practice.count()).toBe(0)
  })

  test('nobody else is invited to read: no answer allows another origin', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }
    const asked = await owner.send(CREATE, undefined, { method: 'OPTIONS', headers, raw: '' })
    const read = await owner.send('/api/trpc/people.me', undefined, { headers })
    for (const answer of [asked, read]) expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('our own page may write', async () => {
    expect((await owner.send(CREATE, practice)).status).toBe(200)
    expect(await http.db.practice.count()).toBe(1)
  })

  test('every answer says what time it is for the server, for phones whose clock is wrong', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000
    const told = Date.parse((await owner.send('/api/trpc/people.me')).headers.get('date') ?? '')
    expect(told).toBeGreaterThanOrEqual(before)
    expect(told).toBeLessThanOrEqual(Date.now())
  })

  test('nothing of the api is kept by a cache', async () => {
    expect((await owner.send('/api/trpc/people.me')).headers.get('cache-control')).toBe('no-store')
  })
})
