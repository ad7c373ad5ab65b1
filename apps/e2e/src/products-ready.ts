import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'

const PATIENCE_MS = 60_000

/** Until a product of `global-setup.ts` takes requests. */
const ready = async (origin: string): Promise<void> => {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(100)) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error(`${origin} is not ready after ${PATIENCE_MS / 1000} seconds: see what the product said at its start`)
}

await Promise.all([ready(inject('origin')), ready(inject('demoOrigin'))])
