import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartError } from '../start-error.ts'
import { type Account, accountFor, canReach } from './account.ts'
import { diskError, IN_DATA_FOLDER, writeDurably } from './data-folder.ts'

/** Where clusters of root live when their own user cannot get to the data folder. */
const ELSEWHERE = '/var/lib/strideloom'

/** Where the cluster is, or will be made, and who runs it. */
export type Home = { folder: string; clusterDir: string; account: Account }

/**
 * The cluster's home is the data folder. Only when root starts Strideloom and the database's own user cannot reach
 * the data folder (a clone in a private home) is it a new folder of the system, with a random id; the data folder
 * remembers the id, so that an emptied or cloned folder begins anew instead of finding somebody's old data.
 */
export async function homeOf(dataDir: string, say: (sentence: string) => void): Promise<Home> {
  const pointer = path.join(dataDir, IN_DATA_FOLDER.elsewhere)
  const here = at(dataDir)
  if (existsSync(here.clusterDir)) {
    if (canReach(here.account, '-x', dataDir)) return here
    throw new StartError(
      `The user who owns the database cannot reach ${dataDir} any more: let others pass through the folders above it (chmod o+x).`,
    )
  }
  if (existsSync(pointer)) return elsewhere(dataDir, readFileSync(pointer, 'utf8').trim())
  if (canReach(here.account, '-x', dataDir) || letThrough(here.account, dataDir)) return here

  const id = randomUUID()
  const folder = path.join(ELSEWHERE, id)
  try {
    mkdirSync(folder, { recursive: true })
    // Made under any umask, the database's user must get through.
    for (const one of [ELSEWHERE, folder]) chmodSync(one, 0o711)
  } catch (error) {
    throw diskError(error, folder) ?? error
  }
  await writeDurably(pointer, `${id}\n`)
  say(
    `The user "postgres", who runs the database for root, cannot reach ${dataDir}: the database is kept in ${folder}, and the data folder remembers that.`,
  )
  return at(folder)
}

/** Opens a data folder that is root's alone to the database's group, and only to pass; false if that is not enough. */
function letThrough(account: Account, dataDir: string): boolean {
  const { uid, mode } = statSync(dataDir)
  if (!account || uid !== 0 || (mode & 0o077) !== 0 || !canReach(account, '-x', path.dirname(dataDir))) return false
  chownSync(dataDir, uid, account.gid)
  chmodSync(dataDir, (mode & 0o700) | 0o010)
  return canReach(account, '-x', dataDir)
}

function at(folder: string): Home {
  const clusterDir = path.join(folder, IN_DATA_FOLDER.cluster)
  return { folder, clusterDir, account: accountFor(clusterDir) }
}

function elsewhere(dataDir: string, id: string): Home {
  const folder = path.join(ELSEWHERE, id)
  if (/^[0-9a-f-]{36}$/.test(id) && existsSync(folder)) {
    if (process.getuid?.() === 0) return at(folder)
    throw new StartError(`The data folder ${dataDir} was first used by root: start Strideloom as root again.`)
  }
  throw new StartError(
    `The database of ${dataDir} was kept in ${folder}, which is gone: bring that folder back, or set STRIDELOOM_DATA to an empty folder to begin anew.`,
  )
}
