import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROLE } from './create-cluster.ts'
import { IN_DATA_FOLDER } from './data-folder.ts'
import { isDataFolderHeld } from './data-lock.ts'
import { homeOf } from './home.ts'
import { DATABASE } from './open-embedded.ts'
import { readPidFile } from './pid-file.ts'

/**
 * The address of the database that a running Strideloom keeps in a data folder; `null` when none runs there. For
 * programs that work beside the server: they leave starting and stopping to it. Makes nothing.
 * Throws `StartError` when the folder's database cannot be reached by this user.
 */
export async function runningDatabase(dataDir: string): Promise<string | null> {
  const at = (name: string) => path.join(dataDir, name)
  if (!existsSync(at(IN_DATA_FOLDER.cluster)) && !existsSync(at(IN_DATA_FOLDER.elsewhere))) return null
  if (!(await isDataFolderHeld(dataDir))) return null
  const { clusterDir } = await homeOf(dataDir, () => {})
  const server = readPidFile(clusterDir)
  if (server?.status !== 'ready') return null
  const password = readFileSync(at(IN_DATA_FOLDER.password), 'utf8').trim()
  return `postgresql://${ROLE}:${password}@127.0.0.1:${server.port}/${DATABASE}`
}
