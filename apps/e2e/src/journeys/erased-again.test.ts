import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDataDir, temporaryDataDir } from '@strideloom/fixtures/product/data-folder.ts'
import { type Product, startProduct } from '@strideloom/fixtures/product/start-product.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoCookies } from '../acts/open-demo.ts'
import { closePages, openBrowser } from '../open-browser.ts'

const WHO = 'Jonas Weil'
const DEMO = { STRIDELOOM_DEMO: 'always' }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(closePages)

/** The demo's owner at a product, without a page. */
const ownerAt = async ({ origin }: Product) => {
  const context = await browser.newContext({ baseURL: origin })
  await context.addCookies((await demoCookies(browser, origin)).therapist)
  const headers = { origin }
  return {
    runners: async (): Promise<{ id: string; name: string }[]> => {
      const answer = await context.request.get('/api/trpc/people.runners.list?input=%7B%7D')
      return (await answer.json()).result.data.runners
    },
    post: async (path: string, data: object) => {
      const answer = await context.request.post(`/api/trpc/${path}`, { data, headers })
      expect(answer.status(), await answer.text()).toBe(200)
    },
  }
}
const names = (runners: { name: string }[]) => runners.map(({ name }) => name)

test('R12 an older copy of the data that is put back forgets again whom the ledger names, at its first start', async () => {
  const [dataDir, older] = [temporaryDataDir(), temporaryDataDir()]
  await copyDataDir(inject('firstStart').demo, dataDir)
  await copyDataDir(inject('firstStart').demo, older)
  const product = await startProduct(DEMO, dataDir)
  const owner = await ownerAt(product)
  const { id: runnerId } = (await owner.runners()).find(({ name }) => name === WHO) ?? {}
  await owner.post('people.runners.archive', { runnerId, archived: true })
  await owner.post('record.erasure.erase', { runnerId, name: WHO })
  const ledger = await readFile(join(dataDir, 'erasures.jsonl'), 'utf8')
  expect(ledger).toContain(runnerId)
  expect(ledger).not.toContain('Jonas')

  await copyFile(join(dataDir, 'erasures.jsonl'), join(older, 'erasures.jsonl'))
  await product.stop()
  const restored = await startProduct(DEMO, older)
  try {
    const runners = names(await (await ownerAt(restored)).runners())
    expect(runners).toContain('Maya Lindqvist')
    expect(runners).not.toContain(WHO)
  } finally {
    await restored.stop()
  }
}, 120_000)
