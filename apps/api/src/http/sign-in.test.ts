import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpWorld, openHttp } from '../testing/http-world.ts'

const PASSWORD = 'a calf that holds four days'
const NEXT = 'a calf that holds ten days'

let http: HttpWorld
beforeAll(async () => {
  http = await openHttp()
})
afterAll(() => http.close())

/** A new account, signed in at one browser. */
const joined = async (name: string) => {
  const email = `${name}@strideloom.example`
  const browser = http.browser()
  expect((await browser.signUp(name, email, PASSWORD)).status).toBe(200)
  return { email, browser }
}

describe('R14 signing in', () => {
  test('the cookie cannot be read by scripts, stays on our site, and is not bound to http', async () => {
    const { browser, email } = await joined('anna')
    const { setCookies } = await browser.signIn(email, PASSWORD)
    const cookie = setCookies.find((line) => line.startsWith('strideloom.session_token='))
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).toMatch(/; Path=\//i)
    expect(cookie).not.toMatch(/; Domain=/i)
    expect(cookie).not.toMatch(/; Secure/i)
  })

  test('on https the cookie is secure, by flag and by name, and works', async () => {
    const secure = await openHttp({ origin: 'https://plan.example.org' })
    const browser = secure.browser()
    const { setCookies } = await browser.signUp('Sara', 'sara@strideloom.example', PASSWORD)
    const cookie = setCookies.find((line) => line.includes('session_token='))
    expect(cookie).toMatch(/^__Secure-strideloom\.session_token=/)
    expect(cookie).toMatch(/; Secure/i)
    expect((await browser.me())?.email).toBe('sara@strideloom.example')
    await secure.close()
  })

  test('a token that somebody brings along is not taken over (fixation)', async () => {
    const { email } = await joined('bo')
    const browser = http.browser()
    browser.jar.set('strideloom.session_token', 'known-to-the-thief.c2lnbmF0dXJl')
    await browser.signIn(email, PASSWORD)
    const token = browser.jar.get('strideloom.session_token')
    expect(token).not.toContain('known-to-the-thief')
    const thief = http.browser()
    thief.jar.set('strideloom.session_token', 'known-to-the-thief.c2lnbmF0dXJl')
    expect(await thief.me()).toBeNull()
    const again = http.browser()
    await again.signIn(email, PASSWORD)
    expect(again.jar.get('strideloom.session_token')).not.toBe(token)
  })

  test('a cookie with another signature, or with none, is nobody', async () => {
    const { browser } = await joined('cia')
    const [token = ''] = decodeURIComponent(browser.jar.get('strideloom.session_token') ?? '').split('.')
    for (const forged of [token, `${token}.`, `${token}.c2lnbmF0dXJl`, '%', '']) {
      const thief = http.browser()
      thief.jar.set('strideloom.session_token', encodeURIComponent(forged))
      expect(await thief.me()).toBeNull()
    }
  })

  test('signing out ends it on the server: the old cookie is nobody afterwards', async () => {
    const { browser } = await joined('dan')
    const kept = new Map(browser.jar)
    await browser.send('/api/auth/sign-out', {})
    expect(await browser.me()).toBeNull()
    for (const [name, value] of kept) browser.jar.set(name, value)
    expect(await browser.me()).toBeNull()
  })

  test('signing out everywhere ends every device', async () => {
    const { browser, email } = await joined('eva')
    const phone = http.browser()
    await phone.signIn(email, PASSWORD)
    expect((await phone.send('/api/auth/revoke-sessions', {})).status).toBe(200)
    expect(await browser.me()).toBeNull()
    expect(await phone.me()).toBeNull()
  })

  test('a changed password ends the other devices, whatever the request asks for, and keeps this one', async () => {
    const { browser, email } = await joined('fia')
    const phone = http.browser()
    await phone.signIn(email, PASSWORD)
    const changed = await browser.send('/api/auth/change-password', {
      currentPassword: PASSWORD,
      newPassword: NEXT,
      revokeOtherSessions: false,
    })
    expect(changed.status).toBe(200)
    expect(await phone.me()).toBeNull()
    expect((await browser.me())?.email).toBe(email)
    expect((await phone.signIn(email, PASSWORD)).status).toBe(401)
    expect((await phone.signIn(email, NEXT)).status).toBe(200)
  })

  test('the present password is asked for, and a short or very long new one is refused', async () => {
    const { browser } = await joined('gun')
    const change = (currentPassword: string, newPassword: string) =>
      browser.send('/api/auth/change-password', { currentPassword, newPassword })
    expect(await change('not it at all', NEXT)).toMatchObject({ status: 400, body: { code: 'INVALID_PASSWORD' } })
    expect(await change(PASSWORD, 'short')).toMatchObject({ status: 400, body: { code: 'PASSWORD_TOO_SHORT' } })
    expect(await change(PASSWORD, 'x'.repeat(129))).toMatchObject({ status: 400, body: { code: 'PASSWORD_TOO_LONG' } })
  })

  test('an unknown address and a wrong password answer alike', async () => {
    const { email } = await joined('hed')
    const wrong = await http.browser().signIn(email, 'not the password')
    const unknown = await http.browser().signIn('nobody@strideloom.example', 'not the password')
    expect(wrong.status).toBe(401)
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
  })

  test('an account holds what our form sends and nothing else', async () => {
    const browser = http.browser()
    const answer = await browser.send('/api/auth/sign-up/email', {
      name: '  Ida\u0000 Ny ',
      email: 'IDA@strideloom.example',
      password: PASSWORD,
      image: 'https://elsewhere.example/track.png',
      emailVerified: true,
      role: 'owner',
      id: 'chosen',
    })
    expect(answer.status).toBe(200)
    const user = await http.db.user.findUniqueOrThrow({ where: { email: 'ida@strideloom.example' } })
    expect(user).toMatchObject({ name: 'Ida Ny', image: null, emailVerified: false })
    expect(user.id).not.toBe('chosen')
    const account = await http.db.account.findFirstOrThrow({ where: { userId: user.id } })
    expect(account.password).not.toContain(PASSWORD)
  })

  test('bad input to signing up is refused with a code and makes nothing', async () => {
    const before = await http.db.user.count()
    for (const [name, email, password] of [
      ['', 'x@strideloom.example', PASSWORD],
      ['y'.repeat(200), 'x@strideloom.example', PASSWORD],
      ['X', 'no address', PASSWORD],
      ['X', `${'x'.repeat(300)}@strideloom.example`, PASSWORD],
      ['X', 'x@strideloom.example', 'short'],
    ] as const) {
      const { status } = await http.browser().signUp(name, email, password)
      expect(status).toBe(400)
    }
    expect(await http.db.user.count()).toBe(before)
  })
})

describe('R15 limits of signing in', () => {
  test('the eleventh try in a minute from one address waits, whatever header it brings', async () => {
    const browser = http.browser()
    const tries = []
    for (let i = 0; i < 11; i++)
      tries.push(
        await browser.send(
          '/api/auth/sign-in/email',
          { email: 'nobody@strideloom.example', password: 'guess number one' },
          { headers: { 'x-strideloom-address': `198.51.100.${i}` } },
        ),
      )
    expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429])
    expect(Number(tries[10]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await http.browser().signIn('nobody@strideloom.example', 'guess number one')).status).toBe(401)
  })
})

describe('addresses of signing in', () => {
  test.each([
    '/ok',
    '/error',
    '/update-user',
    '/list-sessions',
    '/list-accounts',
    '/sign-in/social',
    '/link-social',
    '/delete-user',
    '/change-email',
    '/send-verification-email',
    '/verify-email?token=x',
    '/reset-password/some-token?callbackURL=/',
    '/callback/google',
  ])('%s is not there', async (path) => {
    const browser = http.browser()
    expect((await browser.send(`/api/auth${path}`)).status).toBe(404)
    expect((await browser.send(`/api/auth${path}`, {})).status).toBe(404)
  })
})
