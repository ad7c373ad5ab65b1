import { readFileSync } from 'node:fs'
import path from 'node:path'
import { mailOffToken } from '@strideloom/api/features/reminders/mail-off-token.ts'
import type { Db } from '@strideloom/db/client.ts'
import type { Product } from '@strideloom/fixtures/product/start-product.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinByLink, makeLink } from '../acts/invite.ts'
import { tellPractice } from '../acts/tell-practice.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'
import { ownProduct } from '../own-product.ts'

const OWNER = {
  name: 'Tove Lund',
  email: 'tuva@example.org',
  password: 'en gång om dagen räcker',
  practice: 'Lund Running Care',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Siri Holm', email: 'siri@example.org', password: 'klockan åtta på morgonen' }

let product: Product
let browser: Browser
let db: Db
beforeAll(async () => {
  // Nobody answers there: what is asked is what can be chosen, and what ends it.
  product = await ownProduct('empty', { STRIDELOOM_SMTP_URL: 'smtp://127.0.0.1:9' })
  db = await openStored(product.dataDir)
  browser = await openBrowser()
})
afterAll(async () => {
  await closePages()
  await db?.$disconnect()
  await product?.stop()
})

const look = async (page: Page, what: string) => {
  await checkAccess(page, what)
  await checkWidth(page, what)
}

/** A browser asks its maker's push service, which no test may: what it would answer stands in for it, and stays over a reload. */
const WITH_A_PUSH_SERVICE = `
  Object.defineProperty(Notification, 'permission', { get: () => localStorage.getItem('allowed') ?? 'default' })
  Notification.requestPermission = async () => {
    if (!navigator.userActivation.isActive) throw new Error('nobody pressed')
    localStorage.setItem('allowed', 'granted')
    return 'granted'
  }
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer
  const given = (kept) => ({
    endpoint: kept.endpoint,
    options: { applicationServerKey: bytes(kept.key) },
    getKey: (name) => bytes(kept[name]),
    unsubscribe: async () => { localStorage.removeItem('push'); return true },
  })
  PushManager.prototype.getSubscription = async () => {
    const kept = localStorage.getItem('push')
    return kept && given(JSON.parse(kept))
  }
  PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
    if (!userVisibleOnly) throw new DOMException('only what is seen', 'NotAllowedError')
    const key = applicationServerKey.replaceAll('-', '+').replaceAll('_', '/') + '='
    const random = (count) => btoa(String.fromCharCode(...(count === 65 ? [4] : []), ...crypto.getRandomValues(new Uint8Array(count === 65 ? 64 : count))))
    const kept = { endpoint: 'https://push.example.org/' + crypto.randomUUID(), key, p256dh: random(65), auth: random(16) }
    localStorage.setItem('push', JSON.stringify(kept))
    return given(kept)
  }`

test('P33 a runner turns reminders on, says when, and takes messages on this device until they stop it', async () => {
  const { origin } = product
  const { page: desk } = await openPerson(browser, origin, 'desk')
  const { runnerId } = await tellPractice(desk, origin, OWNER, {
    name: RUNNER.name,
    birthDate: '1991-02-03',
    goals: 'Stockholm Marathon',
  })
  await desk.goto(`/runners/${runnerId}`)
  const link = await makeLink(desk, RUNNER.name)
  const { page, settled, quiet } = await openPerson(browser, origin, 'phone', { keepsApp: true })
  await page.addInitScript(WITH_A_PUSH_SERVICE)
  await joinByLink(page, link, RUNNER)
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await page.goto('/me')
  const part = page.getByRole('region', { name: 'Reminders' })
  const kept = () => db.reminder.findFirst({ where: { runnerId }, select: { choice: true, mail: true, lookAt: true } })
  const devices = () => db.pushDevice.count({ where: { user: { email: RUNNER.email } } })

  // Nothing is on, and nothing was asked.
  await part.getByRole('switch', { name: 'Today’s plan' }).waitFor()
  expect(await part.getByRole('switch', { checked: true }).count()).toBe(0)
  await look(page, 'no reminders')
  expect(await kept()).toBeNull()

  await part.getByText('Today’s plan').tap()
  await part.getByText('Evening check-in').tap()
  await part.getByText('Nothing is sent yet.').waitFor()
  await part.getByText('This device gets none.').waitFor()
  await look(page, 'reminders that go nowhere')

  // What cannot be says why, and nothing changes.
  await part.getByRole('combobox', { name: 'In the morning at' }).selectOption('06:30')
  await part.getByText('The morning time, 06:30, lies in the quiet hours.').waitFor()
  await look(page, 'a time in quiet hours')
  await settled()
  expect(await kept()).toMatchObject({ choice: { morning: '08:00' } })
  await part.getByRole('combobox', { name: 'Quiet until' }).selectOption('06:00')
  await part.getByText('lies in the quiet hours').waitFor({ state: 'detached' })
  await settled()
  expect(await kept()).toMatchObject({
    choice: { morning: '06:30', quiet: { from: '21:00', to: '06:00' }, since: { plan: expect.any(String) } },
  })

  await part.getByRole('button', { name: 'Send to this device' }).tap()
  await part.getByText('This device gets messages.').waitFor()
  await look(page, 'reminders on this device')
  expect(await devices()).toBe(1)
  await page.reload()
  await part.getByText('This device gets messages.').waitFor()
  expect(await part.getByRole('switch', { name: 'Evening check-in' }).isChecked()).toBe(true)

  await part.getByRole('button', { name: 'Stop on this device' }).tap()
  await part.getByText('This device gets none.').waitFor()
  expect(await devices()).toBe(0)

  // Signed out, the browser takes none either.
  await part.getByRole('button', { name: 'Send to this device' }).tap()
  await part.getByText('This device gets messages.').waitFor()
  await page.getByRole('button', { name: 'Sign out', exact: true }).tap()
  await page.waitForURL('**/sign-in')
  expect(await devices()).toBe(0)
  expect(await page.evaluate(`localStorage.getItem('push')`)).toBeNull()
  quiet()
})

test('P39 a therapist says what interrupts, is told what a browser cannot do, and ends letters without signing in', async () => {
  const { origin, dataDir } = product
  const { page, quiet } = await openPerson(browser, origin, 'desk')
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(OWNER.email)
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/needs')
  await page.goto('/practice')
  const part = page.getByRole('region', { name: 'What interrupts you' })
  await part.getByText('What cannot wait').click()
  // No window, no messages: a browser without a head blocks them.
  await part.getByText('This browser blocks messages from Strideloom.').waitFor()
  await look(page, 'a browser that blocks messages')
  await part.getByText('By e-mail').click()
  await part.getByText('Nothing is sent yet.').waitFor({ state: 'detached' })
  const kept = () => db.reminder.findFirstOrThrow({ where: { memberId: { not: null } } })
  await expect.poll(async () => (await kept()).mail).toBe(true)

  await page.addInitScript(`
    delete window.PushManager
    Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)' })`)
  await page.reload()
  await part.getByText('Put Strideloom on the Home Screen first.').waitFor()
  await look(page, 'a phone that wants the app first')
  quiet()

  const { practiceId, id: reminderId } = await kept()
  const secret = readFileSync(path.join(dataDir, 'auth-secret'), 'utf8').trim()
  const letter = await openPerson(browser, origin, 'phone')
  await letter.page.goto(`/reminders-off/${mailOffToken({ practiceId, reminderId }, secret)}`)
  await look(letter.page, 'the end of letters')
  expect((await kept()).mail).toBe(true)
  await letter.page.getByRole('button', { name: 'Send me no more' }).tap()
  await letter.page.getByRole('heading', { name: 'No more reminders by e-mail', exact: true }).waitFor()
  await look(letter.page, 'letters that have ended')
  expect((await kept()).mail).toBe(false)
  letter.quiet()
})
