import { readFile } from 'node:fs/promises'
import type { Db } from '@strideloom/db/client.ts'
import { sampled } from '@strideloom/fixtures/prove/sampled.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { joinByLink, makeLink } from '../acts/invite.ts'
import { tellPractice } from '../acts/tell-practice.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'

const OWNER = {
  name: 'Signe Aas',
  email: 'signe.aas@example.org',
  password: 'langs elva hver morgen',
  practice: 'Elveløp',
  timeZone: 'Europe/Oslo',
}
const RUNNER = { name: 'Tormod Vik', email: 'tormod.vik@example.org', password: 'seks runder rundt vannet' }
const OTHER = { name: 'Ragna Dahl' }
const NOTE = '=1+1 was what the watch said'

let browser: Browser
let db: Db
let therapist: Awaited<ReturnType<typeof openPerson>>
let runner: Awaited<ReturnType<typeof openPerson>>
let runnerId: string
beforeAll(async () => {
  db = await openStored(inject('dataDir'))
  browser = await openBrowser()
})
afterAll(async () => {
  await closePages()
  await db?.$disconnect()
})

const saved = async (page: Page, press: () => Promise<unknown>) => {
  const waiting = page.waitForEvent('download')
  await press()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
const toMe = (page: Page) => page.goto('/me').then(() => page.getByRole('heading', { name: /^You run with/ }).waitFor())

describe('what is mine', () => {
  test('P45 everything about me as JSON and as tables, kept nowhere, and on record', async () => {
    therapist = await openPerson(browser, inject('origin'), 'desk')
    ;({ runnerId } = await tellPractice(therapist.page, inject('origin'), OWNER, {
      name: RUNNER.name,
      birthDate: '1990-03-02',
      goals: 'Å løpe uten smerte',
    }))
    await therapist.page.goto(`/runners/${runnerId}`)
    const link = await makeLink(therapist.page, RUNNER.name)
    runner = await openPerson(browser, inject('origin'), 'phone')
    const { page } = runner
    await joinByLink(page, link, RUNNER)
    const { practiceId } = await db.runner.findFirstOrThrow({ where: { id: runnerId } })
    await db.checkIn.create({
      data: {
        ...{ practiceId, id: crypto.randomUUID(), runnerId, day: new Date('2026-11-02') },
        ...{ answeredAt: new Date('2026-11-02T07:00:00Z'), sleep: 4, stiffnessAnswered: false, note: NOTE },
      },
    })
    await db.intake.updateMany({ where: { runnerId }, data: { notes: 'canary of the therapists' } })

    await page.setViewportSize({ width: 360, height: 780 })
    await toMe(page)
    await checkAccess(page, 'what is mine')
    await checkWidth(page, 'what is mine')
    const json = await saved(page, () => page.getByRole('button', { name: /JSON/ }).tap())
    expect(json.name).toMatch(/^strideloom-tormod-vik-\d{4}-\d\d-\d\d\.json$/)
    const record = JSON.parse(json.bytes.toString())
    expect(record.tables.me).toMatchObject([{ name: RUNNER.name, birthDate: '1990-03-02', therapist: OWNER.name }])
    expect(record.tables['check-ins']).toMatchObject([{ day: '2026-11-02', sleep: 4, note: NOTE }])
    expect(json.bytes.toString()).not.toContain('canary')
    await page.getByText('It holds health data').waitFor()

    // By keyboard as well.
    await page.getByRole('button', { name: /CSV/ }).focus()
    const zip = await saved(page, () => page.keyboard.press('Enter'))
    expect(zip.name).toMatch(/^strideloom-tormod-vik-\d{4}-\d\d-\d\d\.csv\.zip$/)
    expect(zip.bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
    for (const file of ['README.txt', 'me.csv', 'check-ins.csv', 'logs.csv', 'sets.csv', 'runs.csv'])
      expect(zip.bytes.includes(Buffer.from(file)), file).toBe(true)
    await page.getByText(`Saved as ${zip.name}.`).waitFor()
    expect(await db.auditEntry.count({ where: { runnerId, action: 'read record.mine' } })).toBe(2)
    runner.quiet()

    await runner.context.setOffline(true)
    await page.getByText('what is kept of you has to be fetched first').waitFor()
    await page.getByRole('button', { name: /JSON/ }).tap()
    await page.getByText('No file was made.').waitFor()
    await checkWidth(page, 'no file without a network')
    await runner.context.setOffline(false)
    await page.getByText('has to be fetched first').waitFor({ state: 'detached' })
    runner.quiet(LOST)

    const { page: desk } = therapist
    await desk.goto(`/runners/${runnerId}`)
    await desk.getByRole('button', { name: `More for ${RUNNER.name}` }).click()
    const tables = await saved(desk, () => desk.getByRole('menuitem', { name: /^Export tables/ }).click())
    expect(tables.name).toMatch(/\.csv\.zip$/)
    expect(await db.auditEntry.count({ where: { runnerId, action: 'read record.tables' } })).toBe(1)
    therapist.quiet()
  })

  test('P35 larger text holds everywhere and on every device; today is today where I am', async () => {
    const { page, context } = runner
    const root = (of: Page) => of.evaluate('document.documentElement.dataset.text ?? "normal"')
    const sizeOfAccount = async () =>
      (await db.user.findUniqueOrThrow({ where: { email: RUNNER.email }, select: { textSize: true } })).textSize
    await toMe(page)
    await page.getByRole('radio', { name: 'Larger' }).check()
    await expect.poll(sizeOfAccount).toBe('larger')
    const paths = ['/today', '/week', '/check-in', '/progress', '/run', '/away', '/runs/import', '/me']
    for (const path of [...sampled(paths, 0.4, 'larger text'), '/me']) {
      await page.goto(path)
      await runner.settled()
      expect(await root(page), path).toBe('larger')
      await checkWidth(page, `${path} in the largest text`)
    }
    await checkAccess(page, 'what is mine in the largest text')
    const second = await openPerson(browser, inject('origin'), 'tablet')
    await second.context.addCookies(await context.cookies())
    await second.page.goto('/today')
    await expect.poll(() => root(second.page)).toBe('larger')
    await second.context.close()

    // Without a network it holds here, and the account learns of it later.
    await context.setOffline(true)
    await page.getByRole('radio', { name: 'Large', exact: true }).check()
    await page.getByText('On this device for now').waitFor()
    expect([await root(page), await sizeOfAccount()]).toEqual(['large', 'larger'])
    const zone = page.getByRole('combobox', { name: 'Your time zone' })
    await zone.selectOption('Pacific/Kiritimati')
    await page.getByRole('button', { name: 'Use this time zone' }).tap()
    await page.getByText('Not changed.').waitFor()
    await context.setOffline(false)
    runner.quiet(LOST)
    await toMe(page)
    await expect.poll(sizeOfAccount).toBe('large')
    expect(await root(page)).toBe('large')
    await page.getByRole('radio', { name: 'Normal' }).check()
    await expect.poll(sizeOfAccount).toBe('normal')

    // These two never have the same day.
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      await zone.selectOption(timeZone)
      await page.getByRole('button', { name: 'Use this time zone' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText(`Your days are counted in ${timeZone.replace('_', ' ')} now.`).waitFor()
      expect(await db.runner.findFirstOrThrow({ where: { id: runnerId } })).toMatchObject({ timeZone })
      await page
        .getByRole('navigation', { name: 'Places' })
        .getByRole('link', { name: /^Today/ })
        .tap()
      const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone })
      await page.getByText(day.format(new Date()).replace(',', '')).first().waitFor()
      await toMe(page)
    }
    expect(await db.checkIn.findMany({ where: { runnerId } })).toMatchObject([{ day: new Date('2026-11-02') }])
    await page.getByText('This device is in Europe/Stockholm.').waitFor()
    await page.getByRole('button', { name: 'Use it' }).tap()
    await page.getByText('This device is in').waitFor({ state: 'detached' })
    expect(await db.runner.findFirstOrThrow({ where: { id: runnerId } })).toMatchObject({
      timeZone: 'Europe/Stockholm',
    })
    runner.quiet()
  })

  test('delete me: what goes and stays is read first, a wrong password changes nothing, then nothing is left', async () => {
    const { page } = runner
    // A second device, open at the same time.
    const second = await openPerson(browser, inject('origin'), 'tablet')
    await second.context.addCookies(await runner.context.cookies())
    await second.page.goto('/check-in')
    await second.page.getByRole('button', { name: 'Nothing stiff today' }).tap()
    for (const question of ['Sleep', 'Freshness', 'Muscle feel', 'Calm', 'Mood'])
      await second.page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: /^4/ }).check()
    await expect.poll(() => second.page.evaluate("localStorage.getItem('strideloom.device')")).toContain('/')

    await toMe(page)
    await page.getByRole('button', { name: 'Delete me', exact: true }).tap()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('No session record').waitFor()
    await sheet.getByText('The sign-in, and what your devices keep').waitFor()
    await checkAccess(page, 'before somebody is deleted')
    await checkWidth(page, 'before somebody is deleted')
    // The file is offered here as well.
    await saved(page, () => sheet.getByRole('button', { name: /JSON/ }).tap())
    await sheet.getByRole('button', { name: 'Delete me for good' }).tap()
    await sheet.getByText('Enter your password.').waitFor()
    await sheet.getByLabel('Your password').fill('seks runder')
    await page.keyboard.press('Enter')
    await sheet.getByText('This is not your present password.').waitFor()
    expect(await db.runner.count({ where: { id: runnerId } })).toBe(1)
    runner.quiet(/status of 400/)
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Delete me', exact: true }).tap()
    await runner.context.setOffline(true)
    await sheet.getByText('nobody can be deleted just now').waitFor()
    await runner.context.setOffline(false)
    await sheet.getByLabel('Your password').fill(RUNNER.password)
    await sheet.getByRole('button', { name: 'Delete me for good' }).tap()
    await page.waitForURL('**/sign-in')
    await page.getByText('Nothing of you is on this device.').waitFor()
    runner.quiet(LOST)
    expect(await page.evaluate("localStorage.getItem('strideloom.device')")).toBeNull()
    expect(await db.runner.count({ where: { id: runnerId } })).toBe(0)
    expect(await db.checkIn.count({ where: { runnerId } })).toBe(0)
    expect(await db.user.count({ where: { email: RUNNER.email } })).toBe(0)
    expect(await db.erasure.findMany({ where: { runnerId } })).toMatchObject([{ by: 'runner' }])
    expect(await readFile(`${inject('dataDir')}/erasures.jsonl`, 'utf8')).toContain(runnerId)

    // The other device learns of it when it next asks, and keeps nothing.
    await second.page.getByRole('button', { name: 'Save', exact: true }).tap()
    await second.page.waitForURL('**/sign-in**')
    await expect.poll(() => second.page.evaluate("localStorage.getItem('strideloom.device')")).toBeNull()
    await expect
      .poll(() => second.page.evaluate('indexedDB.databases().then((all) => all.map(({ name }) => name))'))
      .not.toContain('strideloom')
    second.quiet(/status of 401/)

    await page.getByLabel('E-mail').fill(RUNNER.email)
    await page.getByLabel('Password', { exact: true }).fill(RUNNER.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).tap()
    await page.getByText('do not match').waitFor()
    runner.quiet(/status of 401/)
  })

  test('an owner erases an archived runner by name; how long records are kept is the practice’s to say', async () => {
    const { page } = therapist
    await page.goto('/practice')
    const years = page.getByRole('textbox', { name: /^Signed session records of erased runners/ })
    await years.fill('31')
    await page.getByRole('button', { name: 'Save the practice' }).click()
    await page.getByText('Choose 0 to 30 whole years.').waitFor()
    await years.fill('8')
    await page.getByRole('button', { name: 'Save the practice' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await db.practice.findFirstOrThrow({ where: { name: OWNER.practice } })).toMatchObject({ recordYears: 8 })
    await page.getByRole('heading', { name: 'Erased runners' }).waitFor()
    await page.getByText('by themself: nothing is kept.').waitFor()
    await checkAccess(page, 'the practice with somebody who was erased')
    await checkWidth(page, 'the practice with somebody who was erased')

    await page.goto('/runners/new')
    await page.getByLabel('Name', { exact: true }).fill(OTHER.name)
    await page.getByRole('button', { name: /^Add/ }).click()
    await page.getByRole('button', { name: `More for ${OTHER.name}` }).click()
    await page.getByRole('menuitem', { name: /^Archive/ }).click()
    await page.getByText('Archived', { exact: true }).waitFor()
    await page.getByRole('button', { name: `More for ${OTHER.name}` }).click()
    await page.getByRole('menuitem', { name: /^Erase for good/ }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('What stays').waitFor()
    await checkAccess(page, 'before an owner erases')
    await sheet.getByLabel('Their name, to be sure').fill('Ragna')
    await page.keyboard.press('Enter')
    await sheet.getByText('Write the name as it stands here').waitFor()
    await sheet.getByLabel('Their name, to be sure').fill('ragna dahl')
    await page.keyboard.press('Enter')
    await page.getByText(`${OTHER.name} is erased.`).waitFor()
    await page.waitForURL('**/runners')
    expect(await db.runner.count({ where: { name: OTHER.name } })).toBe(0)
    therapist.quiet(/status of (400|404)/)
  })
})
