import { addDays } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { tellOwner } from '../acts/tell-practice.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'

const OWNER = {
  name: 'Siv Moe',
  email: 'siv@example.org',
  password: 'opp over til toppen',
  practice: 'Toppen',
  timeZone: 'Europe/Oslo',
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(closePages)

test('S73 a therapist offers times, is told what is wrong with one, and takes one back', async () => {
  const { page, quiet } = await openPerson(browser, inject('origin'), 'desk')
  await tellOwner(page, inject('origin'), OWNER)
  await page.goto('/practice')
  const times = page.getByRole('region', { name: 'Your open times' })
  await times.getByText('None is offered yet').waitFor()
  const offer = async (day: string, start: string) => {
    await times.getByLabel('Day').fill(day)
    await times.getByLabel('Begins').fill(start)
    await times.getByRole('button', { name: 'Offer this time' }).click()
  }
  const day = addDays(dayOf(new Date().toISOString(), OWNER.timeZone), 3)
  await times.getByRole('button', { name: 'Offer this time' }).click()
  await times.getByText('Say when it begins.').waitFor()
  await offer(day, '10:00')
  await times.getByRole('listitem').filter({ hasText: '10:00' }).waitFor()
  await offer(day, '10:20')
  await times.getByText('This overlaps the time that you offer at 10:00.').waitFor()
  await checkAccess(page, 'open times')
  await checkWidth(page, 'open times')
  await offer(day, '11:00')
  await times.getByRole('listitem').filter({ hasText: '11:00' }).waitFor()
  await times.getByRole('button', { name: /^Take back .*10:00$/ }).click()
  await expect.poll(() => times.getByRole('listitem').count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => times.getByRole('listitem').count()).toBe(2)
  quiet(/status of 400/)
})
