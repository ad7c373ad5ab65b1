import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built product with an empty database. */
    origin: string
    /** Where its data folder is: for looking at what is stored. */
    dataDir: string
    /** The built product with the demo practice. */
    demoOrigin: string
  }
}

/** Two built products for the whole run: an empty one for journeys that type everything, and the demo for looking. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const empty = await startProduct()
  const demo = await startProduct({ STRIDELOOM_DEMO: 'always' }).catch(async (error) => {
    await empty.stop()
    throw error
  })
  project.provide('origin', empty.origin)
  project.provide('dataDir', empty.dataDir)
  project.provide('demoOrigin', demo.origin)
  return async () => {
    await Promise.all([empty.stop(), demo.stop()])
  }
}
