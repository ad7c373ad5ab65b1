import type { Db } from '@strideloom/db/client.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPractice } from '../acts/open-practice.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'

const OWNER = {
  name: 'Ida Holt',
  email: 'ida@example.org',
  password: 'fire mil langs fjorden',
  practice: 'Holt Løp',
  timeZone: 'Europe/Oslo',
}

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

test('P25 the library is searched, added to, changed and retired, and nothing asks first because all of it is undone', async () => {
  const desk = await openPerson(browser, inject('origin'), 'desk')
  const { page } = desk
  await openPractice(page, OWNER)
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('heading', { level: 1, name: '126 exercises' }).waitFor()

  await page.getByLabel('Search the exercises').fill('soleus')
  await page
    .getByRole('button', { name: /^Bent-knee calf stretch/ })
    .first()
    .click()
  const detail = page.getByRole('complementary', { name: 'The chosen exercise' })
  await detail.getByRole('heading', { name: 'Cues' }).waitFor()
  await checkAccess(page, 'library')
  await checkWidth(page, 'library')

  // One of the practice's own: what is missing is told at its field.
  await page.getByRole('button', { name: 'Exercise', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'An exercise of your own' })
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('Enter a name.').waitFor()
  await form.getByText('Choose at least one region.').waitFor()
  await form.getByLabel('Name').fill('Kerb calf lowering')
  await form.getByLabel('Kind').selectOption('strength')
  await form.getByLabel('Soleus').check({ force: true })
  await form.getByLabel('Cues').fill('Drop slowly\nKnee stays bent')
  await form.getByLabel('Video').fill('video.example/kerb')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('beginning with https://').waitFor()
  await checkAccess(page, 'an exercise that is not right yet')
  await form.getByLabel('Video').fill('https://video.example/kerb')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByRole('heading', { level: 1, name: '127 exercises, 1 of your own' }).waitFor()
  await page.getByLabel('Search the exercises').fill('kerb')
  await detail.getByRole('link', { name: 'video.example' }).waitFor()

  // A shipped one in the practice's words, and back.
  await page.getByLabel('Search the exercises').fill('goblet squat')
  await page
    .getByRole('button', { name: /Goblet squat/i })
    .first()
    .click()
  await detail.getByRole('button', { name: 'Change' }).click()
  const version = page.getByRole('dialog', { name: 'Your version of it' })
  await version.getByLabel('Cues').fill('Sit between your hips')
  await version.getByRole('button', { name: 'Save' }).click()
  await detail.getByText('Sit between your hips').waitFor()
  await detail.getByRole('button', { name: 'As shipped again' }).click()
  // Not the undo of what was saved before.
  await page.getByText('is as shipped again.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await detail.getByText('Sit between your hips').waitFor()

  await detail.getByRole('button', { name: 'Retire' }).click()
  await page.getByRole('heading', { level: 1, name: /^126 exercises, 1 of your own, 1 retired$/ }).waitFor()
  await page.getByLabel('Search the exercises').fill('')
  await page.getByText('Retired', { exact: true }).first().click()
  await page
    .getByRole('button', { name: /Goblet squat/i })
    .first()
    .waitFor()
  await detail.getByRole('button', { name: 'Take back' }).click()
  await page.getByText('No exercise is retired.').waitFor()
  const kept = await db.libraryItem.findMany({ where: { practice: { name: OWNER.practice } } })
  expect(kept).toHaveLength(2)
  expect(kept.every(({ retiredAt }) => retiredAt === null)).toBe(true)
  desk.quiet()
})
