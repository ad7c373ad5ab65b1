import { createClient, type Db } from '@strideloom/db/client.ts'
import { runningDatabase } from '@strideloom/db/embedded/running.ts'

/** A client on the database of a product that is running: for looking at what is stored. Disconnect it. */
export const openStored = async (dataDir: string): Promise<Db> => {
  const url = await runningDatabase(dataDir)
  if (url === null) throw new Error(`no database is running in ${dataDir}`)
  return createClient(url, { poolSize: 1 })
}
