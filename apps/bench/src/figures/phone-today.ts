import { BROWSER_ARGUMENTS, findBrowser } from '@strideloom/fixtures/product/find-browser.ts'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Figure, type Measured, median } from '../figure.ts'

const SLOWER = 4
const WARM_ROUNDS = 9
const FIRST_ROUNDS = 5
/** A slow mobile network: bytes a second, and milliseconds there and back. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const MOST_SHIFT = 0.02
const WAIT_MS = 30_000

const IS_USABLE = `[...document.querySelectorAll('button')].some(
  (button) => /^Done: /.test(button.getAttribute('aria-label') || button.textContent) && button.checkVisibility())`

/** In the page, as text: when the first item could be ticked, after the frame that drew it; the largest paint, and what moved. */
const WATCH = `
  globalThis.seen = { usableAt: null, largestAt: null, largest: '', shift: 0 }
  requestAnimationFrame(function look() {
    if (${IS_USABLE}) setTimeout(() => { seen.usableAt = performance.now() })
    else requestAnimationFrame(look)
  })
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries())
      Object.assign(seen, { largestAt: startTime, largest: element ? element.tagName + ' ' + element.textContent.slice(0, 40) : '' })
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value
  }).observe({ type: 'layout-shift', buffered: true })`
type Seen = { usableAt: number | null; largestAt: number | null; largest: string; shift: number }

/** In the page: whether what Today is made of lies in the device's database. */
const IS_KEPT = `new Promise((resolve, reject) => {
  const open = indexedDB.open('strideloom')
  open.onerror = () => reject(open.error)
  open.onsuccess = () => {
    const { result } = open
    if (!result.objectStoreNames.contains('answers')) return resolve(false)
    const all = result.transaction('answers').objectStore('answers').getAll()
    all.onsuccess = () => {
      result.close()
      const paths = all.result.flatMap(({ state }) => state.queries.map(({ queryKey: [path] }) => path.join('.')))
      resolve(['programs.plan', 'logs.checkIns.recent', 'training.lately', 'sessions.due'].every((path) => paths.includes(path)))
    }
  }
})`

/** A phone that has never been here, signed in as the demo's runner. */
const phone = async (browser: Browser, origin: string): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    baseURL: origin,
    timezoneId: 'Europe/Stockholm',
  })
  context.setDefaultTimeout(WAIT_MS)
  await context.addInitScript(WATCH)
  await context.request.post('/api/auth/demo/open', { data: { as: 'runner' }, headers: { origin } })
  return context
}

/** A page at a quarter of its speed. */
const slowPage = async (context: BrowserContext) => {
  const page = await context.newPage()
  const steering = await context.newCDPSession(page)
  await steering.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return { page, steering }
}

const usable = async (page: Page): Promise<number> => {
  await page.goto('/today', { waitUntil: 'commit' })
  await page.waitForFunction(() => (globalThis as unknown as { seen?: Seen }).seen?.usableAt != null)
  return (await page.evaluate<Seen>('seen')).usableAt ?? Number.NaN
}

const warm = async (browser: Browser, origin: string): Promise<Measured> => {
  const context = await phone(browser, origin)
  const first = await context.newPage()
  await usable(first)
  await first.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  const until = Date.now() + WAIT_MS
  while (!(await first.evaluate<boolean>(IS_KEPT))) {
    if (Date.now() > until) throw new Error('B9 measured nothing: what Today shows was never put on the device')
    await first.waitForTimeout(100)
  }
  await first.close()
  await context.setOffline(true)
  const times: number[] = []
  for (let round = 0; round <= WARM_ROUNDS; round++) {
    const { page } = await slowPage(context)
    const taken = await usable(page)
    // the first one puts the scripts' compiled code beside them
    if (round > 0) times.push(taken)
    if (await page.evaluate(`fetch('/healthz').then(() => true, () => false)`))
      throw new Error('B9 measured nothing: there was a network')
    await page.close()
  }
  await context.close()
  if (times.length !== WARM_ROUNDS || times.some(Number.isNaN)) throw new Error('B9 measured nothing: Today never came')
  return {
    value: median(times),
    unit: 'ms',
    sides: `Today without a network, ${WARM_ROUNDS} times, from navigation to the first item that can be ticked`,
    spread: [Math.min(...times), Math.max(...times)],
    pass: 1500,
    aim: 800,
  }
}

const firstVisit = async (browser: Browser, origin: string): Promise<Measured> => {
  const seen: Seen[] = []
  for (let round = 0; round < FIRST_ROUNDS; round++) {
    const context = await phone(browser, origin)
    const { page, steering } = await slowPage(context)
    await steering.send('Network.enable')
    await steering.send('Network.emulateNetworkConditions', SLOW_NETWORK)
    await usable(page)
    await page.waitForLoadState('networkidle')
    seen.push(await page.evaluate<Seen>('seen'))
    await context.close()
  }
  const paints = seen.map(({ largestAt }) => largestAt ?? Number.NaN)
  if (paints.some(Number.isNaN)) throw new Error('B9 measured nothing: nothing was painted')
  const shift = Math.max(...seen.map((one) => one.shift))
  return {
    value: median(paints),
    unit: 'ms',
    sides: `largest paint of a first visit on 1.6 Mbit/s and 150 ms, ${FIRST_ROUNDS} times`,
    spread: [Math.min(...paints), Math.max(...paints)],
    pass: 2500,
    aim: 1800,
    notes: [
      `${seen.at(-1)?.largest}; an item can be ticked after ${median(seen.map(({ usableAt }) => usableAt ?? Number.NaN)).toFixed(0)} ms`,
      `what moves (CLS): ${shift.toFixed(3)} at most, pass ≤ ${MOST_SHIFT}`,
    ],
    ...(shift > MOST_SHIFT && { falls: `what moves (CLS) is ${shift.toFixed(3)}` }),
  }
}

/** B9: the runner's Today on a slow phone: again without a network, and for the first time on a slow one. */
export const phoneToday: Figure = {
  id: 'B9',
  title: 'the runner’s Today on a phone, CPU × 4 slower',
  measure: async (): Promise<Measured[]> => {
    const product = await startProduct({ STRIDELOOM_DEMO: 'always' })
    const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })
    try {
      return [await warm(browser, product.origin), await firstVisit(browser, product.origin)]
    } finally {
      await browser.close()
      await product.stop()
    }
  },
}
