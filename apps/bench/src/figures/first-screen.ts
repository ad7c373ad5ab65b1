import { gzipSync } from 'node:zlib'
import { BROWSER_ARGUMENTS, findBrowser } from '@strideloom/fixtures/product/find-browser.ts'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { chromium } from 'playwright-core'
import type { Figure, Measured } from '../figure.ts'

/**
 * B6: every script the browser fetches, from an empty cache, until the demo's runner can tick the first item of Today;
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
      const scripts = new Map<string, Promise<number>>()
      page.on('response', (response) => {
        const { pathname } = new URL(response.url())
        if (pathname.endsWith('.js'))
          scripts.set(
            pathname,
            response.body().then((body) => gzipSync(body, { level: 9 }).length),
          )
      })
      await page.goto('/today')
      await page
        .getByRole('button', { name: /done|log|start/i })
        .first()
        .waitFor()
      const until = [...scripts.entries()]
      const sizes = await Promise.all(until.map(async ([path, size]) => ({ path, kB: (await size) / 1000 })))
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
