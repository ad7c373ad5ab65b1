import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'

/** Two first starts and two more, on a machine that is busy with something else. */
const PATIENCE_MS = 120_000

/** Until a product of `global-setup.ts` takes requests; throws at once when one could not start. */
const ready = async (origin: string): Promise<void> => {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(100)) {
    if (existsSync(inject('failedStart'))) throw new Error(readFileSync(inject('failedStart'), 'utf8'))
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error(`${origin} is not ready after ${PATIENCE_MS / 1000} seconds`)
}

await Promise.all([ready(inject('origin')), ready(inject('demoOrigin'))])
