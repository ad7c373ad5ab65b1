import { BROWSER_ARGUMENTS, findBrowser } from '@strideloom/fixtures/product/find-browser.ts'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * Pages that live for seconds, two at a time on two cores: scripts are not compiled for a long life, and nothing is done in threads and
 * processes of its own that only tell each other. What is fast is measured elsewhere (apps/bench), without these.
 */
const SHORT_LIVED = [
  '--js-flags=--no-opt,--no-maglev,--single-threaded-gc',
  '--num-raster-threads=1',
  '--in-process-gpu',
]

let browser: Promise<Browser> | undefined

/** The browser of this machine, without a window: one for everything this process opens, and gone with it. */
export const openBrowser = (): Promise<Browser> => {
  browser ??= chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_ARGUMENTS, ...SHORT_LIVED] })
  return browser
}

/** Closes whatever is open in it. The browser stays for the next file of tests. */
export const closePages = async (): Promise<void> => {
  const opened = await browser
  await Promise.all((opened?.contexts() ?? []).map((context) => context.close()))
}

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
  options: {
    dark?: boolean
    /** The app itself is kept on the device, as outside of tests: some 150 files each time, so only where that is asked. */
    keepsApp?: boolean
  } = {},
) => {
  const context: BrowserContext = await browser.newContext({
    viewport: SIZES[screen],
    baseURL: origin,
    colorScheme: options.dark ? 'dark' : 'light',
    hasTouch: screen !== 'desk',
    isMobile: screen === 'phone',
    // What moves is waited for and drawn again and again; how things move is not what is asked here.
    reducedMotion: 'reduce',
    serviceWorkers: options.keepsApp ? 'allow' : 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
  })
  context.setDefaultTimeout(10_000)
  const page: Page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Service Worker registration blocked')) return
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`request to ${url.origin} (R26)`)
  })
  let underway = 0
  page.on('request', () => underway++)
  page.on('requestfinished', () => underway--)
  page.on('requestfailed', () => underway--)
  return {
    page,
    context,
    /** Until nothing has been asked for during three frames: what the page shows now is what it has to show. */
    settled: async () => {
      const deadline = Date.now() + 10_000
      for (let quiet = 0; quiet < 3; quiet = underway === 0 ? quiet + 1 : 0) {
        if (Date.now() > deadline) throw new Error(`${page.url()} still asks for something`)
        await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))')
      }
    },
    /** Takes note that complaints matching this are part of the journey (a refused password answers 401). */
    quiet: (expected?: RegExp) => {
      const unexpected = complaints.filter((complaint) => !expected?.test(complaint))
      complaints.length = 0
      expect(unexpected).toEqual([])
    },
  }
}
