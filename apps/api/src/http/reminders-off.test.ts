import { NO_REMINDERS } from '@strideloom/domain/reminders/choices.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailOffToken, readMailOff } from '../features/reminders/mail-off-token.ts'
import { type HttpWorld, openHttp } from '../testing/http-world.ts'
import { makeDevice } from '../testing/push-service.ts'
import { testConfig } from '../testing/world.ts'

const PASSWORD = 'a calf that holds four days'

let http: HttpWorld
beforeAll(async () => {
  http = await openHttp()
})
afterAll(() => http.close())

/** A therapist with a practice of their own, letters on, and the link of a letter. */
const withLetters = async () => {
  const [practiceId, memberId, id] = [uuidv7(), uuidv7(), uuidv7()]
  const browser = http.browser()
  const email = `${memberId}@strideloom.example`
  await browser.signUp('Ines', email, PASSWORD)
  await browser.mutate('people.practice.create', {
    id: practiceId,
    memberId,
    name: 'Vasa',
    timeZone: 'Europe/Stockholm',
  })
  await http.db.reminder.create({ data: { practiceId, id, memberId, choice: NO_REMINDERS, mail: true } })
  const isOn = async () =>
    (await http.db.reminder.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id } } })).mail
  const path = `/reminders-off/${mailOffToken({ practiceId, reminderId: id }, testConfig.authSecret)}`
  return { browser, email, path, isOn, id, practiceId }
}
const press = (path: string, raw = '', headers: Record<string, string> = {}) =>
  http.browser().send(path, undefined, {
    method: 'POST',
    raw,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

describe('P33 letters are ended without signing in', () => {
  test('looking changes nothing, one press ends them, a second finds them ended', async () => {
    const { path, isOn } = await withLetters()
    const page = await http.browser().send(path)
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('<form method="post">') })
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await isOn()).toBe(true)
    for (let count = 0; count < 2; count++)
      expect(await press(path)).toMatchObject({ status: 200, body: expect.stringContaining('No more reminders') })
    expect(await isOn()).toBe(false)
  })

  test('a mail program presses by itself, from nowhere that we know', async () => {
    const { path, isOn } = await withLetters()
    const pressed = await press(path, 'List-Unsubscribe=One-Click', { origin: 'https://mail.example' })
    expect(pressed.status).toBe(200)
    expect(await isOn()).toBe(false)
  })

  test('what we did not sign opens nothing, and is answered alike whether there is somebody or not', async () => {
    const { path, isOn, practiceId } = await withLetters()
    const forged = [
      `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`,
      path.replace(practiceId, uuidv7()),
      `/reminders-off/${mailOffToken({ practiceId, reminderId: uuidv7() }, 'another secret of another server')}`,
      '/reminders-off/',
      '/reminders-off/%E0%A4%A',
    ]
    const answers = await Promise.all(forged.map((one) => press(one)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
    expect(await isOn()).toBe(true)
  })

  test('it ends letters and can do nothing else', () => {
    const whose = { practiceId: uuidv7(), reminderId: uuidv7() }
    expect(readMailOff(mailOffToken(whose, 'a'), 'a')).toEqual(whose)
    expect(readMailOff(mailOffToken(whose, 'a'), 'b')).toBeNull()
  })
})

describe('R14 a device goes with the sign-in that told of it', () => {
  const withDevice = async () => {
    const { browser, email } = await withLetters()
    const { input } = makeDevice(uuidv7())
    expect((await browser.mutate('reminders.devices.add', input)).status).toBe(200)
    const count = () => http.db.pushDevice.count({ where: { endpoint: input.endpoint } })
    expect(await count()).toBe(1)
    return { browser, email, count }
  }

  test('signed out here', async () => {
    const { browser, count } = await withDevice()
    await browser.send('/api/auth/sign-out', {})
    expect(await count()).toBe(0)
  })

  test('signed out everywhere, from another device', async () => {
    const { email, count } = await withDevice()
    const other = http.browser()
    await other.signIn(email, PASSWORD)
    await other.send('/api/auth/revoke-sessions', {})
    expect(await count()).toBe(0)
  })

  test('R27 nothing of it is told to anybody: lists say what it is called, not where it is', async () => {
    const { browser } = await withDevice()
    const { body } = await browser.query('reminders.devices.list')
    expect(JSON.stringify(body)).not.toContain('push.example.org')
  })
})
