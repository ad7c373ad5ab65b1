import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import type { Measured } from './figure.ts'

/** Scripts that the page asked for before the frame in which it was usable. The steering looks only now and then: what it sees later came later. */
const askedUntilUsable = (): string[] => {
  const { usableAt } = globalThis as unknown as { usableAt?: number }
  if (usableAt === undefined) throw new Error('the page was never usable')
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime < usableAt)
    .map(({ name }) => new URL(name).pathname)
}

/**
 * Every script the browser asks for, from an empty cache, until a page is usable; each counted as gzip at level 9, whatever the
 * server sent.
 *
 * @param isUsable an expression in the page, as text: what runs there may lean on nothing of here
 * @param open goes to the page and waits until it is there
 */
export async function scriptsUntil(
  page: Page,
  isUsable: string,
  open: () => Promise<void>,
): Promise<Pick<Measured, 'value' | 'sides' | 'notes'>> {
  const scripts = new Map<string, Response>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) scripts.set(pathname, response)
  })
  await page.addInitScript(`
    requestAnimationFrame(function look() {
      if (${isUsable}) globalThis.usableAt = performance.now()
      else requestAnimationFrame(look)
    })`)
  await open()
  await page.waitForFunction(() => 'usableAt' in globalThis)
  const until = [...new Set(await page.evaluate(askedUntilUsable))]
  if (until.length === 0) throw new Error('no script was seen')
  const sizes = await Promise.all(
    until.map(async (path) => {
      const response = scripts.get(path)
      if (!response) throw new Error(`${path} was asked for and never came`)
      return { path, kB: gzipSync(await response.body(), { level: 9 }).length / 1000 }
    }),
  )
  return {
    value: sizes.reduce((sum, { kB }) => sum + kB, 0),
    sides: `${sizes.length} files`,
    notes: sizes.sort((a, b) => b.kB - a.kB).map(({ path, kB }) => `${kB.toFixed(1)} kB ${path}`),
  }
}
