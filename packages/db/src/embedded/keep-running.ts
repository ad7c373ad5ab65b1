import { setTimeout as sleep } from 'node:timers/promises'
import { type Postmaster, type PostmasterOptions, startPostmaster } from './postmaster.ts'

const TRIES = 5

/**
 * Starts the server and starts it again, on the same port, should it end without being asked to (the system ran out of
 * memory and chose it). Clients that were cut off reconnect; what they had been told was saved is saved.
 */
export async function keepRunning(options: PostmasterOptions): Promise<{ port: number; stop: () => Promise<void> }> {
  let current: Postmaster = await startPostmaster(options)
  const { port } = current
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()

  const watch = () => {
    current.ended.then(() => {
      if (!stopping) restarting = restart()
    })
  }
  const restart = async () => {
    options.say('The database ended unexpectedly; starting it again.')
    for (let tried = 1; tried <= TRIES && !stopping; tried++) {
      try {
        current = await startPostmaster({ ...options, port })
        if (current.port === port) return watch()
        // Nobody would find it there.
        await current.stop()
      } catch (error) {
        if (tried === TRIES) options.say(error instanceof Error ? error.message : String(error))
      }
      await sleep(500 * tried)
    }
  }
  watch()
  return {
    port,
    stop: async () => {
      stopping = true
      await restarting
      await current.stop()
    },
  }
}
