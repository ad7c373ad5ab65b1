import { copyDataDir, removeDataDir, temporaryDataDir } from '@strideloom/fixtures/product/data-folder.ts'
import { type Product, startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { inject } from 'vitest'

/** A built product of one journey's own, as a first start has left it: `empty`, or with the `demo` practice. `env` as in `startProduct`. */
export const ownProduct = async (kind: 'empty' | 'demo', env: Record<string, string> = {}): Promise<Product> => {
  const dataDir = temporaryDataDir()
  await copyDataDir(inject('firstStart')[kind], dataDir)
  try {
    return await startProduct({ STRIDELOOM_DEMO: kind === 'demo' ? 'always' : 'never', ...env }, dataDir)
  } catch (error) {
    await removeDataDir(dataDir)
    throw error
  }
}
