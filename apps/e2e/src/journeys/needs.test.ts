import { removeDataDir } from '@strideloom/fixtures/product/data-folder.ts'
import type { Product } from '@strideloom/fixtures/product/start-product.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCookies } from '../acts/open-demo.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson, type Screen } from '../open-browser.ts'
import { ownProduct } from '../own-product.ts'

let browser: Browser
let product: Product
let cookies: Awaited<ReturnType<typeof demoCookies>>

beforeAll(async () => {
  browser = await openBrowser()
  product = await ownProduct('demo')
  cookies = await demoCookies(browser, product.origin)
}, 60_000)
afterAll(async () => {
  await closePages()
  await product.stop()
  await removeDataDir(product.dataDir)
})

/** The therapist of the demo on her start page, where everybody has been looked at. */
const arrive = async (screen: Screen) => {
  const person = await openPerson(browser, product.origin, screen)
  await person.context.addCookies(cookies.therapist)
  await person.page.goto('/')
  await person.page.waitForURL('**/needs')
  await rowOf(person.page, 'Priya Raman').waitFor()
  return person
}
const list = (page: Page) => page.getByRole('list', { name: 'Runners by need' })
const rowOf = (page: Page, name: string) =>
  list(page).locator('[data-row]', { has: page.getByRole('link', { name, exact: true }) })
const chip = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'What is needed' }).getByRole('button', { name })

test('P2 S83 at a desk: who needs somebody first and why, one filter, put off by keys with a reason, undone, and into the brief', async () => {
  const { page, settled, quiet } = await arrive('desk')
  // Whose hands-on work an answer closes stands first, and today's sessions say the first line of their briefs.
  expect(await list(page).getByRole('link').first().textContent()).toBe('Priya Raman')
  await page
    .getByRole('region', { name: 'Today’s sessions' })
    .getByText('No hands-on until cleared. Call, then refer.')
    .waitFor()
  await checkAccess(page, 'who needs me')
  await checkWidth(page, 'who needs me')

  await chip(page, /^Block ends/).click()
  await page.waitForURL(/kind=block-ends/)
  await rowOf(page, 'Priya Raman').waitFor({ state: 'detached' })
  await rowOf(page, 'Maya Lindqvist')
    .getByText(/^Block ends in/)
    .first()
    .waitFor()
  await rowOf(page, 'Maya Lindqvist').locator('summary').click()
  await rowOf(page, 'Maya Lindqvist').getByText('ours, for promise P2', { exact: false }).first().waitFor()
  await page.reload()
  await rowOf(page, 'Maya Lindqvist').waitFor()
  await chip(page, /^All/).click()
  await rowOf(page, 'Priya Raman').waitFor()
  await settled()

  await page.keyboard.press('j')
  await page.keyboard.press('s')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Put off' }).click()
  await sheet.getByText('Say why, so that it can be read later.').waitFor()
  await checkAccess(page, 'putting off')
  await sheet.getByRole('button', { name: 'Called: all is well.' }).click()
  await sheet.getByRole('button', { name: 'Put off' }).click()
  await rowOf(page, 'Priya Raman').waitFor({ state: 'detached' })
  await chip(page, /^Put off/).click()
  await rowOf(page, 'Priya Raman')
    .getByText(/^Put off until .* by Ines Okafor: Called: all is well\.$/)
    .waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Nobody is put off.').waitFor()
  await chip(page, /^All/).click()
  await rowOf(page, 'Priya Raman').waitFor()

  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/brief')
  await page.getByRole('heading', { level: 1, name: 'No hands-on until cleared. Call, then refer.' }).waitFor()
  quiet()
})

test('P48 on a tablet: somebody else takes care by a day, found among everybody’s, undone', async () => {
  const { page, settled, quiet } = await arrive('tablet')
  await checkWidth(page, 'who needs me, tablet')
  await page.getByRole('button', { name: 'More for Tom Ashby' }).tap()
  await page.getByRole('menuitem', { name: 'Who takes care, and by when' }).tap()
  const sheet = page.getByRole('dialog')
  await checkAccess(page, 'who takes care')
  await sheet.getByLabel('Who').selectOption({ label: 'Tomas Lind' })
  await sheet.getByRole('button', { name: 'Save' }).tap()
  await rowOf(page, 'Tom Ashby').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).tap()
  await rowOf(page, 'Tom Ashby').getByText('Ines Okafor').waitFor()
  await page.getByLabel('Whose runners').selectOption('all')
  await page.waitForURL(/of=all/)
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('weil')
  await page.waitForURL(/q=weil/)
  await rowOf(page, 'Jonas Weil').waitFor()
  await rowOf(page, 'Tom Ashby').waitFor({ state: 'detached' })
  await settled()
  await checkAccess(page, 'who needs me, searched')
  quiet()
})
