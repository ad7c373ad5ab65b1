import type { Db } from '@strideloom/db/client.ts'
import type { Logger } from 'pino'
import { isLookDue, lookAtNextRunner } from './features/needs/look-store.ts'

/** Between two questions whether anybody waits for a look: so long a list may be behind what was just written. */
const EVERY_MS = 1_000

type Looking = { db: Db; log: Logger; now: () => Date }

/** Looks at everybody who waits: until nobody does, or it was told to stop. */
export const settleNeeds = async ({ db, log, now }: Looking, isStopped: () => boolean = () => false): Promise<void> => {
  // What went wrong, never with whom.
  const trouble = (error: unknown) =>
    log.error(
      { from: 'needs', name: (error as Error)?.name, code: (error as { code?: string })?.code },
      'a runner could not be looked at',
    )
  while (!isStopped() && (await isLookDue(db, now())) && (await lookAtNextRunner(db, now(), trouble)))
    // Requests come first.
    await new Promise((resolve) => setImmediate(resolve))
}

/** Looks as long as the server runs, beside its requests. `stop` waits for what is under way. */
export const keepLooking = (deps: Looking): { stop: () => Promise<void> } => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const again = () => {
    if (!stopped) timer = setTimeout(turn, EVERY_MS).unref()
  }
  const turn = () => {
    running = settleNeeds(deps, () => stopped)
      // The database is away: that is told elsewhere, and this comes again.
      .catch((error) => deps.log.warn({ from: 'needs', name: error?.name }, 'looks wait'))
      .then(again)
  }
  turn()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}
