import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { StartError } from '../start-error.ts'
import { binariesFor } from './binaries.ts'
import { createCluster, ROLE, removeUnfinished } from './create-cluster.ts'
import { diskError, IN_DATA_FOLDER, prepareDataFolder, writeDurably } from './data-folder.ts'
import { holdDataFolder } from './data-lock.ts'
import { type Home, homeOf } from './home.ts'
import { keepRunning } from './keep-running.ts'
import { SETTINGS, UNSAFE_SETTINGS } from './settings.ts'

export type EmbeddedDatabase = {
  url: string
  /** Stops the server and gives the data folder back. Safe to call twice. */
  close: () => Promise<void>
}

/** The product's database in the cluster. */
export const DATABASE = 'strideloom'

/**
 * Opens the database in a data folder: makes the cluster on first use, recovers from an unclean end, starts the
 * server on a free port of this machine and keeps it running until `close`, or until this process ends in any way.
 *
 * `unsafe` is for tests and scratch work only: nothing waits for the disk, a power cut loses the cluster.
 * Throws `StartError`: folder in use, not writable, disk full, no PostgreSQL for this machine, …
 */
export async function openEmbedded(options: {
  dataDir: string
  say?: ((sentence: string) => void) | undefined
  unsafe?: boolean
}): Promise<EmbeddedDatabase> {
  const say = options.say ?? (() => {})
  const unsafe = options.unsafe ?? false
  const dataDir = prepareDataFolder(options.dataDir)
  const letGo = await holdDataFolder(dataDir)
  try {
    const home = await homeOf(dataDir, say)
    const password = await passwordOf(dataDir, home)
    await removeUnfinished(home.folder)
    const binaries = await binariesFor(home.account, home.folder)
    if (!existsSync(home.clusterDir)) {
      say(`Setting up a new database in ${home.folder}.`)
      await createCluster({ binaries, password, unsafe, ...home })
    }
    const server = await keepRunning({
      binaries,
      account: home.account,
      clusterDir: home.clusterDir,
      logFile: path.join(dataDir, IN_DATA_FOLDER.log),
      settings: unsafe ? { ...SETTINGS, ...UNSAFE_SETTINGS } : SETTINGS,
      say,
    })
    const url = (database: string) => `postgresql://${ROLE}:${password}@127.0.0.1:${server.port}/${database}`
    let closing: Promise<void> | null = null
    const close = () => {
      closing ??= server.stop().finally(letGo)
      return closing
    }
    try {
      await ensureDatabase(url('postgres'))
    } catch (error) {
      await close()
      throw error
    }
    return { url: url(DATABASE), close }
  } catch (error) {
    letGo()
    throw diskError(error, dataDir) ?? error
  }
}

/** Removes a data folder with everything that belongs to it, also what is kept elsewhere. The database must be closed. */
export async function removeEmbedded(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return
  if (existsSync(path.join(dataDir, IN_DATA_FOLDER.elsewhere))) {
    rmSync((await homeOf(dataDir, () => {})).folder, { recursive: true, force: true })
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
}

/** Made once, before the cluster, and kept beside it: a cluster never stands without its password. */
async function passwordOf(dataDir: string, home: Home): Promise<string> {
  const file = path.join(dataDir, IN_DATA_FOLDER.password)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (existsSync(home.clusterDir)) {
    throw new StartError(`The database's password is missing: bring back ${file} from a backup of the data folder.`)
  }
  const password = randomBytes(24).toString('base64url')
  await writeDurably(file, `${password}\n`)
  return password
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  try {
    await client.connect()
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error
    throw new StartError(
      `The password in ${IN_DATA_FOLDER.password} is not the one this database was made with: bring the right file back from a backup.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
