import { BROWSER_ARGUMENTS, findBrowser } from '@strideloom/fixtures/product/find-browser.ts'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Figure, Measured } from '../figure.ts'
import { scriptsUntil } from '../scripts-until.ts'

/** The button that ticks the first item. */
const FIRST_BUTTON = `[...document.querySelectorAll('button')].some(
  (button) => /done|log|start/i.test(button.getAttribute('aria-label') || button.textContent) && button.checkVisibility())`
/** Weeks with their work, which can be opened and carried, and the pairings beside them. What judges them comes right after. */
const BUILDER_THERE = `document.querySelectorAll('[role="gridcell"] [data-item]').length > 20 &&
  document.querySelector('[aria-label^="Pairings"] li') !== null`

const withProduct = async (measure: (browser: Browser, origin: string) => Promise<Measured>): Promise<Measured[]> => {
  const product = await startProduct({ STRIDELOOM_DEMO: 'always' })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })
  try {
    return [await measure(browser, product.origin)]
  } finally {
    await browser.close()
    await product.stop()
  }
}

/** A device that has never been here, signed in to the demo. */
const openAs = async (browser: Browser, origin: string, as: 'runner' | 'therapist', width: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: origin })
  await context.request.post('/api/auth/demo/open', { data: { as }, headers: { origin } })
  return context.newPage()
}

/** B6: until the demo's runner can tick the first item of Today. */
export const firstScreen: Figure = {
  id: 'B6',
  title: 'JS (gzip) until the runner’s Today is usable',
  measure: () =>
    withProduct(async (browser, origin) => {
      const page = await openAs(browser, origin, 'runner', 390)
      const found = await scriptsUntil(page, FIRST_BUTTON, async () => {
        await page.goto('/today')
      })
      return { ...found, unit: 'kB', spread: [found.value, found.value], pass: 157, aim: 110 }
    }),
}

/** B7: until a therapist who opens a program of the demo by its address can work on it. */
export const builder: Figure = {
  id: 'B7',
  title: 'JS (gzip) until the therapist’s builder is usable',
  measure: () =>
    withProduct(async (browser, origin) => {
      const first = await openAs(browser, origin, 'therapist', 1440)
      await first.goto('/runners')
      await first.getByRole('link', { name: 'Maya Lindqvist' }).first().click()
      await first.getByRole('navigation', { name: 'Record' }).getByRole('link', { name: 'Program' }).click()
      await first
        .getByRole('main')
        .getByRole('link')
        .filter({ hasText: /20\d\d/ })
        .first()
        .click()
      await first.getByRole('gridcell').first().waitFor()
      const { pathname } = new URL(first.url())
      const page = await openAs(browser, origin, 'therapist', 1440)
      const found = await scriptsUntil(page, BUILDER_THERE, async () => {
        await page.goto(pathname)
      })
      return { ...found, unit: 'kB', spread: [found.value, found.value], pass: 300, aim: 220 }
    }),
}
