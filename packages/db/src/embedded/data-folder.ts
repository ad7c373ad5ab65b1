import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'
import { StartError } from '../start-error.ts'

/** The names of what Strideloom's database keeps in the data folder. */
export const IN_DATA_FOLDER = {
  /** Who is using the folder right now. */
  inUse: 'in-use.json',
  /** The cluster: PostgreSQL's own folder. */
  cluster: 'postgres',
  password: 'postgres.password',
  log: 'postgres.log',
  /** The id of the folder that holds the cluster when it cannot be here. */
  elsewhere: 'postgres.elsewhere',
} as const

const OTHER = 'make it writable, or set STRIDELOOM_DATA to a folder that is'

/** Makes the data folder if need be; returns its one true path. */
export function prepareDataFolder(dataDir: string): string {
  const wanted = path.resolve(dataDir)
  try {
    makeFolder(wanted)
    return realpathSync(wanted)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw diskError(error, wanted) ?? new StartError(`The data folder ${wanted} cannot be made (${code}): ${OTHER}.`)
  }
}

/** With its parents. Node's own way to do that never returns for some folders of the system, and hides the reason. */
function makeFolder(folder: string): void {
  try {
    // Others may pass through (the database's own user must), not look around. What is secret in here has mode 0600.
    mkdirSync(folder, { mode: 0o711 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && !existsSync(path.dirname(folder))) {
      makeFolder(path.dirname(folder))
      makeFolder(folder)
    } else if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/** The sentence for a folder that cannot be used, or `null` when the error is about something else. */
export function diskError(error: unknown, where: string): StartError | null {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return new StartError(`The data folder ${where} cannot be written by this user: ${OTHER}.`)
    case 'EROFS':
      return new StartError(`The data folder ${where} is on a read-only disk: ${OTHER}.`)
    case 'EEXIST':
    case 'ENOTDIR':
      return new StartError(
        `The data folder ${where} cannot be made, a file is in its place: move that file, or set STRIDELOOM_DATA to a folder.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartError(`The disk that holds the data folder ${where} is full: make room and start again.`)
    default:
      return null
  }
}

/** Writes a small secret so that after a power cut it is there whole or not at all. */
export async function writeDurably(file: string, content: string): Promise<void> {
  const half = `${file}.half`
  const handle = await open(half, 'w', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(half, file)
  await syncFolder(path.dirname(file))
}

/** A rename lasts once its folder is on the disk. Windows neither needs nor allows this. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
