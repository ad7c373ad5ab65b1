import type { Db } from '@strideloom/db/client.ts'
import type { Logger } from 'pino'
import { isLookDue, lookAtNextRunner } from './features/needs/look-store.ts'
import { keepTurning, troubleOf } from './keep-turning.ts'

const FROM = 'needs'

/** Between two questions whether anybody waits for a look: so long a list may be behind what was just written. */
const EVERY_MS = 1_000

type Looking = { db: Db; log: Logger; now: () => Date }

/** Looks at everybody who waits: until nobody does, or it was told to stop. */
export const settleNeeds = async ({ db, log, now }: Looking, isStopped: () => boolean = () => false): Promise<void> => {
  const trouble = troubleOf({ from: FROM, log }, 'a runner could not be looked at')
  while (!isStopped() && (await isLookDue(db, now())) && (await lookAtNextRunner(db, now(), trouble)))
    // Requests come first.
    await new Promise((resolve) => setImmediate(resolve))
}

/** Looks as long as the server runs, beside its requests. `stop` waits for what is under way. */
export const keepLooking = (deps: Looking): { stop: () => Promise<void> } =>
  keepTurning((isStopped) => settleNeeds(deps, isStopped), {
    from: FROM,
    every: EVERY_MS,
    log: deps.log,
    waits: 'looks wait',
  })
