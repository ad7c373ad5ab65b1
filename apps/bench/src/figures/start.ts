import { removeDataDir, temporaryDataDir } from '@strideloom/fixtures/product/data-folder.ts'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { type Figure, type Measured, median } from '../figure.ts'

const ROUNDS = 3

/** Seconds from starting the process to the first 200 of /readyz. */
const untilFirstAnswer = async (dataDir: string): Promise<number> => {
  const startedAt = performance.now()
  const product = await startProduct({ STRIDELOOM_DEMO: 'always' }, dataDir)
  const answer = await fetch(`${product.origin}/readyz`)
  const seconds = (performance.now() - startedAt) / 1000
  await product.stop({ keepData: true })
  if (answer.status !== 200) throw new Error(`/readyz answered ${answer.status}`)
  return seconds
}

/** B14: the built product, demo practice included, on an empty folder and again on the same one. */
export const start: Figure = {
  id: 'B14',
  title: 'start on an empty folder to the first 200; warm start',
  measure: async (): Promise<Measured[]> => {
    const first: number[] = []
    const again: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const dataDir = temporaryDataDir()
      first.push(await untilFirstAnswer(dataDir))
      again.push(await untilFirstAnswer(dataDir))
      await removeDataDir(dataDir)
    }
    return [
      {
        value: median(first),
        unit: 's',
        sides: 'empty folder',
        spread: [Math.min(...first), Math.max(...first)],
        pass: 15,
        aim: 8,
      },
      {
        value: median(again),
        unit: 's',
        sides: 'warm',
        spread: [Math.min(...again), Math.max(...again)],
        pass: 5,
        aim: 2,
      },
    ]
  },
}
