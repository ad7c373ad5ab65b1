import { rmSync, writeFileSync } from 'node:fs'
import { copyDataDir, removeDataDir, temporaryDataDir } from '@strideloom/fixtures/product/data-folder.ts'
import { freePort, startProduct } from '@strideloom/fixtures/product/start-product.ts'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built product with an empty database. */
    origin: string
    /** Where its data folder is: for looking at what is stored. */
    dataDir: string
    /** The built product with the demo practice. */
    demoOrigin: string
    /** The folders that a first start leaves, for `own-product.ts` to copy. */
    firstStart: { empty: string; demo: string }
    /** A file that is there once a product could not start, with the reason. */
    failedStart: string
  }
}

const DEMO = { STRIDELOOM_DEMO: 'always' }

/**
 * Two built products for the whole run: an empty one for journeys that type everything, and the demo for looking. They start while other
 * tests run already; `products-ready.ts` waits for them where they are asked for. Each runs on a copy of what a first start leaves, so
 * that a journey with a product of its own need not begin with a first start again.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const firstStart = { empty: temporaryDataDir(), demo: temporaryDataDir() }
  const failedStart = `${temporaryDataDir()}-failed`
  const [dataDir, demoDir, port, demoPort] = [
    temporaryDataDir(),
    temporaryDataDir(),
    await freePort(),
    await freePort(),
  ]
  const begin = async (env: Record<string, string>, first: string, dir: string, at: number) => {
    await (await startProduct(env, first)).stop({ keepData: true })
    await copyDataDir(first, dir)
    return startProduct(env, dir, at)
  }
  const starting = [begin({}, firstStart.empty, dataDir, port), begin(DEMO, firstStart.demo, demoDir, demoPort)]
  for (const one of starting) one.catch((error) => writeFileSync(failedStart, String(error)))
  project.provide('origin', `http://localhost:${port}`)
  project.provide('dataDir', dataDir)
  project.provide('demoOrigin', `http://localhost:${demoPort}`)
  project.provide('firstStart', firstStart)
  project.provide('failedStart', failedStart)
  return async () => {
    const started = await Promise.allSettled(starting)
    await Promise.all(started.map((one) => (one.status === 'fulfilled' ? one.value.stop() : undefined)))
    await Promise.all([...Object.values(firstStart), dataDir, demoDir].map(removeDataDir))
    rmSync(failedStart, { force: true })
  }
}
