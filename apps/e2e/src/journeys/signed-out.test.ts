import type { Db } from '@strideloom/db/client.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { joinByLink, makeLink } from '../acts/invite.ts'
import { tellPractice } from '../acts/tell-practice.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'

const OWNER = {
  name: 'Nora Falk',
  email: 'nora@example.org',
  password: 'drei Runden um den See',
  practice: 'Seelauf',
  timeZone: 'Europe/Berlin',
}
const RUNNER = { name: 'Pia Sommer', email: 'pia@example.org', password: 'barfuß im Morgentau' }
const FIVE = { Sleep: 4, Freshness: 3, 'Muscle feel': 2, Calm: 4, Mood: 5 }

let browser: Browser
let db: Db
beforeAll(async () => {
  db = await openStored(inject('dataDir'))
  browser = await openBrowser()
})
afterAll(async () => {
  await closePages()
  await db?.$disconnect()
})

test('P37 whoever is signed out in the middle finds the way back, and what was written goes to the server', async () => {
  const therapist = await openPerson(browser, inject('origin'), 'desk')
  const { runnerId } = await tellPractice(therapist.page, inject('origin'), OWNER, {
    name: RUNNER.name,
    birthDate: '1994-07-01',
    goals: 'Wieder ohne Pause laufen',
  })
  await therapist.page.goto(`/runners/${runnerId}`)
  const link = await makeLink(therapist.page, RUNNER.name)

  const runner = await openPerson(browser, inject('origin'), 'phone')
  const { page } = runner
  await joinByLink(page, link, RUNNER)
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: /^Check-in/ })
    .tap()
  await page.getByRole('button', { name: 'Nothing stiff today' }).tap()
  for (const [question, value] of Object.entries(FIVE))
    await page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: new RegExp(`^${value}`) })
      .check()
  const { id: userId } = await db.user.findFirstOrThrow({ where: { email: RUNNER.email } })
  await db.authSession.deleteMany({ where: { userId } })
  await page.getByRole('button', { name: 'Save', exact: true }).tap()

  await page.getByText('You are signed out.').waitFor()
  await checkAccess(page, 'signed out')
  await checkWidth(page, 'signed out')
  expect(await db.checkIn.count({ where: { runnerId } })).toBe(0)
  await page.getByRole('link', { name: 'Sign in' }).tap()
  await page.getByLabel('E-mail').fill(RUNNER.email)
  await page.getByLabel('Password', { exact: true }).fill(RUNNER.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).tap()
  await expect.poll(() => db.checkIn.count({ where: { runnerId } }), { timeout: 10_000 }).toBe(1)
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
  expect(await page.getByText('You are signed out.').count()).toBe(0)
  runner.quiet(/status of 401/)
})
