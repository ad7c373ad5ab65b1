import os from 'node:os'
import path from 'node:path'
import { test } from 'vitest'
import { removeEmbedded } from '../embedded/open-embedded.ts'
import { type OpenDatabase, openDatabase } from '../open-database.ts'

/** A vitest `test` that gets a data folder of its own, which does not exist yet, and `open` for the database in it. */
export const dataFolderTest = test.extend<{
  dataDir: string
  open: (say?: (sentence: string) => void) => Promise<OpenDatabase>
}>({
  dataDir: async ({ task }, use) => {
    const dataDir = path.join(os.tmpdir(), `strideloom-test-${process.pid}-${task.id}`)
    await use(dataDir)
    await removeEmbedded(dataDir)
  },
  open: async ({ dataDir }, use) => {
    const opened: OpenDatabase[] = []
    await use(async (say) => {
      const database = await openDatabase({ dataDir, ...(say ? { say } : {}) })
      opened.push(database)
      return database
    })
    for (const database of opened) await database.close()
  },
})
