import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpWorld, openHttp } from '../testing/http-world.ts'
import { openPostbox } from '../testing/postbox.ts'
import { writeResetLink } from './reset-link.ts'

const PASSWORD = 'a calf that holds four days'
const NEXT = 'a calf that holds ten days'

let postbox: Awaited<ReturnType<typeof openPostbox>>
let http: HttpWorld
beforeAll(async () => {
  postbox = await openPostbox()
  http = await openHttp({
    mail: { url: `smtp://127.0.0.1:${postbox.port}`, from: 'Strideloom <plan@strideloom.example>' },
  })
})
afterAll(async () => {
  await http.close()
  await postbox.close()
})

const joined = async (name: string) => {
  const email = `${name}@strideloom.example`
  const browser = http.browser()
  await browser.signUp(name, email, PASSWORD)
  const user = await http.db.user.findUniqueOrThrow({ where: { email } })
  return { email, browser, userId: user.id }
}
const tokenOf = (link: string): string => link.split('/reset/')[1] ?? ''
const reset = (token: string, newPassword = NEXT) =>
  http.browser().send('/api/auth/reset-password', { token, newPassword })
const ask = (email: string) => http.browser().send('/api/auth/request-password-reset', { email })
const linkFor = async (userId: string, now = new Date()) =>
  tokenOf((await writeResetLink(http.db, userId, '', now)).link)

describe('R14 a forgotten password', () => {
  test('by mail: the link of the letter sets a new password, once', async () => {
    const { email } = await joined('anna')
    expect((await ask('Anna@Strideloom.example')).status).toBe(200)
    await expect.poll(() => postbox.letters.length).toBe(1)
    const letter = postbox.letters[0]
    expect(letter?.to).toEqual([email])
    const text = (letter?.text ?? '').replaceAll('=\r\n', '')
    const token = /\/reset\/([\w-]+)/.exec(text)?.[1] ?? ''
    expect(text).toContain(`${http.origin}/reset/`)
    expect(JSON.stringify(await http.db.verification.findMany())).not.toContain(token)

    expect((await reset(token)).status).toBe(200)
    expect(await reset(token, 'yet another password')).toMatchObject({ status: 400, body: { code: 'INVALID_TOKEN' } })
    const browser = http.browser()
    expect((await browser.signIn(email, PASSWORD)).status).toBe(401)
    expect((await browser.signIn(email, NEXT)).status).toBe(200)
  })

  test('a known and an unknown address answer alike, and only the known one gets a letter', async () => {
    const { email } = await joined('bo')
    const before = postbox.letters.length
    const unknown = await ask('nobody@strideloom.example')
    const known = await ask(email)
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    await expect.poll(() => postbox.letters.length).toBe(before + 1)
  })

  test('a mail server that does not answer is not felt by who asks', async () => {
    const silent = await openHttp({ mail: { url: 'smtp://127.0.0.1:9', from: 'plan@strideloom.example' } })
    const browser = silent.browser()
    await browser.signUp('Cia', 'cia@strideloom.example', PASSWORD)
    const known = await browser.send('/api/auth/request-password-reset', { email: 'cia@strideloom.example' })
    const unknown = await browser.send('/api/auth/request-password-reset', { email: 'nobody@strideloom.example' })
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    await silent.close()
  })

  test('without a mail server the answer is the same for everybody, and no link is made', async () => {
    const quiet = await openHttp()
    const browser = quiet.browser()
    await browser.signUp('Dan', 'dan@strideloom.example', PASSWORD)
    const known = await browser.send('/api/auth/request-password-reset', { email: 'dan@strideloom.example' })
    const unknown = await browser.send('/api/auth/request-password-reset', { email: 'nobody@strideloom.example' })
    expect(known.status).toBe(400)
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    expect(await quiet.db.verification.count()).toBe(0)
    expect((await browser.query('people.demo.status')).body).toMatchObject({ result: { data: { mailEnabled: false } } })
    await quiet.close()
  })

  test('every device is signed out, and every other link of the account ends', async () => {
    const { browser, email, userId } = await joined('eva')
    await ask(email)
    await expect.poll(() => http.db.verification.count({ where: { value: userId } })).toBe(1)
    const token = await linkFor(userId)
    expect(await http.db.verification.count({ where: { value: userId } })).toBe(1)
    await ask(email)
    expect((await reset(token)).status).toBe(200)
    expect(await browser.me()).toBeNull()
    expect(await http.db.verification.count({ where: { value: userId } })).toBe(0)
  })

  test('of two who use one link at once, one is served', async () => {
    const { email, userId } = await joined('fia')
    const token = await linkFor(userId)
    const answers = await Promise.all([reset(token, 'the first new password'), reset(token, 'the second new password')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    const winner = answers[0]?.status === 200 ? 'the first new password' : 'the second new password'
    expect((await http.browser().signIn(email, winner)).status).toBe(200)
  })

  test('a link that ran out, a made-up one and a weak password change nothing', async () => {
    const { email, userId } = await joined('gun')
    const old = await linkFor(userId, new Date(Date.now() - 25 * 60 * 60 * 1000))
    expect(await reset(old)).toMatchObject({ status: 400, body: { code: 'INVALID_TOKEN' } })
    expect(await reset('made-up')).toMatchObject({ status: 400, body: { code: 'INVALID_TOKEN' } })
    const fresh = await linkFor(userId)
    expect(await reset(fresh, 'short')).toMatchObject({ status: 400, body: { code: 'PASSWORD_TOO_SHORT' } })
    expect((await http.browser().signIn(email, PASSWORD)).status).toBe(200)
    expect((await reset(fresh)).status).toBe(200)
  })

  test('a changed password ends a link that still waits', async () => {
    const { browser, userId } = await joined('hed')
    const token = await linkFor(userId)
    await browser.send('/api/auth/change-password', { currentPassword: PASSWORD, newPassword: NEXT })
    expect(await reset(token)).toMatchObject({ status: 400, body: { code: 'INVALID_TOKEN' } })
  })

  test('asking for letters is limited', async () => {
    const browser = http.browser()
    const answers = []
    for (let i = 0; i < 11; i++)
      answers.push(await browser.send('/api/auth/request-password-reset', { email: 'nobody@strideloom.example' }))
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429])
  })
})

describe('P6 an invitation, over the wire', () => {
  test('a runner joins by the link on their phone, and a therapist makes them a link for a new password', async () => {
    const therapist = http.browser()
    await therapist.signUp('Ines', 'ines@strideloom.example', PASSWORD)
    const id = (n: number) => `01930000-0000-7000-8000-00000000000${n}`
    await therapist.mutate('people.practice.create', {
      id: id(1),
      memberId: id(2),
      name: 'Vasa',
      timeZone: 'Europe/Stockholm',
    })
    await therapist.mutate('people.runners.create', {
      id: id(3),
      name: 'Maya',
      timeZone: 'Europe/Stockholm',
      responsibleId: id(2),
    })
    const made = await therapist.mutate('people.invitations.forRunner', { runnerId: id(3), id: id(4) })
    const { link } = (made.body as { result: { data: { link: string } } }).result.data
    const secret = link.split('/join/')[1] ?? ''

    const phone = http.browser()
    expect((await phone.query('people.invitations.open', { secret })).body).toMatchObject({
      result: { data: { practice: 'Vasa', name: 'Maya' } },
    })
    expect((await phone.mutate('people.invitations.accept', { secret })).status).toBe(401)
    await phone.signUp('Maya', 'maya@strideloom.example', PASSWORD)
    expect((await phone.mutate('people.invitations.accept', { secret })).status).toBe(200)
    expect((await phone.me())?.memberships).toMatchObject([{ kind: 'runner' }])

    const forgot = await therapist.mutate('people.resetLink.forRunner', { runnerId: id(3) })
    const token = tokenOf((forgot.body as { result: { data: { link: string } } }).result.data.link)
    expect((await reset(token)).status).toBe(200)
    expect(await phone.me()).toBeNull()
    expect((await phone.signIn('maya@strideloom.example', NEXT)).status).toBe(200)
  })
})
