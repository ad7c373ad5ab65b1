import { BROWSER_ARGUMENTS, findBrowser } from '@strideloom/fixtures/product/find-browser.ts'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

/** The browser of this machine, without a window. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })

export type Screen = 'phone' | 'tablet' | 'desk'
const SIZES: Record<Screen, { width: number; height: number }> = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desk: { width: 1440, height: 900 },
}

/**
 * One person at one device: a page of its own with its own cookies. Whatever the page complains about in its console, a
 * script error, a refused policy or a request to another machine fails the test through `quiet()`.
 */
export const openPerson = async (
  browser: Browser,
  origin: string,
  screen: Screen,
  options: { dark?: boolean } = {},
) => {
  const context: BrowserContext = await browser.newContext({
    viewport: SIZES[screen],
    baseURL: origin,
    colorScheme: options.dark ? 'dark' : 'light',
    hasTouch: screen !== 'desk',
    isMobile: screen === 'phone',
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
  })
  context.setDefaultTimeout(10_000)
  const page: Page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`request to ${url.origin} (R26)`)
  })
  return {
    page,
    context,
    /** Takes note that complaints matching this are part of the journey (a refused password answers 401). */
    quiet: (expected?: RegExp) => {
      const unexpected = complaints.filter((complaint) => !expected?.test(complaint))
      complaints.length = 0
      expect(unexpected).toEqual([])
    },
  }
}
