import { execFile } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, test } from 'vitest'
import { removeEmbedded } from '../embedded/open-embedded.ts'
import { type OpenDatabase, openDatabase } from '../open-database.ts'

/** A folder as an earlier run leaves it, made once for a file of tests: making a cluster is most of what a first start does. */
let earlier: Promise<string> | undefined

const leaveEarlier = async (): Promise<string> => {
  const dataDir = path.join(os.tmpdir(), `strideloom-test-${process.pid}-earlier`)
  await (await openDatabase({ dataDir })).close()
  return dataDir
}

/** For a file that asks for `usedDir`: removes what was made for all its tests. */
export const removeEarlier = (): void => {
  afterAll(async () => {
    if (earlier) await removeEmbedded(await earlier)
    earlier = undefined
  })
}

/**
 * A vitest `test` that gets a data folder of its own, which does not exist yet, and `open` for the database in it; or `usedDir`, the same
 * folder as an earlier run has left it, for what does not ask about a first start.
 */
export const dataFolderTest = test.extend<{
  dataDir: string
  usedDir: string
  open: (say?: (sentence: string) => void) => Promise<OpenDatabase>
}>({
  dataDir: async ({ task }, use) => {
    const dataDir = path.join(os.tmpdir(), `strideloom-test-${process.pid}-${task.id}`)
    await use(dataDir)
    await removeEmbedded(dataDir)
  },
  usedDir: async ({ dataDir }, use) => {
    earlier ??= leaveEarlier()
    // With its owners and modes, which Node's own copying leaves behind.
    await promisify(execFile)('cp', ['-a', await earlier, dataDir])
    await use(dataDir)
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
