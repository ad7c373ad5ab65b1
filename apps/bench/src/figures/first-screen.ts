import { gzipSync } from 'node:zlib'
import { BROWSER_ARGUMENTS, findBrowser } from '@strideloom/fixtures/product/find-browser.ts'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { chromium, type Response } from 'playwright-core'
import type { Figure, Measured } from '../figure.ts'

/** In the page, as text: what runs there may lean on nothing of here. Watches every frame for the button that ticks the first item. */
const WATCH_FOR_BUTTON = `
  requestAnimationFrame(function look() {
    const isThere = [...document.querySelectorAll('button')].some(
      (button) => /done|log|start/i.test(button.getAttribute('aria-label') || button.textContent) && button.checkVisibility(),
    )
    if (isThere) globalThis.usableAt = performance.now()
    else requestAnimationFrame(look)
  })`

/** Scripts that the page asked for before that frame. The steering looks only now and then: what it sees later came later. */
const scriptsUntilUsable = (): string[] => {
  const { usableAt } = globalThis as unknown as { usableAt?: number }
  if (usableAt === undefined) throw new Error('the button was never seen')
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime < usableAt)
    .map(({ name }) => new URL(name).pathname)
}

/**
 * B6: every script the browser asks for, from an empty cache, until the demo's runner can tick the first item of Today;
 * each counted as gzip at level 9, whatever the server sent.
 */
export const firstScreen: Figure = {
  id: 'B6',
  title: 'JS (gzip) until the runner’s Today is usable',
  measure: async (): Promise<Measured[]> => {
    const product = await startProduct({ STRIDELOOM_DEMO: 'always' })
    const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })
    try {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: product.origin })
      await context.request.post('/api/auth/demo/open', { data: { as: 'runner' }, headers: { origin: product.origin } })
      const page = await context.newPage()
      const scripts = new Map<string, Response>()
      page.on('response', (response) => {
        const { pathname } = new URL(response.url())
        if (pathname.endsWith('.js')) scripts.set(pathname, response)
      })
      await page.addInitScript(WATCH_FOR_BUTTON)
      await page.goto('/today')
      await page
        .getByRole('button', { name: /done|log|start/i })
        .first()
        .waitFor()
      const until = [...new Set(await page.evaluate(scriptsUntilUsable))]
      if (until.length === 0) throw new Error('no script was seen')
      const sizes = await Promise.all(
        until.map(async (path) => {
          const response = scripts.get(path)
          if (!response) throw new Error(`${path} was asked for and never came`)
          return { path, kB: gzipSync(await response.body(), { level: 9 }).length / 1000 }
        }),
      )
      const total = sizes.reduce((sum, { kB }) => sum + kB, 0)
      return [
        {
          value: total,
          unit: 'kB',
          sides: `${sizes.length} files`,
          spread: [total, total],
          pass: 157,
          aim: 110,
          notes: sizes.sort((a, b) => b.kB - a.kB).map(({ path, kB }) => `${kB.toFixed(1)} kB ${path}`),
        },
      ]
    } finally {
      await browser.close()
      await product.stop()
    }
  },
}
