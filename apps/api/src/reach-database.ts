import { runningDatabase } from '@strideloom/db/embedded/running.ts'
import { openDatabase } from '@strideloom/db/open-database.ts'
import type { Config } from './config.ts'

/** The database of the configuration: the running one, or opened for this and closed again. */
export const reachDatabase = async (config: Config): Promise<{ url: string; close: () => Promise<void> }> => {
  if (config.databaseUrl === null) {
    const running = await runningDatabase(config.dataDir)
    if (running !== null) return { url: running, close: async () => {} }
  }
  return openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl ?? undefined })
}
