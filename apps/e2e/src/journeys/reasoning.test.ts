import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { conclude } from '@strideloom/domain/outlook/conclude.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePages, openBrowser } from '../open-browser.ts'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const json = <T>(path: string): T => JSON.parse(readFileSync(file(path), 'utf8'))

type Vector = { name: string; facts: object; expected: { firedRules: string[] } }
type Example = { id: string; record: RunnerRecord; ask: { at: string } }

/** The reasoning as the pages get it: same target, same minifier, one file. */
const bundle = async (): Promise<string> => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: file('../reasoning-page.ts'), formats: ['iife'], name: 'page' },
    },
  })) as Rolldown.RolldownOutput[]
  return built.flatMap(({ output }) => output.flatMap((one) => (one.type === 'chunk' ? one.code : []))).join('\n')
}

// What a therapist sees while dragging is judged in the browser, what is saved on the server: the two must not differ.
describe('the reasoning, built for the browser and run there', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage()
    await page.addScriptTag({ content: await bundle() })
  })
  afterAll(closePages)

  test('judges every vector as the reference does', async () => {
    const vectors = json<Vector[]>('../../../../packages/domain/src/timing/vectors.test.data.json')
    const verdicts = await page.evaluate((all) => {
      const { judgeFacts } = (globalThis as never as { reasoning: { judgeFacts: (facts: object) => object } }).reasoning
      return all.map(({ facts }) => judgeFacts(facts))
    }, vectors)
    expect(verdicts).toHaveLength(66)
    for (const [index, { name, expected }] of vectors.entries()) expect(verdicts[index], name).toMatchObject(expected)
  })

  test('concludes from every example record what the server does', async () => {
    const { cases: examples } = json<{ cases: Example[] }>('../../../../packages/domain/src/record/data/examples.json')
    const asked = examples.map(({ record, ask }) => ({ record, at: ask.at }))
    const concluded = await page.evaluate((all) => {
      type Concludes = { reasoning: { conclude: (record: object, at: string) => object } }
      const { conclude: there } = (globalThis as never as Concludes).reasoning
      return all.map(({ record, at }) => JSON.stringify(there(record, at)))
    }, asked)
    expect(concluded).toHaveLength(7)
    for (const [index, { id, record, ask }] of examples.entries())
      expect(JSON.parse(concluded[index] ?? ''), id).toEqual(JSON.parse(JSON.stringify(conclude(record, ask.at))))
  })
})
